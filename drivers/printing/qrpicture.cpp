#include "drivers/printing/qrpicture.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace antrean {

namespace {

constexpr int quietModules = 4;
/// Thermal paper bleeds by up to a dot at each edge, so a module of two dots can close up.
constexpr int smallestModule = 3;

struct FreeCode
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

Code encode(const QByteArray &utf8)
{
    return Code(QRcode_encodeData(int(utf8.size()), reinterpret_cast<const unsigned char *>(utf8.constData()),
                                  0, QR_ECLEVEL_M));
}

} // namespace

QImage qrPicture(const QString &text, int wantedModule, int maximumWidth)
{
    const Code code = text.isEmpty() ? Code() : encode(text.toUtf8());
    if (!code)
        return {};
    const int modules = code->width + 2 * quietModules;
    const int module = std::min(std::max(wantedModule, smallestModule), maximumWidth / modules);
    if (module < smallestModule)
        return {};

    QImage small(modules, modules, QImage::Format_Mono);
    small.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    small.fill(0);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x)
            small.setPixel(x + quietModules, y + quietModules, code->data[y * code->width + x] & 1);
    }
    return small.scaled(modules * module, modules * module)
        .convertToFormat(QImage::Format_Mono, small.colorTable());
}

} // namespace antrean
