#include "server/rivalgreeting.h"

#include "protocol/limits.h"
#include "protocol/messagecodec.h"

#include <QLoggingCategory>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(rivalLog, "antrean.server.rival")

RivalGreeting::RivalGreeting(std::unique_ptr<Channel> channel, const HallEngine &engine,
                             Environment &environment)
    : m_channel(std::move(channel))
    , m_engine(engine)
    , m_patience(environment, [this] { end(); })
{
    connect(m_channel.get(), &Channel::messageReceived, this, &RivalGreeting::receive);
    connect(m_channel.get(), &Channel::closed, this, [this] { end(); });
    m_patience.start(2s);
    qCWarning(rivalLog) << "another server of this mall runs at" << m_channel->peer()
                        << ": the one with the higher epoch stays, this one has" << engine.epoch();
    m_channel->send(encodeMessage(Hello{protocolVersion, u"antrean-server"_s, DeviceId(u"server"_s),
                                        engine.journalName(), engine.epoch(), 0}));
}

void RivalGreeting::receive(const QByteArray &text)
{
    if (m_hasEnded)
        return;
    const auto message = decodeMessage(text);
    const Welcome *welcome = message ? std::get_if<Welcome>(&*message) : nullptr;
    if (welcome && welcome->journal == m_engine.journalName() && welcome->epoch > m_engine.epoch())
        Q_EMIT sawSuccessor(welcome->epoch);
    end();
}

void RivalGreeting::end()
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_patience.stop();
    m_channel->disconnect(this);
    m_channel->close(u"that was all"_s);
    Q_EMIT ended();
}

} // namespace antrean
