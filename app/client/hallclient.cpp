#include "client/hallclient.h"

#include "client/seen.h"
#include "protocol/hallcodec.h"
#include "protocol/limits.h"
#include "protocol/messagecodec.h"

#include <QLoggingCategory>
#include <QPointer>

namespace antrean {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(clientLog, "antrean.client")

HallClient::HallClient(Environment &environment, std::unique_ptr<Dialer> dialer, Identity identity,
                       std::shared_ptr<MessageReader> reader)
    : m_environment(environment)
    , m_dialer(std::move(dialer))
    , m_identity(std::move(identity))
    , m_reader(std::move(reader))
    , m_redial(environment, [this] { dial(); })
    , m_pulse(environment, [this] { sendMessage(Pulse{now()}); })
    , m_silence(environment, [this] { lost(u"the server has been silent too long"_s); })
    , m_patience(environment,
                 [this] {
                     if (!m_outbox.isEmpty() || m_logInUnderWay)
                         lost(u"the server hears nothing any more"_s);
                 })
    , m_clock(environment)
{}

HallClient::~HallClient() = default;

void HallClient::remember(Memory memory)
{
    m_highest = {std::move(memory.journal), memory.epoch};
    if (memory.hallJournal.isEmpty())
        return;
    m_mirror.replace(std::move(memory.hall), {});
    m_shown = {std::move(memory.hallJournal), memory.hallEpoch};
    Q_EMIT replaced();
    Q_EMIT changed();
}

void HallClient::start() { dial(); }

void HallClient::dial()
{
    m_dialer->dial([this, begun = m_environment.elapsed()](WebSocketConnector::Result result) {
        if (result)
            return opened(std::move(*result));
        qCDebug(clientLog) << "no connection:" << result.error().detail;
        lost(result.error().detail, m_environment.elapsed() - begun);
    });
}

void HallClient::opened(std::unique_ptr<Channel> channel)
{
    m_channel = std::move(channel);
    connect(m_channel.get(), &Channel::messageReceived, this, &HallClient::receive);
    connect(m_channel.get(), &Channel::closed, this, [this](const QString &reason) { lost(reason); });
    m_welcome.reset();
    m_snapshot.clear();
    m_pulse.repeat(programPulseInterval);
    m_silence.start(serverSilenceLimit);
    // The epoch that was seen is said even where the mirror holds nothing of it yet, or any more: a server
    // that was replaced learns it from this.
    const Mirror::Position &have = m_mirror.position();
    const bool isSeen = have.journal == m_highest.journal && have.epoch == m_highest.epoch;
    sendMessage(Hello{m_identity.protocol, m_identity.program, m_identity.device, m_highest.journal,
                      m_highest.epoch, isSeen ? have.seq : 0});
}

void HallClient::lost(const QString &reason, std::chrono::nanoseconds tried)
{
    qCInfo(clientLog) << "connection lost:" << reason;
    m_pulse.stop();
    m_silence.stop();
    m_patience.stop();
    if (m_channel) {
        m_channel->disconnect(this);
        // Not deleted here: this may be called from one of its own signals.
        m_channel.release()->deleteLater();
    }
    if (m_state != LinkState::Refused)
        setState(LinkState::Connecting);
    // Where packets vanish, an attempt fails by its time-out: a wait on top of that would only make the way
    // back longer.
    const auto wait = m_backoff.afterFailure(randomFraction(m_environment)) -
                      std::chrono::duration_cast<std::chrono::milliseconds>(tried);
    m_redial.start(std::max(wait, std::chrono::milliseconds(1)));
}

void HallClient::startOver(const QString &reason)
{
    qCWarning(clientLog) << "the mirror is thrown away:" << reason;
    // What was shown stays in view until the server has sent it anew.
    m_mirror.replace(m_mirror.hall(), {});
    lost(reason);
}

void HallClient::setState(LinkState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void HallClient::sendMessage(const Message &message)
{
    if (m_channel)
        m_channel->send(encodeMessage(message));
}

void HallClient::receive(const QByteArray &text)
{
    m_silence.putOff(serverSilenceLimit);
    // Kept here, since what it brings about may end this client.
    const auto reader = m_reader;
    const auto &message = reader->read(text);
    if (!message) {
        return startOver(u"a message that can't be read: %1: expected %2"_s.arg(message.error().path,
                                                                                message.error().expected));
    }
    // Until its welcome is believed, a server has nothing to say here.
    if (m_welcome || std::holds_alternative<Welcome>(*message) || std::holds_alternative<Problem>(*message))
        std::visit([this](const auto &m) { on(m); }, *message);
}

void HallClient::on(const Welcome &message)
{
    // Two servers at once: the one that took over has the higher epoch, and only that one is believed.
    const bool isKnown = message.journal == m_highest.journal;
    if (isKnown && message.epoch < m_highest.epoch) {
        return on(Problem{
            Problem::Code::ServerReplaced,
            u"a server of epoch %1, while %2 has been seen"_s.arg(message.epoch).arg(m_highest.epoch)});
    }
    if (message.snapshotBytes > maxSnapshotBytes)
        return lost(u"a snapshot of %1 bytes"_s.arg(message.snapshotBytes));
    const bool isResumed = message.snapshotBytes == 0;
    if (isResumed &&
        (message.journal != m_mirror.position().journal || message.after != m_mirror.position().seq))
        return startOver(u"the server resumes what this mirror doesn't hold"_s);
    if (!isKnown || message.epoch > m_highest.epoch) {
        m_highest = {message.journal, message.epoch};
        Q_EMIT epochSeen(message.journal, message.epoch);
    }
    sendSeen(message);
    m_problem.reset();
    m_welcome = message;
    m_awaitsSnapshot = !isResumed;
    m_isTraining = message.isTraining;
    m_clock.set(message.now);
    setState(LinkState::Syncing);
    if (isResumed && message.latest <= message.after)
        reachLive();
}

void HallClient::sendSeen(const Welcome &message)
{
    std::erase_if(m_seen, [&](const Seen &seen) { return seen.journal != message.journal; });
    // Before the snapshot takes the place of what was seen.
    if (message.journal == m_shown.journal && m_shown.epoch > 0 && message.epoch > m_shown.epoch) {
        std::erase_if(m_seen, [&](const Seen &seen) { return seen.epoch >= m_shown.epoch; });
        const auto seen =
            whatWasSeen(m_environment, m_mirror.hall(), m_identity.device, m_shown.journal, m_shown.epoch);
        m_seen.insert(m_seen.end(), seen.begin(), seen.end());
    }
    for (const Seen &seen : m_seen)
        sendMessage(seen);
}

void HallClient::on(const SnapshotPart &message)
{
    if (!m_welcome || m_welcome->snapshotBytes == 0)
        return startOver(u"a snapshot that was not announced"_s);
    m_snapshot += message.text.toUtf8();
    if (m_snapshot.size() < m_welcome->snapshotBytes)
        return;
    auto hall = decodeHall(m_snapshot);
    m_snapshot.clear();
    if (!hall)
        return startOver(u"a snapshot that can't be read: %1: expected %2"_s.arg(hall.error().path,
                                                                                 hall.error().expected));
    m_awaitsSnapshot = false;
    m_mirror.replace(std::move(*hall), {m_welcome->journal, m_welcome->epoch, m_welcome->after});
    m_shown = {m_welcome->journal, m_welcome->epoch};
    if (m_welcome->latest <= m_welcome->after)
        reachLive();
}

void HallClient::on(const EventMessage &message)
{
    // Of the hall as it will be, and the mirror is still the hall as it was.
    if (m_awaitsSnapshot)
        return startOver(u"an event came before the snapshot"_s);
    const auto isNew = m_mirror.apply(message.event);
    if (!isNew)
        return startOver(isNew.error().what);
    if (m_state == LinkState::Live && *isNew) {
        Q_EMIT eventApplied(message.event);
        Q_EMIT changed();
    } else if (m_state == LinkState::Syncing && m_welcome && seq() >= m_welcome->latest) {
        reachLive();
    }
}

void HallClient::reachLive()
{
    m_backoff.succeeded();
    // Before any window hears of it and sends the next one: first the officer, then that officer's commands,
    // then who else wants to log in.
    if (!m_officer.isEmpty())
        sendMessage(LogIn{m_officer});
    for (const CommandMessage &command : m_outbox.unanswered())
        sendMessage(command);
    if (m_logInUnderWay)
        sendMessage(LogIn{*m_logInUnderWay});
    m_patience.start(answerLimit);
    setState(LinkState::Live);
    Q_EMIT replaced();
    Q_EMIT changed();
}

void HallClient::logIn(const OfficerId &officer)
{
    m_logInUnderWay = officer;
    if (!isLive())
        return;
    waitForAnswer();
    sendMessage(LogIn{officer});
}

void HallClient::send(CommandBody command, QObject *context, AnswerHandler handler)
{
    sendAs(newCommandId(m_environment), std::move(command), context, std::move(handler));
}

void HallClient::sendAs(const CommandId &id, CommandBody command, QObject *context, AnswerHandler handler)
{
    const QPointer<QObject> guard(context);
    AnswerHandler guarded = [guard, handler = std::move(handler)](const Answer &answer) {
        if (guard && handler)
            handler(answer);
    };
    if (!isLive()) {
        m_environment.runLater({}, [self = QPointer(this), guarded = std::move(guarded)] {
            if (!self)
                return;
            guarded(tl::unexpected(CommandFailure{CommandFailure::Kind::NotConnected, {}}));
        });
        return;
    }
    waitForAnswer();
    CommandMessage message{id, std::move(command)};
    m_outbox.add(message, std::move(guarded));
    sendMessage(message);
}

void HallClient::waitForAnswer()
{
    // A later command doesn't lengthen the wait for an earlier one.
    if (m_outbox.isEmpty())
        m_patience.start(answerLimit);
}

void HallClient::on(const LoggedIn &message)
{
    if (m_logInUnderWay == message.officer)
        m_logInUnderWay.reset();
    const bool isChange = m_officer != message.officer;
    m_officer = message.officer;
    if (isChange)
        Q_EMIT officerChanged(m_officer);
}

void HallClient::on(const LogInRefused &message)
{
    m_logInUnderWay.reset();
    // Also after a reconnection, when the officer has meanwhile been taken out of the mall.
    if (!m_officer.isEmpty()) {
        m_officer = OfficerId();
        Q_EMIT officerChanged(m_officer);
    }
    Q_EMIT logInRefused(message.refusal);
}

void HallClient::on(const Accepted &message)
{
    m_patience.start(answerLimit);
    std::erase_if(m_seen, [&](const Seen &seen) { return seen.id == message.id; });
    m_outbox.accepted(message);
}

void HallClient::on(const Refused &message)
{
    m_patience.start(answerLimit);
    m_outbox.refused(message);
}

void HallClient::on(const Pulse &message) { m_clock.set(message.now); }

void HallClient::on(const Problem &message)
{
    m_problem = message;
    // The server can't read what it was sent, or won't take so much: sent again, that would end every
    // connection.
    if (message.code == Problem::Code::BadMessage || message.code == Problem::Code::TooManyCommands) {
        m_outbox.giveUp();
        m_seen.clear();
    }
    const bool needsPerson = message.code == Problem::Code::UpdateProgram ||
                             message.code == Problem::Code::UpdateServer ||
                             message.code == Problem::Code::ServerReplaced;
    if (needsPerson)
        setState(LinkState::Refused);
    lost(message.detail);
}

} // namespace antrean
