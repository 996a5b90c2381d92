#include "ui/language.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesOfSettingsFilesAreRead_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("read");
        QTest::newRow("Indonesian") << u"id"_s << u"id"_s;
        QTest::newRow("English") << u"en"_s << u"en"_s;
        QTest::newRow("with a country") << u"en_GB"_s << u"en"_s;
        QTest::newRow("unknown") << u"fr"_s << u"id"_s;
        QTest::newRow("empty") << QString() << u"id"_s;
    }
    void codesOfSettingsFilesAreRead()
    {
        QFETCH(QString, code);
        QFETCH(QString, read);
        QCOMPARE(languageCode(languageFromCode(code)), read);
    }
    void withoutACatalogueTheLanguageStays()
    {
        if (QFile::exists(u":/i18n/antrean_en.qm"_s))
            QSKIP("this program has the catalogue");
        LanguageSwitch languages;
        QSignalSpy changed(&languages, &LanguageSwitch::languageChanged);
        QVERIFY(!languages.use(Language::English));
        QCOMPARE(languages.language(), Language::Indonesian);
        QVERIFY(languages.use(Language::Indonesian));
        QCOMPARE(changed.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
