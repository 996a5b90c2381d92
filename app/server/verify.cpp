#include "server/verify.h"

#include "core/apply.h"
#include "server/recordcodec.h"

#include <set>

namespace antrean {

using namespace Qt::StringLiterals;

tl::expected<JournalCounts, JournalFault> verifyJournal(Journal &journal)
{
    JournalCounts counts;
    std::optional<JournalFault> fault;
    Hall hall;
    std::set<std::pair<QDate, QString>> labels;
    const auto check = [&](const JournalRecord &record) -> std::optional<QString> {
        const auto event = toEvent(record);
        if (!event)
            return u"%1: expected %2"_s.arg(event.error().path, event.error().expected);
        if (const auto applied = apply(hall, *event); !applied)
            return applied.error().what;
        if (const auto *issued = std::get_if<TicketIssued>(&event->body)) {
            if (!labels.emplace(issued->serviceDate, issued->label).second)
                return u"number %1 was issued twice on %2"_s.arg(issued->label,
                                                                 issued->serviceDate.toString(Qt::ISODate));
        }
        if (const auto *opened = std::get_if<DayOpened>(&event->body)) {
            if (!counts.firstDate.isValid())
                counts.firstDate = opened->date;
            counts.lastDate = opened->date;
        }
        return std::nullopt;
    };
    const auto read = journal.read(0, [&](const JournalRecord &record) {
        if (const auto problem = check(record)) {
            fault = JournalFault{record.seq, *problem};
            return false;
        }
        ++counts.events;
        ++counts.byType[QString::fromUtf8(record.type)];
        return true;
    });
    if (fault)
        return tl::unexpected(*fault);
    if (!read)
        return tl::unexpected(JournalFault{read.error().seq, read.error().detail});
    return counts;
}

} // namespace antrean
