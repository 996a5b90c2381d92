#include "bench/presser.h"

#include "bench/benchmall.h"
#include "bench/procfigures.h"

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience{10};
/// Between two presses: in a rush of 64 counters there are 3 calls a second at most.
constexpr std::chrono::milliseconds pauseBetween{30};

} // namespace

Presser::Presser(const ServerAddress &server, ServiceId service)
    : m_client(LoadClient::make(LoadClient::Kind::Whole, server, u"bench-counter"_s, officerOf(0)))
    , m_service(std::move(service))
{
    QObject::connect(m_client.get(), &LoadClient::ready, m_client.get(), [this] { m_isReady = true; });
    m_client->start();
}

bool Presser::waitForLogIn()
{
    return waitUntil([this] { return m_isReady; }, patience) && give(OpenCounter{counterOf(0)});
}

bool Presser::issue() { return give(IssueTicket{{m_service}}).has_value(); }

void Presser::pressCall()
{
    m_answer.reset();
    m_client->send(CallNext{counterOf(0)}, [this](auto ticket) { m_answer = ticket; });
}

bool Presser::serve(TicketId ticket)
{
    return give(StartServing{counterOf(0), ticket}) && give(FinishServing{counterOf(0), ticket});
}

std::optional<TicketId> Presser::give(CommandBody command)
{
    m_answer.reset();
    m_client->send(std::move(command), [this](auto ticket) { m_answer = ticket; });
    (void)waitUntil([this] { return m_answer.has_value(); }, patience);
    return m_answer;
}

tl::expected<void, QString> pressCalls(const Settings &settings, Presser &presser, Mirrors &mirrors,
                                       const Onlooker &onlooker)
{
    for (int i = 0; i < settings.presses; ++i) {
        if (!presser.issue())
            return tl::unexpected(u"no ticket was issued"_s);
        const qint64 idleUntil = nanoseconds() + std::chrono::nanoseconds(pauseBetween).count();
        (void)waitUntil([&] { return nanoseconds() > idleUntil; }, patience);
        const qint64 pressed = nanoseconds();
        mirrors.press(pressed);
        presser.pressCall();
        const bool arrived = waitUntil(
            [&] { return presser.called() && mirrors.haveIt() && onlooker.hasSeen(*presser.called()); },
            patience);
        if (!arrived)
            return tl::unexpected(u"call %1 didn't arrive everywhere"_s.arg(i + 1));
        onlooker.note(*presser.called(), pressed);
        if (!presser.serve(*presser.called()))
            return tl::unexpected(u"the ticket can't be served"_s);
    }
    return {};
}

} // namespace antrean::bench
