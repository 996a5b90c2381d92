#include "drivers/printing/documentrenderer.h"

#include "paper.h"
#include "sampleticket.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

const QString family = u"DejaVu Sans"_s;
constexpr double dpiOfPaper = 203;

QImage onPaper(const PrintElement &element, int dots)
{
    return renderDocument({{element}}, {.dots = dots, .dpi = int(dpiOfPaper)}, family);
}

double millimetres(int dots) { return dots * 25.4 / dpiOfPaper; }

QString nested(const QString &word, int times) { return QStringList(times, word).join(u' '); }

} // namespace

class TestDocumentRenderer : public QObject
{
    Q_OBJECT

private:
    static void addWidths()
    {
        QTest::addColumn<int>("dots");
        QTest::newRow("80 mm") << 576;
        QTest::newRow("58 mm") << 384;
    }

private Q_SLOTS:
    void aPictureIsBlackAndWhiteAndAsWideAsThePaper_data() { addWidths(); }
    void aPictureIsBlackAndWhiteAndAsWideAsThePaper()
    {
        QFETCH(int, dots);
        const QImage picture = renderDocument(sampleTicket(), {.dots = dots, .dpi = 203}, family);
        QCOMPARE(picture.format(), QImage::Format_Mono);
        QCOMPARE(picture.width(), dots);
        QCOMPARE(picture.color(1), qRgb(0, 0, 0));
        QCOMPARE_GT(inkCount(picture), 10000);
    }

    void aPhoneReadsTheCode_data() { addWidths(); }
    void aPhoneReadsTheCode()
    {
        QFETCH(int, dots);
        const QString reader = QStandardPaths::findExecutable(u"zbarimg"_s);
        if (reader.isEmpty())
            QSKIP("zbarimg is not installed");
        QTemporaryDir folder;
        const QString file = folder.filePath(u"ticket.png"_s);
        QVERIFY(renderDocument(sampleTicket(), {.dots = dots, .dpi = 203}, family).save(file));
        QProcess zbar;
        zbar.start(reader, {u"--nodbus"_s, u"-q"_s, u"--raw"_s, file});
        QVERIFY(zbar.waitForFinished(20000));
        QCOMPARE(zbar.readAllStandardOutput().trimmed(), "https://antrean.mpp.example/t/7Q2MZ-K4D8A"_ba);
    }

    void aCodeHasAQuietZoneAndModulesOfThreeDotsAtLeast_data() { addWidths(); }
    void aCodeHasAQuietZoneAndModulesOfThreeDotsAtLeast()
    {
        QFETCH(int, dots);
        // 200 letters at level M need 57 modules, or 65 with the quiet zone: 7 dots each would be wider than
        // 384.
        const QImage picture = onPaper(QrCode{QString(200, u'a'), 0.9}, dots);
        const QRect ink = inkRect(picture);
        QCOMPARE(ink.width(), ink.height());
        QCOMPARE(ink.width() % 57, 0);
        const int module = ink.width() / 57;
        QCOMPARE_GE(module, 3);
        QCOMPARE_GE(ink.left(), 4 * module);
        QCOMPARE_GE(picture.width() - 1 - ink.right(), 4 * module);
    }

    void aCodeThatDoesNotFitIsPrintedAsText()
    {
        const QString payload = QString(1500, u'a');
        QCOMPARE(onPaper(QrCode{payload}, 384), onPaper(TextLine{payload, PaperTextSize::Small}, 384));
    }

    void aNumberIsAtLeastTwelveMillimetresHigh_data()
    {
        QTest::addColumn<int>("dots");
        QTest::addColumn<QString>("label");
        for (const int dots : {576, 384}) {
            for (const QString &label : {u"A012"_s, u"B7"_s, u"H999"_s, u"M1234"_s})
                QTest::addRow("%s on %d dots", qPrintable(label), dots) << dots << label;
        }
    }
    void aNumberIsAtLeastTwelveMillimetresHigh()
    {
        QFETCH(int, dots);
        QFETCH(QString, label);
        const QImage picture = onPaper(TextLine{label, PaperTextSize::Number}, dots);
        QCOMPARE_GE(millimetres(inkRect(firstLetter(picture)).height()), 12.0);
        QCOMPARE_LE(millimetres(inkRect(firstLetter(picture)).height()), 16.0);
    }

    void aLabelTooLongForThePaperBecomesSmallerAndIsNotCut()
    {
        const QImage picture = onPaper(TextLine{u"IMIGRASI-1234"_s, PaperTextSize::Number}, 384);
        QCOMPARE_GT(inkRect(picture).left(), 0);
        QCOMPARE_LT(inkRect(picture).right(), 383);
        QCOMPARE_LT(millimetres(inkRect(picture).height()), 12.0);
    }

