#include "support/servedhall.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

class LineDialer final : public Dialer
{
public:
    explicit LineDialer(ServedHall &hall)
        : m_hall(hall)
    {}
    void dial(Done done) override
    {
        m_attempt = std::make_unique<QObject>();
        QMetaObject::invokeMethod(
            m_attempt.get(),
            [this, done = std::move(done)] {
                const auto attempt = std::move(m_attempt); // `done` may dial again.
                if (m_hall.isReachable)
                    done(m_hall.connect());
                else
                    done(tl::unexpected(ConnectError{ConnectError::Code::Refused, u"out of reach"_s}));
            },
            Qt::QueuedConnection);
    }
    void cancel() override { m_attempt.reset(); }

private:
    ServedHall &m_hall;
    std::unique_ptr<QObject> m_attempt;
};

} // namespace

ServedHall::ServedHall(HallServer::Options options, const MallConfig &config)
    : m_options(options)
{
    clock.at = instantAt(QDate(2026, 11, 17), std::chrono::hours(8), config.mall.zone);
    auto engine = HallEngine::recover(journal);
    if (!engine)
        qFatal("%s", qUtf8Printable(engine.error().what));
    m_engine = std::move(*engine);
    if (!does(ImportMall{config}).answer || !does(OpenDay{}, u"sari").answer)
        qFatal("the mall can't be set up");
    m_server = std::make_unique<HallServer>(*m_engine, clock, eventLoop, m_options);
}

ServedHall::~ServedHall() = default;

Command ServedHall::command(const CommandBody &body, QStringView who)
{
    const QString id = QString::number(++m_commands, 16).rightJustified(32, QLatin1Char('0'));
    return {CommandId(id), {DeviceId(u"uji"_s), OfficerId(who.toString())}, body};
}

HallEngine::Answered ServedHall::does(const CommandBody &body, QStringView who)
{
    auto done = m_engine->run({command(body, who)}, clock.at);
    if (!done)
        qFatal("the commit failed: %s", qUtf8Printable(done.error().detail));
    return done->answers.front();
}

std::unique_ptr<MemoryChannel> ServedHall::connect()
{
    auto [mine, theirs] = MemoryChannel::makePair();
    m_lines.push_back({mine.get(), theirs.get()});
    m_server->welcome(std::move(mine));
    return std::move(theirs);
}

std::unique_ptr<Dialer> ServedHall::dialer() { return std::make_unique<LineDialer>(*this); }

void ServedHall::cut(std::size_t index, Lose lose)
{
    // An end that closes drops what still arrives at it.
    const Line &line = m_lines.at(index);
    if (line.server && lose != Lose::ToProgram)
        line.server->close(u"cut"_s);
    if (line.program && lose != Lose::ToServer)
        line.program->close(u"cut"_s);
}

void ServedHall::cutAll(Lose lose)
{
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        cut(i, lose);
}

void ServedHall::restart()
{
    m_server.reset();
    auto engine = HallEngine::recover(journal);
    if (!engine)
        qFatal("%s", qUtf8Printable(engine.error().what));
    m_engine = std::move(*engine);
    m_server = std::make_unique<HallServer>(*m_engine, clock, eventLoop, m_options);
}

} // namespace antrean
