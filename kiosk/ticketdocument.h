#pragma once

#include "core/hall.h"
#include "drivers/printing/printdocument.h"

#include <QLocale>

namespace antrean {

/// What a hall prints besides the ticket itself.
struct TicketPaper
{
    QString footer;             ///< Below everything, such as when to come back; empty: the usual sentence.
    bool isCopy = false;        ///< Bears SALINAN.
    bool isTraining = false;    ///< Bears LATIHAN: the number means nothing.
    bool isFromReserve = false; ///< The kiosk gave it without its server: nobody knows who is ahead.
    QLocale locale{QLocale::Indonesian, QLocale::Indonesia};
};

/// The paper of a ticket as it stands at `now`: mall, number, service, agency, where to wait, who is ahead.
/// Names have their English form in small letters below, where the mall has one.
[[nodiscard]] PrintDocument ticketDocument(const Hall &hall, const Ticket &ticket, TimePoint now,
                                           const TicketPaper &paper = {});

/// What the QR code says: `ANTREAN1:<service date>:<label>:<ticket id>`, such as
/// `ANTREAN1:2026-11-21:A012:4711`. The date is ISO 8601, the label as printed, the id decimal without
/// leading zeros, and 0 for a number from a kiosk's reserve, which date and label name. It names the ticket
/// and nobody; a reader refuses every other form.
[[nodiscard]] QString ticketPayload(const Ticket &ticket);

} // namespace antrean
