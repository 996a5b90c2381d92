#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace antrean {

class ChimeSink;

/// Plays the hall's chime on the default sound device. It needs none: without sound, finished() comes all the
/// same. The device is served in a thread of its own, since a sound server that hangs blocks whoever asks it.
class Chime : public QObject
{
    Q_OBJECT

public:
    explicit Chime(QObject *parent = nullptr);
    ~Chime() override;

    /// Starts the chime and returns at once. Ignored while it sounds, since two calls in the same second need
    /// one chime; says whether it was started, and so whether a finished() follows.
    bool play();
    [[nodiscard]] bool isPlaying() const { return m_playing; }

Q_SIGNALS:
    /// Comes exactly once for each chime that was started, never from inside play(), and at the latest one
    /// second after the chime's own length. `heard` is false where no device took the sound.
    void finished(bool heard);

private:
    void finish(bool heard);

    bool m_playing = false;
    /// The sink was asked for a chime and hasn't answered yet; it may hang.
    bool m_sinkBusy = false;
    QTimer m_limit;
    std::unique_ptr<QThread> m_thread;
    /// Lives in the thread, and ends with it.
    ChimeSink *m_sink;
};

} // namespace antrean
