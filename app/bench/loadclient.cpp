#include "bench/loadclient.h"

#include "client/serverdialer.h"
#include "protocol/limits.h"
#include "protocol/messagecodec.h"

#include <QHash>

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

std::optional<TicketId> firstTicket(const std::vector<Event> &events)
{
    if (events.empty())
        return std::nullopt;
    return std::visit(
        [](const auto &body) -> std::optional<TicketId> {
            if constexpr (requires { TicketId(body.ticket); })
                return body.ticket;
            else
                return TicketId();
        },
        events.front().body);
}

class WholeClient final : public LoadClient
{
public:
    WholeClient(const ServerAddress &server, const QString &device, OfficerId officer)
        : m_client(m_eventLoop, makeServerDialer(server), {u"counter"_s, DeviceId(device)})
        , m_officer(std::move(officer))
    {
        connect(&m_client, &HallClient::officerChanged, this, &LoadClient::ready);
    }

    void start() override
    {
        m_client.logIn(m_officer);
        m_client.start();
    }

    void send(CommandBody command, Done done) override
    {
        m_client.send(std::move(command), this, [done = std::move(done)](const Answer &answer) {
            done(answer ? firstTicket(*answer) : std::nullopt);
        });
    }

private:
    HallClient m_client;
    OfficerId m_officer;
};

class LightClient final : public LoadClient
{
public:
    LightClient(const ServerAddress &server, QString device, OfficerId officer)
        : m_dialer(makeServerDialer(server))
        , m_device(std::move(device))
        , m_officer(std::move(officer))
    {}

    void start() override
    {
        m_dialer->dial([this](WebSocketConnector::Result result) {
            if (!result)
                return start();
            m_channel = std::move(*result);
            connect(m_channel.get(), &Channel::messageReceived, this, &LightClient::receive);
            tell(Hello{protocolVersion, u"counter"_s, DeviceId(m_device), {}, 0, 0});
            tell(LogIn{m_officer});
        });
    }

    void send(CommandBody command, Done done) override
    {
        CommandMessage message{newCommandId(m_eventLoop), std::move(command)};
        m_done.insert(message.id, std::move(done));
        tell(message);
    }

private:
    void tell(const Message &message) { m_channel->send(encodeMessage(message)); }

    void receive(const QByteArray &text)
    {
        // Keys are in alphabetical order, so these are an event and a part of a snapshot.
        if (text.startsWith(R"({"actor":)") || text.startsWith(R"({"message":"snapshot")"))
            return;
        const auto message = decodeMessage(text);
        if (!message)
            return;
        if (std::holds_alternative<LoggedIn>(*message))
            Q_EMIT ready();
        else if (const auto *accepted = std::get_if<Accepted>(&*message))
            answer(accepted->id, firstTicket(accepted->events));
        else if (const auto *refused = std::get_if<Refused>(&*message))
            answer(refused->id, std::nullopt);
    }

    void answer(const CommandId &id, std::optional<TicketId> ticket)
    {
        if (const Done done = m_done.take(id))
            done(ticket);
    }

    std::unique_ptr<Dialer> m_dialer;
    std::unique_ptr<Channel> m_channel;
    QString m_device;
    OfficerId m_officer;
    QHash<CommandId, Done> m_done;
};

} // namespace

std::unique_ptr<LoadClient> LoadClient::make(Kind kind, const ServerAddress &server, const QString &device,
                                             const OfficerId &officer)
{
    if (kind == Kind::Whole)
        return std::make_unique<WholeClient>(server, device, officer);
    return std::make_unique<LightClient>(server, device, officer);
}

} // namespace antrean::bench
