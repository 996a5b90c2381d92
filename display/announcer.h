#pragma once

#include "client/announcements.h"

#include <QObject>

namespace antrean {

/// Makes one call heard: a chime, later a voice. One at a time; the player gives it the next when it has
/// finished.
class Announcer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether a second reading says more than the first did. A chime alone sounds once a call.
    [[nodiscard]] virtual bool isWorthRepeating() const = 0;
    /// Starts and returns at once. `reading` is 1 or 2.
    virtual void announce(const Announcement &announcement, int reading) = 0;

Q_SIGNALS:
    /// Comes once for each announce(), never from inside it.
    void finished();
};

} // namespace antrean
