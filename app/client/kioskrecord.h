#pragma once

#include "core/command.h"

#include <QByteArray>

#include <variant>

namespace antrean {

/// A ticket that this kiosk gave while it was alone.
struct ReserveTicket
{
    CommandId handOver; ///< The command that hands it over; a repeat is the same command.
    QString journal;    ///< The hall's journal that its number was leased in.
    QString label;      ///< What the paper says.
    HandOverTicket ticket;
    friend bool operator==(const ReserveTicket &, const ReserveTicket &) = default;
};

/// A number that was asked for and whose visitor was helped otherwise, before the answer came.
struct AbandonedIssue
{
    CommandId command;
    QString journal; ///< The hall's journal that was asked.
    IssueTicket issue;
    friend bool operator==(const AbandonedIssue &, const AbandonedIssue &) = default;
};

// What a kiosk's journal holds, each kind once or more, in the order in which it happened.

/// Names this journal for ever; see LeaseNumbers.
struct HolderNamed
{
    QString holder;
    friend bool operator==(const HolderNamed &, const HolderNamed &) = default;
};
/// The highest epoch that a server of a hall's journal has shown.
struct EpochKept
{
    QString journal;
    quint32 epoch = 0;
    friend bool operator==(const EpochKept &, const EpochKept &) = default;
};
/// What a kiosk without its server needs of the hall: the mall, its day, and this kiosk's leases, as
/// encodeHall() writes them.
struct HallKept
{
    QString journal;
    quint32 epoch = 0;
    QByteArray hall;
    friend bool operator==(const HallKept &, const HallKept &) = default;
};
struct NumberGiven
{
    ReserveTicket ticket;
    friend bool operator==(const NumberGiven &, const NumberGiven &) = default;
};
/// The server has the ticket, or has said that it never will.
struct HandOverEnded
{
    CommandId handOver;
    friend bool operator==(const HandOverEnded &, const HandOverEnded &) = default;
};
struct IssueAbandoned
{
    AbandonedIssue issue;
    friend bool operator==(const IssueAbandoned &, const IssueAbandoned &) = default;
};
/// Its ticket was given back, or was never issued.
struct AbandonedEnded
{
    CommandId command;
    friend bool operator==(const AbandonedEnded &, const AbandonedEnded &) = default;
};

using KioskRecord = std::variant<HolderNamed, EpochKept, HallKept, NumberGiven, HandOverEnded, IssueAbandoned,
                                 AbandonedEnded>;

} // namespace antrean
