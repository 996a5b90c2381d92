#include "protocol/hallcodec.h"

#include "protocol/limits.h"
#include "protocol/numberfields.h"
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
    QDate numbersDate; ///< Absent: the day's.
    std::vector<Entry<QString, int>> lastNumbers;
    std::vector<Entry<QString, int>> lowestLeased;
    std::vector<Entry<DeviceId, std::vector<LeasedBlock>>> leases;
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
    v.optional("numbersDate"_L1, form.numbersDate, form.day.date);
    v("lastNumbers"_L1, form.lastNumbers);
    v.optional("lowestLeased"_L1, form.lowestLeased);
    v.optional("leases"_L1, form.leases);
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

bool isSound(const LeasedBlock &lease)
{
    const NumberBlock &block = lease.numbers;
    const auto isOutside = [&](int number) { return number < block.first || number > block.last; };
    return block.first >= 1 && block.last >= block.first && block.last <= maxTicketNumber &&
           std::ranges::none_of(lease.handedOver, isOutside) &&
           std::ranges::adjacent_find(lease.handedOver, std::greater_equal()) == lease.handedOver.end();
}

bool areSound(const NumberBook &book)
{
    return std::ranges::all_of(book.leases, [](const auto &entry) {
        return std::ranges::all_of(entry.second, [](const LeasedBlock &lease) { return isSound(lease); });
    });
}

/// What could make apply() or a window stumble over a snapshot.
std::optional<CodecError> unsoundness(const Hall &hall, const HallForm &form)
{
    const auto problem = [](const char *path, const char *expected) {
        return CodecError{QString::fromLatin1(path), QString::fromLatin1(expected)};
    };
    const MallConfig &config = form.config;
    const std::initializer_list<std::tuple<const char *, std::size_t, std::size_t>> sizes{
        {"config.zones", hall.zones.size(), config.zones.size()},
        {"config.agencies", hall.agencies.size(), config.agencies.size()},
        {"config.services", hall.services.size(), config.services.size()},
        {"config.counters", hall.counters.size(), config.counters.size()},
        {"config.officers", hall.officers.size(), config.officers.size()},
        {"desks", hall.desks.size(), form.desks.size()},
        {"tickets", hall.tickets.size(), form.tickets.size()},
        {"serviceQueues", hall.serviceQueues.size(), form.serviceQueues.size()},
        {"counterQueues", hall.counterQueues.size(), form.counterQueues.size()},
        {"lastNumbers", hall.numbers.lastNumbers.size(), form.lastNumbers.size()},
        {"lowestLeased", hall.numbers.lowestLeased.size(), form.lowestLeased.size()},
        {"leases", hall.numbers.leases.size(), form.leases.size()},
        {"issued", hall.issued.size(), form.issued.size()}};
    for (const auto &[path, kept, read] : sizes) {
        if (kept != read)
            return problem(path, "each key once");
    }
    if (!hall.tickets.empty() && hall.tickets.rbegin()->first > hall.lastTicket)
        return problem("lastTicket", "the highest ticket of the list, or a later one");
    for (const auto &[id, ticket] : hall.tickets) {
        if (ticket.stages.empty() || ticket.current < 0 ||
            static_cast<std::size_t>(ticket.current) >= ticket.stages.size())
            return problem("tickets", "at least one stage, and a current one among them");
    }
    if (!areSound(hall.numbers))
        return problem("leases", "blocks from 1 upwards, and in each only its own numbers in order");
    for (const auto &[id, counter] : hall.counters) {
        if (!hall.desk(id))
            return problem("desks", "a desk for each counter");
    }
    for (const auto &[id, desk] : hall.desks) {
        if (!hall.counter(id))
            return problem("desks", "only counters of the list");
        if (!desk.ticket.isEmpty() && !hall.ticket(desk.ticket))
            return problem("desks", "only tickets of the list");
    }
    const auto areKnown = [&](const auto &queues) {
        return std::ranges::all_of(queues, [&](const auto &entry) {
            return std::ranges::all_of(entry.second, [&](const WaitingQueue &queue) {
                return std::ranges::all_of(queue.entries(),
                                           [&](const QueueEntry &e) { return hall.ticket(e.ticket); });
            });
        });
    };
    if (!areKnown(hall.serviceQueues))
        return problem("serviceQueues", "only tickets of the list");
    if (!areKnown(hall.counterQueues))
        return problem("counterQueues", "only tickets of the list");
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
                  hall.numbers.date,
                  entries(hall.numbers.lastNumbers),
                  entries(hall.numbers.lowestLeased),
                  entries(hall.numbers.leases),
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
        hall.numbers.date = form.numbersDate;
        fill(hall.numbers.lastNumbers, form.lastNumbers);
        fill(hall.numbers.lowestLeased, form.lowestLeased);
        fill(hall.numbers.leases, form.leases);
        fill(hall.issued, form.issued);
        hall.lastTicket = form.lastTicket;
        if (const auto problem = unsoundness(hall, form))
            return tl::unexpected(*problem);
        for (const auto &[id, ticket] : hall.tickets) {
            if (isAside(ticket.stage().state))
                hall.aside.insert(id);
        }
        return hall;
    });
}

} // namespace antrean
