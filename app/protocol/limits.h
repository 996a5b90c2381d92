#pragma once

#include <QtGlobal>

#include <chrono>

namespace antrean {

/// The version of the messages. Raised with every change that an older program would misunderstand.
inline constexpr int protocolVersion = 1;
/// The oldest version that this one still talks to: one behind, never below the first.
inline constexpr int oldestProtocolVersion = protocolVersion > 1 ? protocolVersion - 1 : 1;

/// Largest message, either way; more is cut into parts (snapshots) or refused.
inline constexpr qsizetype maxMessageBytes = 64 * 1024;
/// Text of a snapshot in one message: leaves room for the escapes of JSON inside JSON.
inline constexpr qsizetype snapshotPartBytes = 24 * 1024;
/// Largest whole snapshot that a program puts together.
inline constexpr qsizetype maxSnapshotBytes = 64 * 1024 * 1024;
/// Largest mall file that is read.
inline constexpr qsizetype maxMallFileBytes = 16 * 1024 * 1024;
/// Commands that one device may send, in a second, and in one burst.
inline constexpr int commandsPerSecond = 20;
inline constexpr int commandBurst = 40;
/// Both sides send a pulse so often, and give the other up after so long without any message.
inline constexpr std::chrono::seconds pulseInterval{5};
inline constexpr std::chrono::seconds silenceLimit{15};
/// From the open connection to the first message.
inline constexpr std::chrono::seconds helloLimit{2};

} // namespace antrean