    void longTextKeepsEveryLetter_data()
    {
        QTest::addColumn<PrintElement>("element");
        QTest::addColumn<int>("dots");
        const QString name =
            u"Penerbitan Surat Keterangan Pindah Antar-Kabupaten, KTP-el, dan Kartu Identitas Anak"_s;
        for (const int dots : {576, 384}) {
            QTest::addRow("large, %d", dots) << PrintElement(TextLine{name, PaperTextSize::Large}) << dots;
            QTest::addRow("title, left, %d", dots)
                << PrintElement(TextLine{u"Surat Pindah Datang dan Kartu Anak"_s, PaperTextSize::Title,
                                         TextWeight::Bold, TextAlignment::Left})
                << dots;
            QTest::addRow("right, %d", dots)
                << PrintElement(TextLine{name, PaperTextSize::Normal, TextWeight::Bold, TextAlignment::Right})
                << dots;
            QTest::addRow("many words, %d", dots)
                << PrintElement(TextLine{nested(u"jgÅ"_s, 150), PaperTextSize::Small}) << dots;
            QTest::addRow("long value, %d", dots) << PrintElement(LabelledValue{u"Layanan"_s, name}) << dots;
            QTest::addRow("long label, %d", dots) << PrintElement(LabelledValue{name, u"Zona B"_s}) << dots;
        }
    }
    void longTextKeepsEveryLetter()
    {
        QFETCH(PrintElement, element);
        QFETCH(int, dots);
        const QImage picture = onPaper(element, dots);
        const QRect ink = inkRect(picture);
        QCOMPARE_GT(ink.left(), 0);
        QCOMPARE_LT(ink.right(), dots - 1);
        QCOMPARE_GT(ink.top(), 0);
        QCOMPARE_LT(ink.bottom(), picture.height() - 1);
        // On paper as wide as a table nothing wraps; all that ink has to be there on the narrow one, too.
        const int whole = inkCount(onPaper(element, 16000));
        QCOMPARE_GE(inkCount(picture), whole * 0.99);
        QCOMPARE_LE(inkCount(picture), whole * 1.01);
    }

    void aWordWiderThanThePaperShrinksAndThenBreaks_data() { addWidths(); }
    void aWordWiderThanThePaperShrinksAndThenBreaks()
    {
        QFETCH(int, dots);
        const auto heightOf = [dots](int letters) {
            return inkRect(onPaper(TextLine{QString(letters, u'H'), PaperTextSize::Title}, dots)).height();
        };
        const int oneLine = heightOf(1);
        const int fitting = dots / 50;
        QCOMPARE(heightOf(fitting), oneLine);
        int shrunk = fitting;
        while (heightOf(shrunk) == oneLine)
            ++shrunk;
        QCOMPARE_LT(heightOf(shrunk), oneLine);
        QCOMPARE_GT(heightOf(100), 3 * oneLine);
        const QRect ink = inkRect(onPaper(TextLine{QString(100, u'W'), PaperTextSize::Title}, dots));
        QCOMPARE_GT(ink.left(), 0);
        QCOMPARE_LT(ink.right(), dots - 1);
    }

    void aHyphenatedNameStaysTogether()
    {
        const QImage picture = onPaper(TextLine{u"Penerbitan KTP-el karena"_s, PaperTextSize::Large}, 384);
        const QImage apart = onPaper(TextLine{u"Penerbitan\nKTP-el karena"_s, PaperTextSize::Large}, 384);
        const QImage together = onPaper(TextLine{u"Penerbitan KTP-el\nkarena"_s, PaperTextSize::Large}, 384);
        QVERIFY(picture == apart || picture == together);
    }

    void aBadgeIsWhiteOnBlack()
    {
        const QImage picture = onPaper(Badge{u"SALINAN"_s}, 576);
        const QRect field = inkRect(picture);
        const double black = double(inkCount(picture)) / (field.width() * field.height());
        QCOMPARE_GT(black, 0.6);
        QCOMPARE_LT(black, 0.95);
        QVERIFY(isInk(picture, field.left(), field.center().y()));
    }

    void aLogoKeepsItsShapeAndFitsThePaper()
    {
        QImage wide(1000, 100, QImage::Format_ARGB32);
        wide.fill(Qt::black);
        QCOMPARE(inkRect(onPaper(Logo{wide, 12}, 384)).width(), 368);
        QImage clear(100, 100, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        QVERIFY(inkRect(onPaper(Logo{clear, 12}, 384)).isEmpty());
        QVERIFY(inkRect(onPaper(Logo{QImage(), 12}, 384)).isEmpty());
    }

    void dashesReachBothEdgesOfTheColumn()
    {
        const QRect dashes = inkRect(onPaper(Rule{RuleStyle::Dashes}, 576));
        const QRect line = inkRect(onPaper(Rule{RuleStyle::Line}, 576));
        QCOMPARE(dashes, line);
    }

    void theSameDocumentGivesTheSamePicture_data() { addWidths(); }
    void theSameDocumentGivesTheSamePicture()
    {
        QFETCH(int, dots);
        const PaperFormat paper{.dots = dots, .dpi = 203};
        QCOMPARE(renderDocument(sampleTicket(), paper, family),
                 renderDocument(sampleTicket(), paper, family));
        QCOMPARE(sampleTicket(), sampleTicket());
    }

    void anEndlessDocumentStopsAtTheLongestPaper()
    {
        const PrintDocument endless{std::vector<PrintElement>(1000, Gap{1e12})};
        QCOMPARE_LE(renderDocument(endless, {.dots = 64, .dpi = 203}, family).height(), 24000);
        const PrintDocument lines{std::vector<PrintElement>(2000, TextLine{u"baris"_s})};
        QCOMPARE_LE(renderDocument(lines, {.dots = 384, .dpi = 203}, family).height(), 24000);
    }

    void aTicketIsDrawnQuickly()
    {
        const PrintDocument ticket = sampleTicket();
        QBENCHMARK { (void)renderDocument(ticket, {.dots = 576, .dpi = 203}, family); }
    }
};

QTEST_MAIN(TestDocumentRenderer)
#include "tst_documentrenderer.moc"
