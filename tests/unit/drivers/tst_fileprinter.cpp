#include "drivers/printing/fileprinter.h"

#include "drivers/printing/printerfactory.h"
#include "sampleticket.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using Reason = BadPrinterUrl::Reason;

namespace {

const QString family = u"DejaVu Sans"_s;

QUrl folderUrl(const QString &folder, const QString &query = {})
{
    QUrl url = QUrl::fromLocalFile(folder);
    url.setQuery(query);
    return url;
}

} // namespace

class TestFilePrinter : public QObject
{
    Q_OBJECT

private:
    static PrintResult printed(Printer &printer, const PrintJob &job)
    {
        QList<PrintResult> results;
        const auto listening = connect(&printer, &Printer::finished, &printer,
                                       [&](const PrintResult &result) { results += result; });
        printer.print(job);
        const bool wasQuiet = results.isEmpty();
        const bool came = QTest::qWaitFor([&] { return !results.isEmpty(); });
        disconnect(listening);
        return wasQuiet && came && results.size() == 1 ? results.first() : PrintResult{};
    }

private Q_SLOTS:
    void aJobBecomesAPictureNamedAfterIt()
    {
        QTemporaryDir folder;
        const auto printer = makePrinter(folderUrl(folder.filePath(u"tiket baru"_s), u"dots=384"_s), family);
        QVERIFY(printer);
        const PrintResult result = printed(**printer, {PrintJobId(u"2026-11-21-A012"_s), sampleTicket()});
        QCOMPARE(result.outcome, PrintOutcome::Printed);
        QCOMPARE(result.id, PrintJobId(u"2026-11-21-A012"_s));
        QVERIFY(!result.error);
        const QImage picture(folder.filePath(u"tiket baru/2026-11-21-A012.png"_s));
        QCOMPARE(picture.convertToFormat(QImage::Format_RGB32),
                 renderDocument(sampleTicket(), {.dots = 384, .dpi = 203}, family)
                     .convertToFormat(QImage::Format_RGB32));
        QCOMPARE(QDir(folder.filePath(u"tiket baru"_s)).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void noIdLeadsOutOfTheFolder_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"A012"_s << u"A012.png"_s;
        QTest::newRow("parent") << u"../../etc/x"_s << u"%2E.%2F..%2Fetc%2Fx.png"_s;
        QTest::newRow("backslash") << u"a\\b:c"_s << u"a%5Cb%3Ac.png"_s;
        QTest::newRow("nul and letters") << QString(QChar(0)) + u"é"_s << u"%00%C3%A9.png"_s;
        QTest::newRow("empty") << QString() << u"%.png"_s;
    }
    void noIdLeadsOutOfTheFolder()
    {
        QFETCH(QString, id);
        QFETCH(QString, name);
        QCOMPARE(FilePrinter::fileName(PrintJobId(id)), name);
    }

    void longIdsKeepDifferentNames()
    {
        const QString first = FilePrinter::fileName(PrintJobId(QString(5000, u'a')));
        const QString second = FilePrinter::fileName(PrintJobId(QString(5001, u'a')));
        QVERIFY(first != second);
        QCOMPARE_LE(first.size(), 255);
    }

    void aFolderThatCannotBeWrittenFails()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto printer = makePrinter(folderUrl(folder.filePath(u"file"_s)), family);
        QVERIFY(printer);
        const PrintResult result = printed(**printer, {PrintJobId(u"x"_s), sampleTicket()});
        QCOMPARE(result.outcome, PrintOutcome::Failed);
        QCOMPARE(result.error, PrintError::CannotWrite);
    }

    void withoutAPrinterEveryJobFails()
    {
        const auto printer = makePrinter(QUrl(u"none:"_s), family);
        QVERIFY(printer);
        const PrintResult result = printed(**printer, {PrintJobId(u"x"_s), sampleTicket()});
        QCOMPARE(result.outcome, PrintOutcome::Failed);
        QCOMPARE(result.error, PrintError::NoPrinter);
    }

    void aBadAddressIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("nothing") << QString() << Reason::Malformed;
        QTest::newRow("no scheme") << u"192.168.1.50"_s << Reason::Malformed;
        QTest::newRow("scheme") << u"lpd://host"_s << Reason::UnknownScheme;
        QTest::newRow("no host") << u"tcp://"_s << Reason::NoHost;
        QTest::newRow("path") << u"tcp://host/queue"_s << Reason::NoHost;
        QTest::newRow("port 0") << u"tcp://host:0"_s << Reason::NoHost;
        QTest::newRow("port too large") << u"tcp://host:70000"_s << Reason::Malformed;
        QTest::newRow("password") << u"tcp://me:secret@host"_s << Reason::Malformed;
        QTest::newRow("no folder") << u"file:"_s << Reason::NoFolder;
        QTest::newRow("folder elsewhere") << u"file://server/folder"_s << Reason::NoFolder;
        QTest::newRow("unknown option") << u"tcp://host?colour=red"_s << Reason::UnknownOption;
        QTest::newRow("dots") << u"tcp://host?dots=10"_s << Reason::BadOption;
        QTest::newRow("dots in words") << u"tcp://host?dots=wide"_s << Reason::BadOption;
        QTest::newRow("dpi") << u"tcp://host?dpi=99999"_s << Reason::BadOption;
        QTest::newRow("cut") << u"none:?cut=half"_s << Reason::BadOption;
    }
    void aBadAddressIsRefusedWithItsReason()
    {
        QFETCH(QString, url);
        QFETCH(Reason, reason);
        const auto printer = makePrinter(QUrl(url), family);
        QVERIFY(!printer);
        QCOMPARE(printer.error().reason, reason);
        QVERIFY(!describe(printer.error()).isEmpty());
        QVERIFY(!describe(printer.error()).contains(u"secret"_s));
    }

    void aGoodAddressMakesAPrinter_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("tcp") << u"tcp://192.168.1.50"_s;
        QTest::newRow("tcp with all") << u"tcp://printer-1:9101?dots=384&dpi=180&cut=full"_s;
        QTest::newRow("IPv6") << u"tcp://[fe80::1]:9100/?cut=none"_s;
        QTest::newRow("file") << u"file:///tmp/tiket?cut=partial"_s;
        QTest::newRow("none") << u"none:"_s;
    }
    void aGoodAddressMakesAPrinter()
    {
        QFETCH(QString, url);
        QVERIFY(makePrinter(QUrl(url), family));
    }

    void everyErrorHasItsOwnWords()
    {
        QSet<QString> words;
        for (int error = int(PrintError::NoPrinter); error <= int(PrintError::CannotWrite); ++error)
            words += describe(PrintError(error));
        QCOMPARE(words.size(), int(PrintError::CannotWrite) + 1);
        QVERIFY(!words.contains(QString()));
    }
};

QTEST_MAIN(TestFilePrinter)
#include "tst_fileprinter.moc"
