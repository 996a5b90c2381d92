#include "bench/closedloop.h"

#include "bench/benchmall.h"
#include "bench/procfigures.h"

#include <QCoreApplication>

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience{20};
constexpr double warmUp = 0.2; ///< Of the measured time, before it.

void sleepFor(std::chrono::duration<double> time)
{
    QThread::usleep(static_cast<unsigned long>(time.count() * 1e6));
}

} // namespace

ClosedLoops::ClosedLoops(LoadClient::Kind kind, int clients, const MallConfig &mall,
                         const ServerAddress &server)
    : m_kind(kind)
    , m_server(server)
{
    for (int i = 0; i < clients; ++i) {
        m_all.push_back(std::make_unique<One>());
        m_all.back()->counter = counterOf(i);
        m_all.back()->service = serviceOf(mall, i);
    }
}

ClosedLoops::~ClosedLoops()
{
    for (std::size_t i = 0; i < m_all.size(); ++i)
        m_threads.run(static_cast<int>(i), [&] { m_all[i]->client.reset(); });
}

tl::expected<void, QString> ClosedLoops::prepare()
{
    for (int i = 0; i < static_cast<int>(m_all.size()); ++i) {
        m_threads.run(i, [&, i] {
            One &one = *m_all[static_cast<std::size_t>(i)];
            one.client = LoadClient::make(m_kind, m_server, u"bench-%1"_s.arg(i), officerOf(i));
            QObject::connect(one.client.get(), &LoadClient::ready, one.client.get(), [this, &one] {
                one.client->send(OpenCounter{one.counter}, [this](std::optional<TicketId> opened) {
                    if (opened)
                        ++m_ready;
                });
            });
            one.client->start();
        });
    }
    if (!waitUntil([this] { return m_ready == static_cast<int>(m_all.size()); }, patience))
        return tl::unexpected(
            u"only %1 of %2 clients are at their counters"_s.arg(m_ready).arg(m_all.size()));
    return {};
}

ClosedLoops::Result ClosedLoops::run(Work work, std::chrono::duration<double> time, qint64 serverPid)
{
    m_work = work;
    m_goesOn = true;
    m_running = static_cast<int>(m_all.size());
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        m_threads.run(static_cast<int>(i), [&, i] {
            One &one = *m_all[i];
            one.answers.clear();
            one.calls = 0;
            if (work == Work::Call)
                call(one);
            else
                issue(one, true);
        });
    }
    sleepFor(time * warmUp);
    const auto serverBefore = processorTime(serverPid);
    const auto clientBefore = processorTime(QCoreApplication::applicationPid());
    const qint64 begin = nanoseconds();
    m_measured = 0;
    m_measures = true;
    sleepFor(time);
    // On a computer that is busy with other things, a short time may pass without an answer.
    while (m_measured == 0 && nanoseconds() - begin < std::chrono::nanoseconds(patience).count())
        sleepFor(time);
    m_measures = false;
    const double seconds = static_cast<double>(nanoseconds() - begin) / 1e9;
    Result result;
    result.threads = m_threads.count();
    result.serverShare = (processorTime(serverPid) - serverBefore).count() / seconds;
    result.clientShare = (processorTime(QCoreApplication::applicationPid()) - clientBefore).count() / seconds;
    m_goesOn = false;
    if (!waitUntil([this] { return m_running == 0; }, patience))
        return {};
    std::vector<double> answers;
    for (const auto &one : m_all) {
        answers.insert(answers.end(), one->answers.begin(), one->answers.end());
        result.callsPerSecond += static_cast<double>(one->calls) / seconds;
    }
    result.commandsPerSecond = static_cast<double>(answers.size()) / seconds;
    result.answer = spreadOf(std::move(answers));
    return result;
}

void ClosedLoops::send(One &one, CommandBody command, std::function<void(std::optional<TicketId>)> then,
                       bool counts)
{
    if (!m_goesOn) {
        --m_running;
        return;
    }
    const qint64 sent = nanoseconds();
    one.client->send(std::move(command), [this, &one, sent, counts, then = std::move(then)](auto ticket) {
        if (ticket && counts && m_measures) {
            ++m_measured;
            one.answers.push_back(static_cast<double>(nanoseconds() - sent) / 1e6);
        }
        then(ticket);
    });
}

void ClosedLoops::issue(One &one, bool counts)
{
    send(
        one, IssueTicket{{one.service}, PriorityClass::Ordinary, TicketChannel::Kiosk},
        [this, &one](auto) {
            if (m_work == Work::Issue)
                issue(one, true);
            else
                call(one);
        },
        counts);
}

void ClosedLoops::call(One &one)
{
    send(
        one, CallNext{one.counter},
        [this, &one](std::optional<TicketId> ticket) {
            if (!ticket)
                return issue(one, false); // Nobody waits any more.
            if (m_measures)
                ++one.calls;
            serve(one, *ticket);
        },
        true);
}

void ClosedLoops::serve(One &one, TicketId ticket)
{
    send(
        one, StartServing{one.counter, ticket},
        [this, &one, ticket](auto) {
            send(
                one, FinishServing{one.counter, ticket, Outcome::Done},
                [this, &one](auto) {
                    if (m_work == Work::Visit)
                        issue(one, true);
                    else
                        call(one);
                },
                true);
        },
        true);
}

} // namespace antrean::bench
