#include "server/session.h"

#include "protocol/limits.h"
#include "protocol/messagecodec.h"
#include "server/recordcodec.h"

#include <QLoggingCategory>

namespace antrean {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(sessionLog, "antrean.server.session")

namespace {

/// How much may lie in a channel before the rest waits in the log. A quarter of what would close it.
constexpr qsizetype enoughPending = 256 * 1024;
/// Answers that wait for a program which sends and sends, and doesn't read.
constexpr qsizetype maxReplyBytes = 1024 * 1024;
constexpr qsizetype maxDeviceName = 64;
/// What is wrong with a message may quote the message.
constexpr qsizetype maxDetail = 300;

} // namespace

Session::Session(std::unique_ptr<Channel> channel, const SessionContext &context)
    : m_context(context)
    , m_channel(std::move(channel))
    , m_patience(context.environment,
                 [this] { m_channel->close(m_isGreeted ? u"silent too long"_s : u"no hello in time"_s); })
    , m_rate(context.commandsPerSecond, 2.0 * context.commandsPerSecond, context.environment.elapsed())
{
    connect(m_channel.get(), &Channel::messageReceived, this, &Session::receive);
    connect(m_channel.get(), &Channel::drained, this, &Session::pump);
    connect(m_channel.get(), &Channel::closed, this, [this](const QString &reason) {
        qCInfo(sessionLog) << m_device.value() << "left:" << reason;
        m_hasEnded = true;
        Q_EMIT ended();
    });
    m_patience.start(helloLimit);
}

Session::~Session() = default;

void Session::end(Problem::Code code, const QString &detail)
{
    if (m_hasEnded)
        return;
    const QString shortDetail = detail.left(maxDetail);
    send(Problem{code, shortDetail});
    m_hasEnded = true;
    m_channel->close(shortDetail);
}

void Session::send(const Message &message)
{
    if (!m_hasEnded)
        m_channel->send(encodeMessage(message));
}

void Session::sendPulse(const QByteArray &text)
{
    if (m_isGreeted && !m_hasEnded)
        m_channel->send(text);
}

void Session::receive(const QByteArray &text)
{
    if (m_hasEnded)
        return;
    const auto message = decodeMessage(text);
    if (!message) {
        const CodecError &error = message.error();
        return end(Problem::Code::BadMessage, u"%1: expected %2"_s.arg(error.path, error.expected));
    }
    if (!m_isGreeted && !std::holds_alternative<Hello>(*message))
        return end(Problem::Code::BadMessage, u"the first message must be a hello"_s);
    m_patience.putOff(m_isGreeted ? programSilenceLimit : helloLimit);
    std::visit([this](const auto &m) { on(m); }, *message);
}

void Session::on(const Hello &hello)
{
    if (m_isGreeted)
        return end(Problem::Code::BadMessage, u"a second hello"_s);
    if (hello.protocol > protocolVersion + 1) {
        return end(
            Problem::Code::UpdateServer,
            u"the program speaks protocol %1, this server at most %2: update the server"_s.arg(hello.protocol)
                .arg(protocolVersion + 1));
    }
    if (hello.protocol < oldestProtocolVersion) {
        return end(Problem::Code::UpdateProgram,
                   u"the program speaks protocol %1, this server at least %2: update the program"_s
                       .arg(hello.protocol)
                       .arg(oldestProtocolVersion));
    }
    if (hello.device.isEmpty() || hello.device.value().size() > maxDeviceName)
        return end(Problem::Code::BadMessage,
                   u"device: expected a name of 1 to %1 characters"_s.arg(maxDeviceName));

    m_isGreeted = true;
    m_device = hello.device;
    const HallEngine &engine = m_context.engine;
    if (hello.journal == engine.journalName() && hello.epoch > engine.epoch())
        return Q_EMIT sawSuccessor(hello.epoch);
    const EventLog &log = m_context.log;
    m_snapshot = m_context.snapshots.get(engine.hall(), engine.lastSeq());
    if (!log.holdsAfter(m_snapshot->seq))
        m_snapshot = m_context.snapshots.get(engine.hall(), engine.lastSeq(), 0);
    const bool isOurs =
        hello.after > 0 && hello.journal == engine.journalName() && hello.epoch == engine.epoch();
    // Whichever is shorter. A mirror of another epoch may hold what the server that wrote it never handed
    // over, and one that holds more than this journal has seen another future.
    if (isOurs && log.holdsAfter(hello.after) &&
        log.bytesAfter(hello.after) <= m_snapshot->bytes + log.bytesAfter(m_snapshot->seq))
        m_snapshot.reset();
    const quint64 after = m_snapshot ? m_snapshot->seq : hello.after;
    m_next = after + 1;
    m_nextPart = 0;
    send(Welcome{std::min(hello.protocol, protocolVersion), QStringLiteral(ANTREAN_VERSION),
                 engine.journalName(), engine.epoch(), after, log.last(), m_snapshot ? m_snapshot->bytes : 0,
                 m_context.clock.now(), m_context.isTraining});
    m_patience.start(programSilenceLimit);
    qCInfo(sessionLog) << hello.program << m_device.value() << "from" << m_channel->peer() << "after"
                       << hello.after << (m_snapshot ? "with a snapshot" : "resumed");
    pump();
}

void Session::on(const LogIn &message)
{
    // By name only, for now: whoever sits at the device is believed.
    if (!message.officer.isEmpty() && !m_context.engine.hall().officer(message.officer)) {
        m_officer = OfficerId();
        return send(
            LogInRefused{Refusal{RefusalCode::UnknownOfficer, {{u"officer"_s, message.officer.value()}}}});
    }
    m_officer = message.officer;
    send(LoggedIn{m_officer});
}

void Session::on(const Seen &message)
{
    const HallEngine &engine = m_context.engine;
    if (m_hasCommanded || message.journal != engine.journalName() || message.epoch >= engine.epoch()) {
        return end(Problem::Code::BadMessage,
                   u"seen: expected before any command, and of an earlier epoch of this journal"_s);
    }
    if (!m_rate.take(m_context.environment.elapsed()))
        return end(Problem::Code::TooManyCommands, u"too many messages about what was seen"_s);
    m_context.batch.submit(Command{message.id, Actor{m_device, {}}, message.floors}, this,
                           [this](const HallEngine::Answered &answered) { answer(answered); });
}

void Session::on(const CommandMessage &message)
{
    m_hasCommanded = true;
    if (!m_rate.take(m_context.environment.elapsed())) {
        return end(Problem::Code::TooManyCommands,
                   u"more than %1 commands a second"_s.arg(m_context.commandsPerSecond));
    }
    m_context.batch.submit(Command{message.id, Actor{m_device, m_officer}, message.body}, this,
                           [this](const HallEngine::Answered &answered) { answer(answered); });
}

void Session::answer(const HallEngine::Answered &answered)
{
    if (!answered.answer) {
        reply(0, encodeMessage(Refused{answered.command, answered.answer.error()}));
    } else {
        const auto &events = *answered.answer;
        reply(events.empty() ? 0 : events.back().seq, accepted(answered.command, events));
    }
}

QByteArray Session::accepted(const CommandId &id, const std::vector<Event> &events) const
{
    const EventLog &log = m_context.log;
    QList<QByteArray> texts;
    for (const Event &event : events) {
        if (event.seq < log.first() || event.seq > log.last())
            return encodeMessage(Accepted{id, events}); // Of an earlier day, or of a former run.
        texts << log.at(event.seq);
    }
    return acceptedText(id, texts);
}

void Session::reply(quint64 after, QByteArray text)
{
    m_replyBytes += text.size();
    m_replies.push_back({after, std::move(text)});
    pump();
    if (m_replyBytes > maxReplyBytes)
        end(Problem::Code::TooSlow, u"%1 answers are not read"_s.arg(m_replies.size()));
}

void Session::pump()
{
    if (!m_isGreeted || m_hasEnded)
        return;
    while (m_channel->isOpen() && m_channel->pendingBytes() < enoughPending) {
        if (m_snapshot) {
            send(SnapshotPart{m_snapshot->parts[m_nextPart++]});
            if (m_nextPart == m_snapshot->parts.size())
                m_snapshot.reset();
        } else if (!m_replies.empty() && m_replies.front().after < m_next) {
            m_channel->send(m_replies.front().text);
            m_replyBytes -= m_replies.front().text.size();
            m_replies.pop_front();
        } else if (m_next <= m_context.log.last()) {
            if (m_next < m_context.log.first())
                return end(Problem::Code::TooSlow, u"event %1 is no longer at hand"_s.arg(m_next));
            m_channel->send(m_context.log.at(m_next++));
        } else {
            return;
        }
    }
}

} // namespace antrean
