#include "server/reportcatchup.h"

#include "server/recordcodec.h"

namespace antrean {

using namespace Qt::StringLiterals;

JournalResult<bool> isPlaceIn(Journal &journal, const ReportPlace &place)
{
    if (place.seq == 0)
        return true;
    if (place.seq > journal.lastSeq())
        return false;
    const auto record = readSlice(journal, place.seq - 1, 1);
    if (!record)
        return tl::unexpected(record.error());
    const JournalRecord &last = record->front();
    return last.epoch == place.epoch && last.at == place.at &&
           QString::fromLatin1(last.commandId) == place.command.value();
}

JournalResult<std::vector<JournalRecord>> readSlice(Journal &journal, quint64 after, std::size_t count)
{
    std::vector<JournalRecord> records;
    records.reserve(count);
    const auto read = journal.read(after, [&](const JournalRecord &record) {
        records.push_back(record);
        return records.size() < count;
    });
    if (!read)
        return tl::unexpected(read.error());
    return records;
}

JournalResult<std::vector<Event>> toEvents(const std::vector<JournalRecord> &records)
{
    std::vector<Event> events;
    events.reserve(records.size());
    for (const JournalRecord &record : records) {
        auto event = toEvent(record);
        if (!event) {
            return tl::unexpected(JournalError{JournalError::Code::ReadFailed,
                                               u"event %1: %2: expected %3"_s.arg(record.seq)
                                                   .arg(event.error().path, event.error().expected),
                                               {},
                                               record.seq});
        }
        events.push_back(std::move(*event));
    }
    return events;
}

JournalResult<> catchUp(Journal &journal, ReportStore &store)
{
    constexpr std::size_t sliceEvents = 5000;
    const auto fits = isPlaceIn(journal, store.place());
    if (!fits)
        return tl::unexpected(fits.error());
    if (!*fits) {
        if (auto begun = store.startOver(); !begun)
            return begun;
    }
    while (store.place().seq < journal.lastSeq()) {
        const auto records = readSlice(journal, store.place().seq, sliceEvents);
        if (!records)
            return tl::unexpected(records.error());
        const auto events = toEvents(*records);
        if (!events)
            return tl::unexpected(events.error());
        if (auto fed = store.feed(*events); !fed)
            return fed;
    }
    return {};
}

} // namespace antrean
