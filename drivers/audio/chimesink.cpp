#include "drivers/audio/chimesink.h"

#include "drivers/audio/chimesamples.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>

#include <cmath>

namespace antrean {

using namespace std::chrono_literals;

namespace {

/// Some devices drop the end of their buffer when they are stopped, so silence follows the sound.
constexpr double trailingSilence = 0.1;

template <typename Sample>
void append(QByteArray &pcm, Sample sample)
{
    pcm.append(reinterpret_cast<const char *>(&sample), sizeof sample);
}

void appendAs(QByteArray &pcm, QAudioFormat::SampleFormat format, float value)
{
    switch (format) {
    case QAudioFormat::UInt8:
        return append(pcm, quint8(std::lround(128 + value * 127)));
    case QAudioFormat::Int16:
        return append(pcm, qint16(std::lround(value * 32767)));
    case QAudioFormat::Int32:
        return append(pcm, qint32(std::llround(double(value) * 2147483647.0)));
    case QAudioFormat::Float:
        return append(pcm, value);
    case QAudioFormat::Unknown:
    case QAudioFormat::NSampleFormats:
        return;
    }
}

QByteArray encoded(const QAudioFormat &format)
{
    std::vector<float> samples = chimeSamples(format.sampleRate());
    samples.resize(samples.size() + size_t(trailingSilence * format.sampleRate()));
    QByteArray pcm;
    pcm.reserve(qsizetype(samples.size()) * format.bytesPerFrame());
    for (const float sample : samples) {
        for (int channel = 0; channel < format.channelCount(); ++channel)
            appendAs(pcm, format.sampleFormat(), sample);
    }
    return pcm;
}

} // namespace

ChimeSink::ChimeSink()
{
    m_feeding.setParent(this); // so that it moves to the thread, too
    connect(&m_feeding, &QTimer::timeout, this, &ChimeSink::feed);
}

ChimeSink::~ChimeSink() = default;

void ChimeSink::prepare() { (void)QMediaDevices::defaultAudioOutput(); }

void ChimeSink::play()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    const QAudioFormat format = device.preferredFormat();
    if (device.isNull() || !format.isValid()) {
        Q_EMIT done(false);
        return;
    }
    m_pcm = encoded(format);
    m_written = 0;
    m_sink = std::make_unique<QAudioSink>(device, format);
    // The whole chime in one go: a server with long periods asks for more too late, and the sound would have
    // gaps.
    m_sink->setBufferSize(m_pcm.size());
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &ChimeSink::onSinkState);
    m_device = m_sink->start();
    if (!m_device)
        return finish(false);
    feed();
}

void ChimeSink::feed()
{
    if (!m_sink)
        return;
    const qint64 taken = m_device->write(m_pcm.constData() + m_written, m_pcm.size() - m_written);
    if (!m_sink) // it failed while it was writing
        return;
    m_written += std::max<qint64>(taken, 0);
    if (m_written < m_pcm.size())
        return m_feeding.start(20ms);
    m_feeding.stop();
}

void ChimeSink::onSinkState()
{
    if (!m_sink)
        return;
    if (m_sink->state() == QAudio::StoppedState)
        finish(false);
    else if (m_sink->state() == QAudio::IdleState && m_written == m_pcm.size())
        finish(true);
}

void ChimeSink::stop()
{
    if (m_sink)
        finish(false);
}

void ChimeSink::finish(bool heard)
{
    m_feeding.stop();
    m_device = nullptr;
    if (m_sink) {
        // It may be the one that is calling, so it is deleted later.
        QAudioSink *sink = m_sink.release();
        sink->disconnect(this);
        sink->stop();
        sink->deleteLater();
    }
    Q_EMIT done(heard);
}

} // namespace antrean
