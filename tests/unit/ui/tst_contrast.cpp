#include "ui/contrast.h"
#include "ui/theme.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

constexpr double textLimit = 7; // WCAG 2.2, 1.4.6
constexpr double markLimit = 3; // WCAG 2.2, 1.4.11

QList<std::pair<QByteArray, Paint>> paints(const Colours &c)
{
    return {{"brand", c.brand},     {"accent", c.accent}, {"plain", c.plain},
            {"danger", c.danger},   {"info", c.info},     {"success", c.success},
            {"warning", c.warning}, {"error", c.error},   {"offline", c.offline}};
}

QList<std::pair<QByteArray, QColor>> grounds(const Colours &c)
{
    return {{"ground", c.ground}, {"surface", c.surface}, {"sunken", c.sunken}};
}

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratiosAreThoseOfTheStandard_data()
    {
        QTest::addColumn<QColor>("a");
        QTest::addColumn<QColor>("b");
        QTest::addColumn<double>("ratio");
        QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
        QTest::newRow("same") << QColor(0x80, 0x80, 0x80) << QColor(0x80, 0x80, 0x80) << 1.0;
        QTest::newRow("#767676 is the lightest grey with 4.5 on white")
            << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
        QTest::newRow("red on white") << QColor(255, 0, 0) << QColor(Qt::white) << 4.0;
    }
    void ratiosAreThoseOfTheStandard()
    {
        QFETCH(QColor, a);
        QFETCH(QColor, b);
        QFETCH(double, ratio);
        QVERIFY(std::abs(contrastRatio(a, b) - ratio) < 0.01);
        QCOMPARE(contrastRatio(a, b), contrastRatio(b, a));
    }

    void everyTextReachesSevenToOne_data()
    {
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QColor>("text");
        for (const auto &[form, appearance] : forms()) {
            const Colours c = colours(appearance);
            for (const auto &[name, ground] : grounds(c)) {
                QTest::addRow("%s: text on %s", form, name.constData()) << ground << c.text;
                QTest::addRow("%s: muted text on %s", form, name.constData()) << ground << c.mutedText;
            }
            for (const auto &[name, paint] : paints(c)) {
                QTest::addRow("%s: %s", form, name.constData()) << paint.fill << paint.text;
                QTest::addRow("%s: %s pressed", form, name.constData()) << paint.pressed << paint.text;
            }
            QTest::addRow("%s: subtitle on a button", form) << c.plain.fill << c.mutedText;
            QTest::addRow("%s: tool tip", form) << c.text << c.ground;
        }
    }
    void everyTextReachesSevenToOne()
    {
        QFETCH(QColor, ground);
        QFETCH(QColor, text);
        QCOMPARE_GE(contrastRatio(ground, text), textLimit);
    }

    void everyEdgeAndIconReachesThreeToOne_data()
    {
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QColor>("mark");
        for (const auto &[form, appearance] : forms()) {
            const Colours c = colours(appearance);
            for (const auto &[name, ground] : grounds(c)) {
                QTest::addRow("%s: edge on %s", form, name.constData()) << ground << c.edge;
                QTest::addRow("%s: focus ring on %s", form, name.constData()) << ground << c.focus;
            }
            for (const auto &[name, paint] : paints(c)) {
                QTest::addRow("%s: mark of %s", form, name.constData()) << paint.fill << paint.mark;
                QTest::addRow("%s: mark of %s pressed", form, name.constData())
                    << paint.pressed << paint.mark;
            }
        }
    }
    void everyEdgeAndIconReachesThreeToOne()
    {
        QFETCH(QColor, ground);
        QFETCH(QColor, mark);
        QCOMPARE_GE(contrastRatio(ground, mark), markLimit);
    }

    void anyColourOfAnAgencyCarriesReadableLetters()
    {
        const QColor ink = colours(Appearance::Light).text;
        for (int hue = 0; hue < 360; hue += 5) {
            for (const int saturation : {0, 60, 120, 180, 255}) {
                for (const int value : {0, 40, 80, 120, 160, 200, 255}) {
                    const QColor chosen = QColor::fromHsv(hue, saturation, value);
                    const ReadablePair pair = readablePair(chosen, ink);
                    QVERIFY2(contrastRatio(pair.ground, pair.text) >= textLimit, qPrintable(chosen.name()));
                }
            }
        }
    }
    void anAgencysColourStaysWhereItIsReadableAlready()
    {
        const QColor ink = colours(Appearance::Light).text;
        QCOMPARE(readablePair(QColor(0x0B, 0x3B, 0x46), ink).ground, QColor(0x0B, 0x3B, 0x46));
        QCOMPARE(readablePair(QColor(0xF2, 0xC9, 0x4C), ink), (ReadablePair{QColor(0xF2, 0xC9, 0x4C), ink}));
    }

private:
    static QList<std::pair<const char *, Appearance>> forms()
    {
        return {{"light", Appearance::Light}, {"dark", Appearance::Dark}};
    }
};

QTEST_GUILESS_MAIN(TestContrast)
#include "tst_contrast.moc"
