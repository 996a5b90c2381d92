#include "drivers/printing/printerfactory.h"

#include "drivers/printing/absentprinter.h"
#include "drivers/printing/fileprinter.h"
#include "drivers/printing/networkprinter.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace antrean {

using namespace Qt::StringLiterals;
using Reason = BadPrinterUrl::Reason;

namespace {

struct BadPrinterUrlText
{
    Q_DECLARE_TR_FUNCTIONS(BadPrinterUrlText)
};

tl::unexpected<BadPrinterUrl> bad(Reason reason, const QString &detail)
{
    return tl::make_unexpected(BadPrinterUrl{reason, detail});
}

bool setNumber(int &target, const QString &text, int least, int most)
{
    bool isNumber = false;
    target = text.toInt(&isNumber);
    return isNumber && target >= least && target <= most;
}

bool setCut(escpos::Cut &target, const QString &text)
{
    if (text == "partial"_L1)
        target = escpos::Cut::Partial;
    else if (text == "full"_L1)
        target = escpos::Cut::Full;
    else if (text == "none"_L1)
        target = escpos::Cut::None;
    else
        return false;
    return true;
}

tl::expected<PrinterOptions, BadPrinterUrl> optionsOf(const QUrl &url, const QString &fontFamily)
{
    PrinterOptions options{.paper = {}, .cut = escpos::Cut::Partial, .fontFamily = fontFamily};
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        bool good = false;
        if (key == "dots"_L1)
            good = setNumber(options.paper.dots, value, 64, 4096);
        else if (key == "dpi"_L1)
            good = setNumber(options.paper.dpi, value, 100, 1200);
        else if (key == "cut"_L1)
            good = setCut(options.cut, value);
        else
            return bad(Reason::UnknownOption, key);
        if (!good)
            return bad(Reason::BadOption, key + u'=' + value);
    }
    return options;
}

} // namespace

QString describe(const BadPrinterUrl &error)
{
    switch (error.reason) {
    case Reason::Malformed:
        return BadPrinterUrlText::tr("Alamat printer tidak dapat dibaca: %1").arg(error.detail);
    case Reason::UnknownScheme:
        return BadPrinterUrlText::tr("Jenis printer “%1” tidak dikenal. Gunakan tcp, file, atau none.")
            .arg(error.detail);
    case Reason::NoHost:
        return BadPrinterUrlText::tr(
                   "Alamat printer tidak lengkap: %1. Contoh yang benar: tcp://192.168.1.50:9100")
            .arg(error.detail);
    case Reason::NoFolder:
        return BadPrinterUrlText::tr(
                   "Folder tujuan tidak lengkap: %1. Contoh yang benar: file:///home/kios/tiket")
            .arg(error.detail);
    case Reason::UnknownOption:
        return BadPrinterUrlText::tr("Pilihan printer “%1” tidak dikenal.").arg(error.detail);
    case Reason::BadOption:
        return BadPrinterUrlText::tr("Nilai pilihan printer tidak berlaku: %1").arg(error.detail);
    }
    return {};
}

tl::expected<std::unique_ptr<Printer>, BadPrinterUrl> makePrinter(const QUrl &url, const QString &fontFamily)
{
    constexpr int rawPort = 9100;
    const QString shown = url.toString(QUrl::RemoveUserInfo);
    if (!url.isValid() || !url.userInfo().isEmpty() || url.hasFragment())
        return bad(Reason::Malformed, url.isValid() ? shown : url.errorString());
    auto options = optionsOf(url, fontFamily);
    if (!options)
        return tl::make_unexpected(options.error());

    if (url.scheme() == "none"_L1)
        return std::make_unique<AbsentPrinter>();
    if (url.scheme() == "file"_L1) {
        if (!url.host().isEmpty() || url.path().isEmpty())
            return bad(Reason::NoFolder, shown);
        return std::make_unique<FilePrinter>(url.toLocalFile(), *options);
    }
    if (url.scheme() == "tcp"_L1) {
        const bool hasPath = !url.path().isEmpty() && url.path() != "/"_L1;
        if (url.host().isEmpty() || hasPath || url.port(rawPort) < 1)
            return bad(Reason::NoHost, shown);
        return std::make_unique<NetworkPrinter>(url.host(), quint16(url.port(rawPort)), *options);
    }
    return bad(url.scheme().isEmpty() ? Reason::Malformed : Reason::UnknownScheme,
               url.scheme().isEmpty() ? shown : url.scheme());
}

} // namespace antrean
