#include "protocol/hallcodec.h"

#include "protocol/hallfields.h"
#include "protocol/text.h"

namespace antrean {

namespace {

/// A map's entry whose value doesn't hold its own key.
template <class Key, class Value>
struct Entry
{
    Key key;
    Value value{};
    friend bool operator==(const Entry &, const Entry &) = default;
};

template <class T>
inline constexpr bool isEntry = false;
template <class Key, class Value>
inline constexpr bool isEntry<Entry<Key, Value>> = true;

template <class V, class T>
requires isEntry<std::remove_const_t<T>>
void fields(V &v, T &entry)
{
    v("key"_L1, entry.key);
    v("value"_L1, entry.value);
}

/// The hall with its maps as lists.
struct HallForm
{
    MallConfig config;
    Day day;
    std::vector<Entry<CounterId, Desk>> desks;
    std::vector<Ticket> tickets;
    std::vector<Entry<ServiceId, ClassQueues>> serviceQueues;
    std::vector<Entry<CounterId, ClassQueues>> counterQueues;
    std::vector<Entry<QString, int>> lastNumbers;
    std::vector<Entry<ServiceId, int>> issued;
    TicketId lastTicket;
};

void fields(auto &v, Is<HallForm> auto &form)
{
    v("config"_L1, form.config);
    v("day"_L1, form.day);
    v("desks"_L1, form.desks);
    v("tickets"_L1, form.tickets);
    v("serviceQueues"_L1, form.serviceQueues);
    v("counterQueues"_L1, form.counterQueues);
    v("lastNumbers"_L1, form.lastNumbers);
    v("issued"_L1, form.issued);
    v("lastTicket"_L1, form.lastTicket);
}

template <class Key, class Value>
std::vector<Entry<Key, Value>> entries(const std::map<Key, Value> &map)
{
    std::vector<Entry<Key, Value>> list;
    list.reserve(map.size());
    for (const auto &[key, value] : map)
        list.push_back({key, value});
    return list;
}

template <class Key, class Value>
void fill(std::map<Key, Value> &map, std::vector<Entry<Key, Value>> &list)
{
    for (auto &entry : list)
        map.emplace(std::move(entry.key), std::move(entry.value));
}

template <class Id, class Value>
void fillById(std::map<Id, Value> &map, std::vector<Value> &list)
{
    for (Value &value : list)
        map.emplace(value.id, std::move(value));
}

/// What could make apply() or a window stumble over a snapshot.
std::optional<CodecError> unsoundness(const Hall &hall, const HallForm &form)
{
    const auto problem = [](const char *path, const char *expected) {
        return CodecError{QString::fromLatin1(path), QString::fromLatin1(expected)};
    };
    if (hall.tickets.size() != form.tickets.size() || hall.desks.size() != form.desks.size())
        return problem("tickets, desks", "each key once");
    for (const auto &[id, ticket] : hall.tickets) {
        if (ticket.stages.empty() || ticket.current < 0 ||
            static_cast<std::size_t>(ticket.current) >= ticket.stages.size())
            return problem("tickets", "at least one stage, and a current one among them");
    }
    for (const auto &[id, counter] : hall.counters) {
        if (!hall.desk(id))
            return problem("desks", "a desk for each counter");
    }
    const auto areKnown = [&](const auto &queues) {
        return std::ranges::all_of(queues, [&](const auto &entry) {
            return std::ranges::all_of(entry.second, [&](const WaitingQueue &queue) {
                return std::ranges::all_of(queue.entries(),
                                           [&](const QueueEntry &e) { return hall.ticket(e.ticket); });
            });
        });
    };
    if (!areKnown(hall.serviceQueues) || !areKnown(hall.counterQueues))
        return problem("queues", "only tickets of the list");
    return std::nullopt;
}

} // namespace

QByteArray encodeHall(const Hall &hall)
{
    HallForm form{hall.config(),
                  hall.day,
                  entries(hall.desks),
                  {},
                  entries(hall.serviceQueues),
                  entries(hall.counterQueues),
                  entries(hall.lastNumbers),
                  entries(hall.issued),
                  hall.lastTicket};
    form.tickets.reserve(hall.tickets.size());
    for (const auto &[id, ticket] : hall.tickets)
        form.tickets.push_back(ticket);
    return compactText(JsonWriter::json(form).toObject());
}

tl::expected<Hall, CodecError> decodeHall(const QByteArray &text)
{
    return decodeObject<HallForm>(text).and_then([](HallForm form) -> tl::expected<Hall, CodecError> {
        Hall hall;
        hall.mall = form.config.mall;
        fillById(hall.zones, form.config.zones);
        fillById(hall.agencies, form.config.agencies);
        fillById(hall.services, form.config.services);
        fillById(hall.counters, form.config.counters);
        fillById(hall.officers, form.config.officers);
        hall.day = form.day;
        fill(hall.desks, form.desks);
        fillById(hall.tickets, form.tickets);
        fill(hall.serviceQueues, form.serviceQueues);
        fill(hall.counterQueues, form.counterQueues);
        fill(hall.lastNumbers, form.lastNumbers);
        fill(hall.issued, form.issued);
        hall.lastTicket = form.lastTicket;
        if (const auto problem = unsoundness(hall, form))
            return tl::unexpected(*problem);
        return hall;
    });
}

} // namespace antrean
