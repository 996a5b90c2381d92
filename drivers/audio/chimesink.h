#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

class QAudioFormat;
class QAudioSink;
class QIODevice;

namespace antrean {

/// The half of Chime that talks to the sound device, in a thread of its own. Any of its functions may take
/// long.
class ChimeSink : public QObject
{
    Q_OBJECT

public:
    ChimeSink();
    ~ChimeSink() override;

    /// Looks for devices, which loads a plugin the first time.
    void prepare();
    void play();
    /// Ends a chime that takes too long. Does nothing when none sounds.
    void stop();

Q_SIGNALS:
    /// Comes once for each play().
    void done(bool heard);

private:
    void feed();
    void onSinkState();
    void finish(bool heard);

    QByteArray m_pcm;
    qsizetype m_written = 0;
    std::unique_ptr<QAudioSink> m_sink;
    QIODevice *m_device = nullptr; // the sink's own
    QTimer m_feeding;
};

} // namespace antrean
