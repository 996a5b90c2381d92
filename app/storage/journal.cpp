#include "storage/journal.h"

#include "core/timetext.h"
#include "storage/sha256.h"

#include <QtEndian>

#include <array>
#include <charconv>

namespace antrean {

namespace {

void addField(QByteArray &text, QByteArrayView bytes)
{
    const quint32 length = qToBigEndian(static_cast<quint32>(bytes.size()));
    text.append(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
    text.append(bytes);
}

void addNumber(QByteArray &text, quint64 number)
{
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    addField(text, {digits.data(), end});
}

} // namespace

QByteArray genesisHash() { return QByteArray(32, '\0'); }

QByteArray chainHash(const QByteArray &previous, const JournalRecord &record)
{
    return HashChain(previous).add(record);
}

const QByteArray &HashChain::add(const JournalRecord &record)
{
    m_text.resize(0);
    m_text.append(m_last);
    addNumber(m_text, record.seq);
    addNumber(m_text, record.epoch);
    addField(m_text, toIsoUtc(record.at));
    for (const QByteArray *field : {&record.actor, &record.commandId, &record.type, &record.body})
        addField(m_text, *field);
    m_last = sha256(m_text);
    return m_last;
}

JournalResult<quint64> verifyChain(Journal &journal)
{
    quint64 count = 0;
    const auto whole = journal.read(0, [&count](const JournalRecord &) {
        ++count;
        return true;
    });
    if (!whole)
        return tl::unexpected(whole.error());
    return count;
}

} // namespace antrean
