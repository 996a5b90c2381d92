#include "kiosk/kioskwords.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestKioskWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreNamedShortly_data()
    {
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << QStringList{u"A950"_s} << u"A950"_s;
        QTest::newRow("two in a row") << QStringList{u"A950"_s, u"A951"_s} << u"A950 dan A951"_s;
        QTest::newRow("three in a row") << QStringList{u"A952"_s, u"A950"_s, u"A951"_s} << u"A950–A952"_s;
        QTest::newRow("a gap") << QStringList{u"A950"_s, u"A951"_s, u"A953"_s} << u"A950, A951, dan A953"_s;
        QTest::newRow("over a round number")
            << QStringList{u"A098"_s, u"A099"_s, u"A100"_s} << u"A098–A100"_s;
        QTest::newRow("prefixes apart") << QStringList{u"B952"_s, u"A950"_s, u"A951"_s, u"A952"_s, u"AB953"_s}
                                        << u"A950–A952, AB953, dan B952"_s;
        QTest::newRow("each once") << QStringList{u"A950"_s, u"A950"_s} << u"A950"_s;
    }
    void numbersAreNamedShortly()
    {
        QFETCH(QStringList, labels);
        QFETCH(QString, text);
        QCOMPARE(numbersText(labels, QLocale(QLocale::Indonesian, QLocale::Indonesia)), text);
    }
};

QTEST_GUILESS_MAIN(TestKioskWords)
#include "tst_kioskwords.moc"
