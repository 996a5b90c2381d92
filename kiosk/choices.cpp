#include "kiosk/choices.h"

#include "kiosk/kioskwords.h"
#include "ui/icon.h"
#include "ui/refusaltext.h"

#include <QCoreApplication>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

struct Choices
{
    Q_DECLARE_TR_FUNCTIONS(antrean::KioskChoices)
};

void setAgencyLook(Choice &choice, const Agency *agency)
{
    choice.iconName = u"landmark"_s;
    if (!agency)
        return;
    choice.colour = QColor(agency->colour);
    if (hasIcon(agency->icon))
        choice.iconName = agency->icon;
}

Tone toneOf(RefusalCode code)
{
    return code == RefusalCode::QuotaUsedUp || code == RefusalCode::ServiceOnBreak ||
                   code == RefusalCode::ServiceNotYetOpen
               ? Tone::Warning
               : Tone::Offline;
}

/// A clock for what comes again today, and a plain sign for the rest.
QString reasonIcon(RefusalCode code)
{
    switch (code) {
    case RefusalCode::ServiceOnBreak:
        return u"coffee"_s;
    case RefusalCode::ServiceNotYetOpen:
        return u"clock"_s;
    case RefusalCode::QuotaUsedUp:
    case RefusalCode::NumbersUsedUp:
        return u"ticket"_s;
    default:
        return u"lock"_s;
    }
}

/// Where the server's numbers are used up, this kiosk may have some of its own.
std::optional<Refusal> whyNotHere(const KioskView &view, const ServiceId &service)
{
    const auto refusal = whyNoTicket(view.hall, service, view.now);
    const bool isHere = refusal && refusal->code == RefusalCode::NumbersUsedUp && !view.taker.whyNot(service);
    return isHere ? std::nullopt : refusal;
}

} // namespace

Choice serviceChoice(const KioskView &view, const ServiceId &id, bool withAgency)
{
    Choice choice;
    const Service *service = view.hall.service(id);
    if (!service)
        return choice;
    const Agency *agency = view.hall.agency(service->agency);
    setAgencyLook(choice, agency);
    choice.id = u"service-"_s + id.value();
    choice.title = nameOf(*service, view.locale);
    if (withAgency && agency)
        choice.subtitle = agency->shortName;
    if (const auto refusal = whyNotHere(view, id)) {
        choice.isAvailable = false;
        choice.tone = toneOf(refusal->code);
        choice.reason = shortReason(*refusal, view.locale);
        choice.detailIcon = reasonIcon(refusal->code);
        return choice;
    }
    if (!view.isLive)
        return choice; // Nobody knows who waits now.
    const PriorityClass usual = service->acceptsOrdinary ? PriorityClass::Ordinary : PriorityClass::Priority;
    choice.detail = waitingText(estimateWait(view.hall, id, usual).ahead, view.locale);
    choice.detailIcon = u"users"_s;
    return choice;
}

Choice agencyChoice(const KioskView &view, const AgencyId &id)
{
    Choice choice;
    const Agency *agency = view.hall.agency(id);
    if (!agency)
        return choice;
    setAgencyLook(choice, agency);
    choice.id = u"agency-"_s + id.value();
    choice.title = agency->shortName;
    choice.subtitle = nameOf(*agency, view.locale);
    const auto services = servicesOf(view.hall, id);
    const bool anyOpen =
        std::ranges::any_of(services, [&](const ServiceId &service) { return !whyNotHere(view, service); });
    choice.isAvailable = anyOpen;
    if (anyOpen) {
        choice.detail = Choices::tr("%1 layanan").arg(view.locale.toString(int(services.size())));
        choice.detailIcon = u"file-text"_s;
    } else {
        // The first that opens again says it for all of them.
        const auto first = whyNotHere(view, services.front());
        choice.reason = shortReason(*first, view.locale);
        choice.tone = toneOf(first->code);
        choice.detailIcon = reasonIcon(first->code);
    }
    return choice;
}

} // namespace antrean
