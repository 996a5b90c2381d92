#include "support/loopbackhall.h"

#include "protocol/hallcodec.h"
#include "protocol/limits.h"
#include "protocol/messagecodec.h"

#include <algorithm>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

const QString journalName = u"loopback"_s;
constexpr quint32 onlyEpoch = 1;
constexpr ChannelLimits roomy{.maxPendingBytes = 64 * 1024 * 1024};

/// Pieces of a snapshot that stay below the limit in UTF-8, cut between whole characters.
QStringList pieces(const QString &text)
{
    constexpr qsizetype most = snapshotPartBytes / 3;
    QStringList parts;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = std::min(most, text.size() - at);
        if (at + length < text.size() && text.at(at + length - 1).isHighSurrogate())
            --length;
        parts << text.mid(at, length);
        at += length;
    }
    return parts;
}

} // namespace

class LoopbackDialer final : public Dialer
{
public:
    explicit LoopbackDialer(LoopbackHall *hall)
        : m_hall(hall)
    {}

    void dial(Done done) override
    {
        m_attempt = std::make_unique<QObject>();
        QMetaObject::invokeMethod(
            m_attempt.get(), [this, done = std::move(done)] { finish(done); }, Qt::QueuedConnection);
    }
    void cancel() override { m_attempt.reset(); }

private:
    void finish(const Done &done)
    {
        const auto attempt = std::move(m_attempt); // `done` may dial again.
        if (m_hall && !m_hall->m_isCut)
            done(m_hall->accept());
        else
            done(tl::unexpected(ConnectError{ConnectError::Code::Refused, u"cut off"_s}));
    }

    QPointer<LoopbackHall> m_hall;
    std::unique_ptr<QObject> m_attempt;
};

LoopbackHall::LoopbackHall(const MallConfig &config, QObject *parent)
    : QObject(parent)
    , m_hall(config)
{}

LoopbackHall::~LoopbackHall() = default;

std::unique_ptr<Dialer> LoopbackHall::dialer() { return std::make_unique<LoopbackDialer>(this); }

TestHall &LoopbackHall::script()
{
    if (!m_isTelling) {
        m_isTelling = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isTelling = false;
                tellAll();
                for (const auto &session : m_sessions)
                    send(*session, Pulse{m_hall.now()});
            },
            Qt::QueuedConnection);
    }
    return m_hall;
}

std::unique_ptr<Channel> LoopbackHall::accept()
{
    auto [mine, theirs] = MemoryChannel::makePair(roomy, roomy);
    Session &session = *m_sessions.emplace_back(std::make_unique<Session>());
    MemoryChannel *channel = mine.get();
    session.channel = std::move(mine);
    connect(channel, &Channel::messageReceived, this,
            [this, &session](const QByteArray &text) { receive(session, text); });
    // Queued: a channel must not be deleted inside its own signal.
    connect(
        channel, &Channel::closed, this, [this, channel] { drop(channel); }, Qt::QueuedConnection);
    return std::move(theirs);
}

void LoopbackHall::drop(const MemoryChannel *channel)
{
    std::erase_if(m_sessions, [channel](const auto &session) { return session->channel.get() == channel; });
}

void LoopbackHall::cut()
{
    m_isCut = true;
    for (const auto &session : m_sessions)
        session->channel->close(u"cut"_s);
}

void LoopbackHall::release()
{
    m_isHeld = false;
    for (const auto &[channel, message] : std::exchange(m_held, {})) {
        const auto it = std::ranges::find_if(m_sessions, [sender = channel.data()](const auto &session) {
            return session->channel.get() == sender;
        });
        if (it != m_sessions.end())
            on(**it, message);
    }
}

void LoopbackHall::send(const Session &session, const Message &message)
{
    session.channel->send(encodeMessage(message));
}

void LoopbackHall::receive(Session &session, const QByteArray &text)
{
    const auto message = decodeMessage(text);
    if (!message) {
        send(session, Problem{Problem::Code::BadMessage, message.error().expected});
        session.channel->close(u"bad message"_s);
        return;
    }
    std::visit([&](const auto &m) { on(session, m); }, *message);
}

void LoopbackHall::tellAll()
{
    for (const auto &session : m_sessions)
        tell(*session);
}

void LoopbackHall::tell(Session &session)
{
    if (!session.isGreeted)
        return;
    for (; session.told < m_hall.journal().size(); ++session.told)
        send(session, EventMessage{m_hall.journal()[session.told]});
}

void LoopbackHall::on(Session &session, const Hello &message)
{
    session.device = message.device;
    const quint64 latest = m_hall.journal().size();
    Welcome welcome{protocolVersion, u"loopback"_s, journalName, onlyEpoch, latest, latest, 0,
                    m_hall.now(),    m_isTraining};
    QByteArray snapshot;
    if (message.journal == journalName && message.epoch == onlyEpoch && message.after <= latest)
        welcome.after = message.after;
    else
        snapshot = encodeHall(m_hall.hall());
    welcome.snapshotBytes = snapshot.size();
    send(session, welcome);
    const QStringList parts = pieces(QString::fromUtf8(snapshot));
    for (const QString &part : parts)
        send(session, SnapshotPart{part});
    session.isGreeted = true;
    session.told = static_cast<std::size_t>(welcome.after);
    tell(session);
}

void LoopbackHall::on(Session &session, const LogIn &message)
{
    if (!message.officer.isEmpty() && !m_hall.hall().officer(message.officer)) {
        send(session, LogInRefused{{RefusalCode::UnknownOfficer, {{u"officer"_s, message.officer.value()}}}});
        return;
    }
    session.officer = message.officer;
    send(session, LoggedIn{message.officer});
}

void LoopbackHall::on(Session &session, const Pulse &) { send(session, Pulse{m_hall.now()}); }

void LoopbackHall::on(Session &session, const CommandMessage &message)
{
    if (m_isHeld) {
        m_held.emplace_back(session.channel.get(), message);
        return;
    }
    auto answer = m_answers.find(message.id);
    if (answer == m_answers.end()) {
        m_commands.push_back(message.body);
        answer = m_answers.emplace(message.id, answerTo(session, message)).first;
    }
    tellAll();
    send(session, answer->second);
}

Message LoopbackHall::answerTo(const Session &session, const CommandMessage &message)
{
    if (m_nextRefusal)
        return Refused{message.id, *std::exchange(m_nextRefusal, std::nullopt)};
    m_hall.setDevice(session.device.value());
    const auto done = m_hall.does(message.body, session.officer.value());
    if (!done)
        return Refused{message.id, done.error()};
    return Accepted{message.id, *done};
}

} // namespace antrean
