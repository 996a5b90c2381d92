#include "display/boardlayout.h"
#include "ui/fonts.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestBoardLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }

    void aScreenIsMeasuredByWhatIsKnownOfIt_data()
    {
        QTest::addColumn<QSizeF>("millimetres");
        QTest::addColumn<double>("diagonal");
        QTest::addColumn<double>("pixelsPerMm");
        QTest::newRow("by the ruler") << QSizeF(1218, 685) << 40.0 << 2.168;
        QTest::newRow("by the screen: 55 inches") << QSizeF(1218, 685) << 0.0 << 1.577;
        QTest::newRow("it says nothing: 50 inches") << QSizeF() << 0.0 << 1.735;
        QTest::newRow("it says only its shape: 50 inches") << QSizeF(160, 90) << 0.0 << 1.735;
        QTest::newRow("it says 96 dots an inch like a virtual one") << QSizeF(508, 286) << 0.0 << 1.735;
    }
    void aScreenIsMeasuredByWhatIsKnownOfIt()
    {
        QFETCH(QSizeF, millimetres);
        QFETCH(double, diagonal);
        QFETCH(double, pixelsPerMm);
        const auto known = diagonal > 0 ? std::optional(diagonal) : std::nullopt;
        const TouchMetrics metrics = boardMetrics({{1920, 1080}, millimetres}, known);
        QVERIFY2(std::abs(metrics.pixelsPerMm() - pixelsPerMm) < 0.01,
                 qPrintable(QString::number(metrics.pixelsPerMm())));
    }

    void lettersAreMadeForTheFarthestSeatAsFarAsTheScreenAllows_data()
    {
        QTest::addColumn<double>("diagonal");
        QTest::addColumn<double>("seat");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::newRow("8 m at 50 inches") << 50.0 << 8.0 << 7999.0 << 8001.0;
        QTest::newRow("8 m at 65 inches") << 65.0 << 8.0 << 7999.0 << 8001.0;
        QTest::newRow("12 m at 50 inches: too far") << 50.0 << 12.0 << 7990.0 << 8010.0;
        QTest::newRow("2 m at 65 inches: room for more") << 65.0 << 2.0 << 5000.0 << 8000.0;
    }
    void lettersAreMadeForTheFarthestSeatAsFarAsTheScreenAllows()
    {
        QFETCH(double, diagonal);
        QFETCH(double, seat);
        QFETCH(double, least);
        QFETCH(double, most);
        const TouchMetrics metrics = boardMetrics({{1920, 1080}, {}}, diagonal);
        const double distance = boardDistance({1920, 1080}, metrics, seat).millimetres;
        QVERIFY2(distance >= least && distance <= most, qPrintable(QString::number(distance)));
    }

    void everythingHasItsPlace_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("seat");
        QTest::addColumn<bool>("training");
        for (const QSize size : {QSize(1920, 1080), QSize(3840, 2160), QSize(1080, 1920), QSize(1280, 720),
                                 QSize(1366, 768), QSize(1024, 768), QSize(2560, 1080)}) {
            for (const double seat : {4.0, 8.0}) {
                for (const bool training : {false, true}) {
                    QTest::addRow("%d x %d, %g m%s", size.width(), size.height(), seat,
                                  training ? ", training" : "")
                        << size << seat << training;
                }
            }
        }
    }
    void everythingHasItsPlace()
    {
        QFETCH(QSize, size);
        QFETCH(double, seat);
        QFETCH(bool, training);
        const TouchMetrics metrics = boardMetrics({size, {}}, 50);
        const Sizes sizes = displaySizes(metrics, boardDistance(size, metrics, seat));
        const BoardLayout layout = boardLayout(size, sizes, training);
        const QList<QRect> parts{layout.header, layout.calls, layout.list, layout.waiting};
        for (qsizetype i = 0; i < parts.size(); ++i) {
            QVERIFY(QRect(QPoint(), size).contains(parts.at(i)));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(!parts.at(i).intersects(parts.at(j)));
            QVERIFY(!parts.at(i).intersects(layout.training));
        }
        QCOMPARE(layout.training.isEmpty(), !training);
        QCOMPARE_GE(layout.listRows(), 6);
        QCOMPARE_GE(layout.spareListRows(), layout.listRows());
        // Capitals are 0.7 of the letters' size; a row needs some air above and below them.
        QCOMPARE_GE(layout.list.height() / layout.rows, sizes.type.headline * 8 / 10);
        QCOMPARE_GE(layout.list.united(layout.waiting).height() / layout.spareRows,
                    sizes.type.caption * 9 / 10);
    }
};

QTEST_MAIN(TestBoardLayout)
#include "tst_boardlayout.moc"
