#include "ui/calltext.h"

#include "ui/format.h"

#include <QCoreApplication>

namespace antrean {

using Rule = CallReason::Rule;

namespace {

struct CallText
{
    Q_DECLARE_TR_FUNCTIONS(antrean::CallText)
};

} // namespace

QString describe(const CallReason &reason, const QLocale &locale)
{
    const QString waited = formatDuration(reason.waited, locale);
    const QString overtaken = formatPeople(reason.overtaken, locale);
    switch (reason.rule) {
    case Rule::LongestWait:
        return CallText::tr("Paling lama menunggu: %1.").arg(waited);
    case Rule::Priority:
        return CallText::tr("Prioritas: didahulukan dari %1 yang datang lebih awal.").arg(overtaken);
    case Rule::ServiceWeight:
        return CallText::tr("Layanan ini diutamakan di loket ini: didahulukan dari %1.").arg(overtaken);
    case Rule::OvertakeLimit:
        return CallText::tr("Sudah cukup sering didahului, sekarang gilirannya.");
    case Rule::WaitLimit:
        return CallText::tr("Sudah menunggu %1, batas waktu tunggu tercapai.").arg(waited);
    case Rule::OutOfOrder:
        return CallText::tr("Dipanggil di luar urutan: %1").arg(reason.note);
    }
    return {};
}

QString shortReason(const CallReason &reason)
{
    switch (reason.rule) {
    case Rule::LongestWait:
        return CallText::tr("paling lama");
    case Rule::Priority:
        return CallText::tr("prioritas");
    case Rule::ServiceWeight:
        return CallText::tr("layanan utama");
    case Rule::OvertakeLimit:
        return CallText::tr("sering didahului");
    case Rule::WaitLimit:
        return CallText::tr("batas tunggu");
    case Rule::OutOfOrder:
        return CallText::tr("di luar urutan");
    }
    return {};
}

} // namespace antrean
