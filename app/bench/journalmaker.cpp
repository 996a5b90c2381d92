#include "bench/journalmaker.h"

#include "bench/benchmall.h"
#include "server/hallengine.h"

namespace antrean::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The programs of a mall whose visitors come one after another to each of its counters.
class Days
{
public:
    Days(HallEngine &engine, const MallConfig &mall)
        : m_engine(engine)
        , m_mall(mall)
    {}

    void begin(QDate date)
    {
        m_now = instantAt(date, 8h, m_mall.mall.zone);
        add(PassTime{});
        commit();
    }
    void openCounters()
    {
        for (int i = 0; i < mostClients; ++i)
            add(OpenCounter{counterOf(i)}, officerOf(i));
        commit();
    }
    void crowd(int tickets)
    {
        for (int i = 0; i < tickets; ++i)
            add(IssueTicket{{serviceOf(m_mall, i % crowdedServices)}});
        commit();
    }
    void serve(int tickets)
    {
        const auto step = std::chrono::milliseconds(8h) * mostClients / std::max(tickets, mostClients);
        for (int done = 0; done < tickets; done += mostClients) {
            const int now = std::min(mostClients, tickets - done);
            for (int i = 0; i < now; ++i) {
                add(IssueTicket{{serviceOf(m_mall, i)}});
                add(CallNext{counterOf(i)}, officerOf(i));
            }
            commit();
            for (int i = 0; i < now; ++i) {
                const TicketId ticket = m_engine.hall().desks.at(counterOf(i)).ticket;
                add(RecallTicket{counterOf(i), ticket}, officerOf(i));
                add(StartServing{counterOf(i), ticket}, officerOf(i));
                add(FinishServing{counterOf(i), ticket}, officerOf(i));
            }
            commit();
            m_now += step;
        }
    }
    void add(CommandBody body, const OfficerId &officer = {})
    {
        // As long as a real id: it is a good part of a line.
        const CommandId id(QString::number(++m_commands, 16).rightJustified(32, u'0'));
        m_batch.push_back({id, {DeviceId(u"bench"_s), officer}, std::move(body)});
    }
    void commit()
    {
        const auto done = m_engine.run(std::exchange(m_batch, {}), m_now);
        if (!done) {
            m_problem = done.error().detail;
            return;
        }
        for (const auto &answered : done->answers) {
            if (!answered.answer && m_problem.isEmpty())
                m_problem = u"a command was refused with code %1"_s.arg(
                    static_cast<int>(answered.answer.error().code));
        }
    }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    HallEngine &m_engine;
    const MallConfig &m_mall;
    std::vector<Command> m_batch;
    quint64 m_commands = 0;
    TimePoint m_now{};
    QString m_problem;
};

} // namespace

tl::expected<void, QString> makeJournal(Journal &journal, const MallConfig &mall, const MadeDays &days)
{
    auto engine = HallEngine::recover(journal, u"made"_s);
    if (!engine)
        return tl::unexpected(engine.error().what);
    Days made(**engine, mall);
    made.add(ImportMall{mall});
    made.commit();
    for (int day = 0; day < days.days && made.problem().isEmpty(); ++day) {
        made.begin(days.first.addDays(day));
        if (days.ticketsPerDay > 0)
            made.openCounters();
        if (const auto stored = (*engine)->storeSnapshot(); !stored)
            return tl::unexpected(stored.error().detail);
        made.serve(days.ticketsPerDay);
    }
    made.crowd(days.stillWaiting);
    if (!days.endsInTheAfternoon) {
        made.begin(days.first.addDays(days.days));
        if (const auto stored = (*engine)->storeSnapshot(); !stored)
            return tl::unexpected(stored.error().detail);
    }
    if (!made.problem().isEmpty())
        return tl::unexpected(made.problem());
    return {};
}

} // namespace antrean::bench
