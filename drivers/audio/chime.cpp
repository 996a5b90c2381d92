#include "drivers/audio/chime.h"

#include "drivers/audio/chimesink.h"

namespace antrean {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds limit = 2150ms;

} // namespace

Chime::Chime(QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<QThread>())
    , m_sink(new ChimeSink)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        QMetaObject::invokeMethod(m_sink, &ChimeSink::stop);
        finish(false);
    });
    m_sink->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_sink, &QObject::deleteLater);
    connect(m_sink, &ChimeSink::done, this, [this](bool heard) {
        m_sinkBusy = false;
        finish(heard);
    });
    m_thread->setObjectName(QStringLiteral("chime"));
    m_thread->start();
    QMetaObject::invokeMethod(m_sink, &ChimeSink::prepare);
}

Chime::~Chime()
{
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(500ms)))
        return;
    // It hangs in the sound server's library, where nothing can wake it; it goes when the server or this
    // program does.
    QThread *hanging = m_thread.release();
    connect(hanging, &QThread::finished, hanging, &QObject::deleteLater);
}

bool Chime::play()
{
    if (m_playing)
        return false;
    m_playing = true;
    // A sink that still hangs in the chime before would only queue this one.
    m_limit.start(m_sinkBusy ? 0ms : limit);
    if (m_sinkBusy)
        return true;
    m_sinkBusy = true;
    QMetaObject::invokeMethod(m_sink, &ChimeSink::play);
    return true;
}

void Chime::finish(bool heard)
{
    if (!m_playing)
        return;
    m_playing = false;
    m_limit.stop();
    Q_EMIT finished(heard);
}

} // namespace antrean
