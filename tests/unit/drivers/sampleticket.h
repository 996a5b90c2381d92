#pragma once

#include "drivers/printing/printdocument.h"

namespace antrean {

/// A ticket as a hall prints it, with a name that is too long for one line in every place that has one.
inline PrintDocument sampleTicket()
{
    using namespace Qt::StringLiterals;
    const auto bold = TextWeight::Bold;
    return {{
        TextLine{u"Mal Pelayanan Publik"_s, PaperTextSize::Normal},
        TextLine{u"Kota Tangerang Selatan"_s, PaperTextSize::Large, bold},
        Gap{2.5},
        Rule{RuleStyle::Line},
        Gap{3},
        TextLine{u"Nomor antrean Anda"_s, PaperTextSize::Normal},
        Gap{1},
        TextLine{u"A012"_s, PaperTextSize::Number, bold},
        Gap{1.5},
        Badge{u"PRIORITAS"_s},
        Gap{3},
        TextLine{u"Penerbitan KTP-el karena Hilang, Rusak, atau Perubahan Data"_s, PaperTextSize::Large, bold},
        Gap{1},
        TextLine{u"Dinas Kependudukan dan Pencatatan Sipil"_s, PaperTextSize::Normal},
        Gap{3},
        Rule{RuleStyle::Dashes},
        Gap{1.5},
        LabelledValue{u"Tunggu di"_s, u"Lantai 1, Zona B"_s},
        LabelledValue{u"Di depan Anda"_s, u"7 orang"_s},
        LabelledValue{u"Perkiraan menunggu"_s, u"25–40 menit"_s},
        LabelledValue{u"Diambil"_s, u"Sabtu, 21 November 2026, 14.05"_s},
        Gap{1.5},
        Rule{RuleStyle::Dashes},
        Gap{2},
        QrCode{u"https://antrean.mpp.example/t/7Q2MZ-K4D8A"_s},
        TextLine{u"Pindai untuk melihat giliran Anda"_s, PaperTextSize::Small},
        Gap{2},
        TextLine{u"Silakan menunggu sampai nomor Anda dipanggil. Tidak ada biaya selain tarif resmi."_s,
                 PaperTextSize::Small},
    }};
}

} // namespace antrean
