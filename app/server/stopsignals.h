#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace antrean {

/// Turns SIGINT and SIGTERM into a Qt signal, so that a service stops in good order. One at a time.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    StopSignals();
    ~StopSignals() override;

Q_SIGNALS:
    void received();

private:
    int m_read = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace antrean
