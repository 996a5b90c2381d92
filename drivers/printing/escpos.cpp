#include "drivers/printing/escpos.h"

#include <algorithm>

namespace antrean::escpos {

namespace {

constexpr char esc = 0x1B;
constexpr char gs = 0x1D;
constexpr char dle = 0x10;
constexpr char eot = 0x04;
/// The head stands 12 to 18 mm before the cutter; four lines are about 17 mm.
constexpr int linesToCutter = 4;

QByteArray bytes(std::initializer_list<char> list) { return {list.begin(), qsizetype(list.size())}; }

char low(int value) { return char(value & 0xFF); }

char high(int value) { return char((value >> 8) & 0xFF); }

constexpr bool has(quint8 byte, int bit) { return (byte >> bit) & 1; }

QImage inkIsOne(const QImage &picture)
{
    const QList<QRgb> whiteAndBlack{qRgb(255, 255, 255), qRgb(0, 0, 0)};
    if (picture.format() == QImage::Format_Mono && picture.colorTable() == whiteAndBlack)
        return picture;
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    QImage mono(grey.size(), QImage::Format_Mono);
    mono.setColorTable(whiteAndBlack);
    mono.fill(0);
    for (int y = 0; y < grey.height(); ++y) {
        for (int x = 0; x < grey.width(); ++x) {
            if (grey.constScanLine(y)[x] < 128)
                mono.setPixel(x, y, 1);
        }
    }
    return mono;
}

/// One row, with the bits after the last column cleared: QImage leaves them undefined.
void appendRow(QByteArray &to, const uchar *row, int width)
{
    const int whole = width / 8;
    to.append(reinterpret_cast<const char *>(row), whole);
    if (width % 8 != 0)
        to.append(char(row[whole] & (0xFF << (8 - width % 8))));
}

} // namespace

QByteArray initialise() { return bytes({esc, '@'}); }

QByteArray raster(const QImage &picture)
{
    if (picture.isNull())
        return {};
    const QImage mono = inkIsOne(picture);
    const int bytesPerRow = (mono.width() + 7) / 8;
    QByteArray result;
    result.reserve(qsizetype(bytesPerRow + 1) * mono.height() + 16);
    for (int top = 0; top < mono.height(); top += stripRows) {
        const int rows = std::min(stripRows, mono.height() - top);
        result += bytes({gs, 'v', '0', 0, low(bytesPerRow), high(bytesPerRow), low(rows), high(rows)});
        for (int y = top; y < top + rows; ++y)
            appendRow(result, mono.constScanLine(y), mono.width());
    }
    return result;
}

QByteArray feed(int lines) { return bytes({esc, 'd', low(std::clamp(lines, 0, 255))}); }

QByteArray cut(Cut cut)
{
    switch (cut) {
    case Cut::None:
        return {};
    case Cut::Partial:
        return bytes({gs, 'V', 1});
    case Cut::Full:
        return bytes({gs, 'V', 0});
    }
    return {};
}

QByteArray job(const QImage &picture, Cut cut)
{
    return initialise() + raster(picture) + feed(linesToCutter) + escpos::cut(cut);
}

QByteArray ask(StatusQuestion question) { return bytes({dle, eot, char(question)}); }

std::optional<Status> parseStatus(StatusQuestion question, quint8 byte)
{
    if ((byte & 0x93) != 0x12)
        return std::nullopt;
    Status status;
    switch (question) {
    case StatusQuestion::Printer:
        status.offline = has(byte, 3);
        break;
    case StatusQuestion::OfflineCause:
        status.coverOpen = has(byte, 2);
        status.paperOut = has(byte, 5);
        status.fault = has(byte, 6);
        break;
    case StatusQuestion::Error:
        status.fault = has(byte, 3) || has(byte, 5);
        break;
    case StatusQuestion::Paper:
        status.paperLow = has(byte, 2) || has(byte, 3);
        status.paperOut = has(byte, 5) || has(byte, 6);
        break;
    }
    return status;
}

} // namespace antrean::escpos
