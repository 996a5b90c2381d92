#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <utility>

namespace antrean {

/// A name or number that means one kind of thing only, so that a counter can't be passed where a service is
/// meant. `Rep` is a short lower-case word for what an administrator names (`disdukcapil`) and an integer for
/// tickets. A default-made id is empty and names nothing.
template <class Tag, class Rep = QString>
class Id
{
public:
    Id() = default;
    explicit Id(Rep value)
        : m_value(std::move(value))
    {}

    [[nodiscard]] const Rep &value() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value == Rep{}; }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        if (a.m_value == b.m_value)
            return std::strong_ordering::equal;
        return a.m_value < b.m_value ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    /// Maps ask for nothing else, and texts are compared once.
    friend bool operator<(const Id &a, const Id &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    Rep m_value{};
};

using ZoneId = Id<struct ZoneTag>;
using AgencyId = Id<struct AgencyTag>;
using ServiceId = Id<struct ServiceTag>;
using CounterId = Id<struct CounterTag>;
using OfficerId = Id<struct OfficerTag>;
using DeviceId = Id<struct DeviceTag>;
/// Unique for the life of a journal; the server gives it, counting up from 1.
using TicketId = Id<struct TicketTag, quint64>;
/// 128 bits that the sender of a command makes, as 32 lower-case hexadecimal digits: a repeat gets the first
/// answer.
using CommandId = Id<struct CommandTag>;

} // namespace antrean
