#include "drivers/printing/printer.h"

#include <QCoreApplication>

namespace antrean {

namespace {

struct PrintErrorText
{
    Q_DECLARE_TR_FUNCTIONS(PrintErrorText)
};

} // namespace

QString describe(PrintError error)
{
    switch (error) {
    case PrintError::NoPrinter:
        return PrintErrorText::tr("Belum ada printer. Pilih printer di pengaturan perangkat ini.");
    case PrintError::Unreachable:
        return PrintErrorText::tr(
            "Printer tidak terhubung. Periksa apakah printer menyala dan kabel jaringannya terpasang.");
    case PrintError::ConnectionLost:
        return PrintErrorText::tr(
            "Hubungan ke printer terputus. Periksa kabelnya, lalu lihat apakah cetakannya sudah keluar.");
    case PrintError::TimedOut:
        return PrintErrorText::tr("Printer tidak menjawab. Matikan dan nyalakan lagi printer, lalu lihat "
                                  "apakah tiket sudah keluar.");
    case PrintError::PaperOut:
        return PrintErrorText::tr("Kertas printer habis. Silakan pasang gulungan kertas baru.");
    case PrintError::CoverOpen:
        return PrintErrorText::tr("Tutup printer terbuka. Silakan tutup sampai berbunyi klik.");
    case PrintError::Offline:
        return PrintErrorText::tr("Printer belum siap. Periksa lampu dan tombol pada printer.");
    case PrintError::Fault:
        return PrintErrorText::tr("Printer melaporkan gangguan. Periksa kertas yang tersangkut dan pisau "
                                  "pemotong, lalu nyalakan ulang printer.");
    case PrintError::CannotWrite:
        return PrintErrorText::tr(
            "Gambar cetakan tidak dapat disimpan. Periksa folder tujuan dan ruang kosong di disk.");
    }
    return {};
}

} // namespace antrean
