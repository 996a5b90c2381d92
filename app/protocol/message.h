#pragma once

#include "core/event.h"
#include "core/refusal.h"

#include <variant>

namespace antrean {

// What programs and the server say to each other; one JSON object each, its kind under "message".

/// A program's first message. `journal` and `epoch` are of the newest server that it has believed, `after` is
/// the last event that its mirror holds of that epoch, so that it gets only what it lacks; 0: it needs the
/// whole hall. All empty for a new program.
struct Hello
{
    int protocol = 0;
    QString program; ///< `kiosk`, `counter`, `display`, `console`
    DeviceId device;
    QString journal;
    quint32 epoch = 0;
    quint64 after = 0;
    friend bool operator==(const Hello &, const Hello &) = default;
};

/// The server's answer. With `snapshotBytes` > 0, that much of Snapshot text follows, which stands for
/// everything up to `after`; then, in any case, every event after `after`.
struct Welcome
{
    int protocol = 0;
    QString version; ///< Of the server program, for people.
    QString journal; ///< Names the journal for ever; a mirror of another one is worth nothing.
    quint32 epoch = 0;
    quint64 after = 0;
    quint64 latest = 0; ///< The last event there is: the mirror is live when it has it.
    qint64 snapshotBytes = 0;
    TimePoint now{};         ///< The server's clock.
    bool isTraining = false; ///< The clock is a training clock, and no number means anything.
    friend bool operator==(const Welcome &, const Welcome &) = default;
};

/// The next piece of a snapshot's text.
struct SnapshotPart
{
    QString text;
    friend bool operator==(const SnapshotPart &, const SnapshotPart &) = default;
};

struct EventMessage
{
    Event event;
    friend bool operator==(const EventMessage &, const EventMessage &) = default;
};

/// An officer begins to use the device, or with an empty id ends using it.
struct LogIn
{
    OfficerId officer;
    friend bool operator==(const LogIn &, const LogIn &) = default;
};
struct LoggedIn
{
    OfficerId officer;
    friend bool operator==(const LoggedIn &, const LoggedIn &) = default;
};
/// The log-in was refused.
struct LogInRefused
{
    Refusal refusal;
    friend bool operator==(const LogInRefused &, const LogInRefused &) = default;
};

/// What a program's mirror holds of the journal that the server was restored from, so that no number is
/// given again. Only right after a welcome of the same journal and a higher epoch than the mirror's, before
/// any command; several, where one would be too long. Accepted answers it.
struct Seen
{
    CommandId id;
    QString journal;
    quint32 epoch = 0; ///< Of the mirror.
    RaiseFloors floors;
    friend bool operator==(const Seen &, const Seen &) = default;
};

struct CommandMessage
{
    CommandId id;
    CommandBody body;
    friend bool operator==(const CommandMessage &, const CommandMessage &) = default;
};
/// The command's events, durable. A repeat of the command gets the same ones.
struct Accepted
{
    CommandId id;
    std::vector<Event> events;
    friend bool operator==(const Accepted &, const Accepted &) = default;
};
struct Refused
{
    CommandId id;
    Refusal refusal;
    friend bool operator==(const Refused &, const Refused &) = default;
};

/// Sent both ways, see limits.h: the line is alive; the server's also tells its clock.
struct Pulse
{
    TimePoint now{};
    friend bool operator==(const Pulse &, const Pulse &) = default;
};

/// The connection can't go on and is closed after this. Untranslated detail for logs; the code for windows.
struct Problem
{
    enum class Code {
        BadMessage,      ///< Not a message, or not one that belongs here.
        UpdateProgram,   ///< The program's protocol is too old: update the program.
        UpdateServer,    ///< The server's protocol is too old: update the server.
        TooManyCommands, ///< More commands than a device may send.
        TooSlow,         ///< The program doesn't read what it is sent.
        Stopping,        ///< The server ends, or can't write its journal any more.
        ServerReplaced   ///< Another server has taken over: this one must not be believed any more.
    };
    Code code{};
    QString detail;
    friend bool operator==(const Problem &, const Problem &) = default;
};

using Message = std::variant<Hello, Welcome, SnapshotPart, EventMessage, LogIn, LoggedIn, LogInRefused, Seen,
                             CommandMessage, Accepted, Refused, Pulse, Problem>;

} // namespace antrean
