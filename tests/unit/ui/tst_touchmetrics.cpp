#include "ui/fonts.h"
#include "ui/touchmetrics.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QtTest>

using namespace antrean;

class TestTouchMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }

    void aScreenIsBelievedOnlyWhereItIsLikely_data()
    {
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<QSizeF>("millimetres");
        QTest::addColumn<double>("pixelsPerMm");
        const double fallback = 96 / 25.4;
        QTest::newRow("21.5 inch upright") << QSize(1080, 1920) << QSizeF(268, 476) << 4.03;
        QTest::newRow("55 inch 4K television") << QSize(3840, 2160) << QSizeF(1210, 680) << 3.175;
        QTest::newRow("no size") << QSize(1920, 1080) << QSizeF(0, 0) << fallback;
        QTest::newRow("16 × 9 millimetres") << QSize(1920, 1080) << QSizeF(16, 9) << fallback;
        QTest::newRow("a wall") << QSize(1920, 1080) << QSizeF(16000, 9000) << fallback;
        QTest::newRow("turned, but not its size") << QSize(1080, 1920) << QSizeF(476, 268) << fallback;
    }
    void aScreenIsBelievedOnlyWhereItIsLikely()
    {
        QFETCH(QSize, pixels);
        QFETCH(QSizeF, millimetres);
        QFETCH(double, pixelsPerMm);
        const auto metrics = TouchMetrics::of({pixels, millimetres, 96});
        QVERIFY2(std::abs(metrics.pixelsPerMm() - pixelsPerMm) < 0.01,
                 qPrintable(QString::number(metrics.pixelsPerMm())));
    }

    void aRulerBeatsTheScreen()
    {
        const auto metrics = TouchMetrics::of({QSize(1080, 1920), QSizeF(268, 476), 96}, 540.0);
        QCOMPARE(metrics.pixelsPerMm(), 2.0);
        QCOMPARE(metrics.px(20), 40);
    }

    void capitalsAreAtLeastAsHighAsAsked_data()
    {
        QTest::addColumn<double>("density");
        for (const double density : {1.8, 2.5, 3.78, 4.03, 7.9})
            QTest::addRow("%.2f px/mm", density) << density;
    }
    void capitalsAreAtLeastAsHighAsAsked()
    {
        QFETCH(double, density);
        const TouchMetrics metrics(density);
        for (const auto size : {TextSize::Normal, TextSize::Large}) {
            const Theme theme = makeTheme(Appearance::Light, kioskSizes(metrics, size));
            const double least = size == TextSize::Large ? 7.4 : 4.8;
            for (const auto role : {TextRole::Caption, TextRole::Body, TextRole::Label, TextRole::Title,
                                    TextRole::Headline, TextRole::Hero}) {
                // The outline of an H, not what the font says of itself.
                QPainterPath path;
                path.addText(0, 0, theme.font(role), QStringLiteral("H"));
                QCOMPARE_GE(metrics.mm(path.boundingRect().height()), least);
                QCOMPARE_LE(metrics.mm(path.boundingRect().height()), least * 4.5);
            }
        }
    }

    void aKioskKeepsTheSizesOfFingers()
    {
        const TouchMetrics metrics(4.03);
        const Sizes sizes = kioskSizes(metrics);
        QCOMPARE_GE(metrics.mm(sizes.target), 20.0);
        QCOMPARE_GE(metrics.mm(sizes.primaryHeight), 25.0);
        QCOMPARE_GE(metrics.mm(2 * sizes.space.halo), 3.0);
        QCOMPARE_GE(metrics.mm(sizes.space.s), 3.0);
        QCOMPARE(sizes.pointer, Pointer::Finger);
    }

    void lettersOfABoardFollowTheFarthestSeat()
    {
        const ReadingDistance eightMetres{8000};
        QVERIFY(std::abs(eightMetres.currentCallCapMm() - 97.6) < 0.1);
        QVERIFY(std::abs(eightMetres.listCapMm() - 51.2) < 0.1);
        QCOMPARE(eightMetres.leastCapMm(), 40.0);

        const TouchMetrics metrics(1.6);
        const Theme theme = makeTheme(Appearance::Dark, displaySizes(metrics, eightMetres));
        QCOMPARE_GE(metrics.mm(QFontMetricsF(theme.font(TextRole::Hero)).capHeight()), 97.5);
        QCOMPARE_GE(metrics.mm(QFontMetricsF(theme.font(TextRole::Headline)).capHeight()), 51.0);
        QCOMPARE_GE(metrics.mm(QFontMetricsF(theme.font(TextRole::Caption)).capHeight()), 40.0);
    }
};

QTEST_MAIN(TestTouchMetrics)
#include "tst_touchmetrics.moc"
