#include "support/hallbuilder.h"
#include "ui/refusaltext.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestRefusalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnSentence()
    {
        const TestHall hall;
        const auto last = static_cast<int>(RefusalCode::StorageFull);
        QSet<QString> sentences;
        for (int code = 0; code <= last; ++code) {
            const QString text = describe({static_cast<RefusalCode>(code), {}}, hall.hall());
            QVERIFY2(text.endsWith(u'.'), qPrintable(QString::number(code) + text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), last + 1);
    }
    void namesWhatItIsAbout_data()
    {
        QTest::addColumn<Refusal>("refusal");
        QTest::addColumn<QStringList>("says");
        QTest::newRow("a break") << Refusal{RefusalCode::ServiceOnBreak,
                                            {{u"service"_s, u"ktp"_s}, {u"until"_s, u"13:00"_s}}}
                                 << QStringList{u"Layanan ktp"_s, u"13.00"_s};
        QTest::newRow("a quota") << Refusal{RefusalCode::QuotaUsedUp,
                                            {{u"service"_s, u"akta"_s}, {u"quota"_s, u"3"_s}}}
                                 << QStringList{u"Layanan akta"_s, u"3"_s};
        QTest::newRow("a counter taken")
            << Refusal{RefusalCode::CounterTaken, {{u"counter"_s, u"2"_s}, {u"officer"_s, u"Bu Ayu"_s}}}
            << QStringList{u"Loket 2"_s, u"Bu Ayu"_s};
        QTest::newRow("a state") << Refusal{RefusalCode::WrongState,
                                            {{u"label"_s, u"A012"_s}, {u"state"_s, u"cancelled"_s}}}
                                 << QStringList{u"A012"_s, u"sudah dibatalkan"_s};
        QTest::newRow("a date") << Refusal{RefusalCode::DayClosed, {{u"date"_s, u"2026-11-21"_s}}}
                                << QStringList{u"Sabtu, 21 November 2026"_s};
        QTest::newRow("what the hall doesn't know")
            << Refusal{RefusalCode::UnknownService, {{u"service"_s, u"lama"_s}}} << QStringList{u"lama"_s};
        QTest::newRow("a time that isn't one")
            << Refusal{RefusalCode::ServiceNotYetOpen, {{u"service"_s, u"ktp"_s}, {u"opens"_s, u"siang"_s}}}
            << QStringList{u"siang"_s};
    }
    void namesWhatItIsAbout()
    {
        QFETCH(Refusal, refusal);
        QFETCH(QStringList, says);
        const TestHall hall;
        const QString text = describe(refusal, hall.hall());
        for (const QString &words : says)
            QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
    }
    void aCardSaysItInAFewWords()
    {
        QCOMPARE(shortReason({RefusalCode::ServiceOnBreak, {{u"until"_s, u"13:00"_s}}}),
                 u"Istirahat sampai 13.00"_s);
        const auto last = static_cast<int>(RefusalCode::StorageFull);
        for (int code = 0; code <= last; ++code) {
            const QString text = shortReason({static_cast<RefusalCode>(code), {}});
            QVERIFY2(!text.isEmpty() && text.size() < 30, qPrintable(text));
        }
    }
    void namesAreEnglishWhereTheReaderIs()
    {
        MallConfig config = tinyMall();
        config.services[0].englishName = u"Identity card"_s;
        const TestHall hall(config);
        const Refusal refusal{RefusalCode::ServiceOnBreak,
                              {{u"service"_s, u"ktp"_s}, {u"until"_s, u"13:00"_s}}};
        const QString text = describe(refusal, hall.hall(), localeOf(Language::English));
        QVERIFY2(text.contains(u"Identity card"_s) && text.contains(u"13:00"_s), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestRefusalText)
#include "tst_refusaltext.moc"
