#include "drivers/printing/escpos.h"

#include "drivers/printing/documentrenderer.h"
#include "escposinterpreter.h"
#include "paper.h"
#include "sampleticket.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using escpos::Cut;
using escpos::StatusQuestion;

namespace {

QImage drawn(const QStringList &rows, QImage::Format format = QImage::Format_RGB32)
{
    QImage picture(int(rows.first().size()), int(rows.size()), format);
    picture.fill(Qt::white);
    for (int y = 0; y < rows.size(); ++y) {
        for (int x = 0; x < rows[y].size(); ++x) {
            if (rows[y][x] == u'#')
                picture.setPixelColor(x, y, Qt::black);
        }
    }
    return picture;
}

} // namespace

class TestEscPos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallPictureBecomesTheBytesOfTheManual()
    {
        const QImage picture = drawn({u"#.......#."_s, u".######..#"_s});
        QCOMPARE(escpos::raster(picture).toHex(' '), "1d 76 30 00 02 00 02 00 80 80 7e 40"_ba);
        QCOMPARE(escpos::job(picture, Cut::Partial).toHex(' '),
                 "1b 40 1d 76 30 00 02 00 02 00 80 80 7e 40 1b 64 04 1d 56 01"_ba);
        QCOMPARE(escpos::job(picture, Cut::Full).right(3).toHex(' '), "1d 56 00"_ba);
        QCOMPARE(escpos::job(picture, Cut::None).right(3).toHex(' '), "1b 64 04"_ba);
    }

    void aBlackPictureHasNoInkBeyondItsLastColumn()
    {
        QImage black(9, 1, QImage::Format_Mono);
        black.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
        black.fill(1);
        QCOMPARE(escpos::raster(black).right(2).toHex(), "ff80"_ba);
    }

    void everyPictureFormatGivesTheSameBytes_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("ARGB") << int(QImage::Format_ARGB32);
        QTest::newRow("grey") << int(QImage::Format_Grayscale8);
        QTest::newRow("16 bits") << int(QImage::Format_RGB16);
    }
    void everyPictureFormatGivesTheSameBytes()
    {
        QFETCH(int, format);
        const QStringList rows{u"##..#"_s, u".#.#."_s};
        QCOMPARE(escpos::raster(drawn(rows, QImage::Format(format))), escpos::raster(drawn(rows)));
        QImage mono = drawn(rows).convertToFormat(QImage::Format_Mono);
        QCOMPARE(escpos::raster(mono), escpos::raster(drawn(rows)));
    }

    void aTicketComesBackDotForDot_data()
    {
        QTest::addColumn<int>("dots");
        QTest::newRow("80 mm") << 576;
        QTest::newRow("58 mm") << 384;
        QTest::newRow("not a multiple of eight") << 546;
    }
    void aTicketComesBackDotForDot()
    {
        QFETCH(int, dots);
        const QImage ticket = renderDocument(sampleTicket(), {.dots = dots, .dpi = 203}, u"DejaVu Sans"_s);
        const auto paper = interpretEscPos(escpos::job(ticket, Cut::Partial));
        QVERIFY(paper);
        QCOMPARE(paper->picture.copy(ticket.rect()), ticket);
        QCOMPARE(inkCount(paper->picture), inkCount(ticket));
        QCOMPARE(paper->cuts, 1);
        QVERIFY(paper->partialCut);
        QCOMPARE_GT(paper->linesFedAfterPicture, 0);
    }

    void noStripIsHigherThanCheapPrintersTake_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<QList<int>>("strips");
        QTest::newRow("one row") << 1 << QList<int>{1};
        QTest::newRow("just one strip") << 256 << QList<int>{256};
        QTest::newRow("one row more") << 257 << QList<int>{256, 1};
        QTest::newRow("three") << 600 << QList<int>{256, 256, 88};
    }
    void noStripIsHigherThanCheapPrintersTake()
    {
        QFETCH(int, rows);
        QFETCH(QList<int>, strips);
        QImage picture(24, rows, QImage::Format_RGB32);
        picture.fill(Qt::black);
        const auto paper = interpretEscPos(escpos::job(picture, Cut::None));
        QVERIFY(paper);
        QCOMPARE(paper->stripHeights, strips);
    }

    void anEmptyPictureIsAnEmptyRaster() { QVERIFY(escpos::raster(QImage()).isEmpty()); }

    void theStatusQuestionIsDleEot()
    {
        QCOMPARE(escpos::ask(StatusQuestion::Paper).toHex(' '), "10 04 04"_ba);
        QCOMPARE(escpos::ask(StatusQuestion::Printer).toHex(' '), "10 04 01"_ba);
    }

    void aStatusByteSaysWhatTheManualSays_data()
    {
        using Status = escpos::Status;
        QTest::addColumn<StatusQuestion>("question");
        QTest::addColumn<int>("byte");
        QTest::addColumn<Status>("status");
        QTest::newRow("well") << StatusQuestion::Printer << 0x12 << Status{};
        QTest::newRow("off-line") << StatusQuestion::Printer << 0x1A << Status{.offline = true};
        QTest::newRow("cover") << StatusQuestion::OfflineCause << 0x16 << Status{.coverOpen = true};
        QTest::newRow("stopped at the end")
            << StatusQuestion::OfflineCause << 0x32 << Status{.paperOut = true};
        QTest::newRow("error") << StatusQuestion::OfflineCause << 0x52 << Status{.fault = true};
        QTest::newRow("cutter") << StatusQuestion::Error << 0x1A << Status{.fault = true};
        QTest::newRow("unrecoverable") << StatusQuestion::Error << 0x32 << Status{.fault = true};
        QTest::newRow("paper there") << StatusQuestion::Paper << 0x12 << Status{};
        QTest::newRow("near the end") << StatusQuestion::Paper << 0x1E << Status{.paperLow = true};
        QTest::newRow("paper out") << StatusQuestion::Paper << 0x7E
                                   << Status{.paperOut = true, .paperLow = true};
    }
    void aStatusByteSaysWhatTheManualSays()
    {
        QFETCH(StatusQuestion, question);
        QFETCH(int, byte);
        QFETCH(escpos::Status, status);
        const auto parsed = escpos::parseStatus(question, quint8(byte));
        QVERIFY(parsed);
        QVERIFY(*parsed == status);
    }

    void onlyBytesWithTheFixedBitsAreAnAnswer()
    {
        int valid = 0;
        for (int byte = 0; byte < 256; ++byte)
            valid += escpos::parseStatus(StatusQuestion::Paper, quint8(byte)).has_value();
        QCOMPARE(valid, 16);
        QVERIFY(!escpos::parseStatus(StatusQuestion::Paper, 0x10)); // the first byte of automatic status
        QVERIFY(!escpos::parseStatus(StatusQuestion::Paper, 0x00));
        QVERIFY(!escpos::parseStatus(StatusQuestion::Paper, 0xFF));
    }
};

QTEST_MAIN(TestEscPos)
#include "tst_escpos.moc"
