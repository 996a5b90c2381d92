#pragma once

#include "core/event.h"
#include "core/refusal.h"
#include "protocol/json.h"
#include "storage/journal.h"

#include <tl/expected.hpp>

namespace antrean {

// Between the events of the core and the lines of the journal, which knows them only as text.

[[nodiscard]] JournalRecord toRecord(const Event &event);
[[nodiscard]] tl::expected<Event, CodecError> toEvent(const JournalRecord &record);
/// The message that tells programs of the event: what encodeMessage(EventMessage) makes of it, put together
/// from the texts that the record has already.
[[nodiscard]] QByteArray eventText(const JournalRecord &record);
/// The answer to the command that brought about these events, put together from their eventText().
[[nodiscard]] QByteArray acceptedText(const CommandId &id, const QList<QByteArray> &eventTexts);
[[nodiscard]] RefusalRecord toRecord(const CommandId &id, const Refusal &refusal, TimePoint at);
[[nodiscard]] tl::expected<Refusal, CodecError> toRefusal(const RefusalRecord &record);

} // namespace antrean
