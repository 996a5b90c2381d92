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
/// Blocks, or prefixes with their floors, in one message.
inline constexpr std::size_t maxListedNumbers = 1000;
/// Largest number on a ticket, of four digits.
inline constexpr int maxTicketNumber = 9999;
/// Largest mall file that is read.
inline constexpr qsizetype maxMallFileBytes = 16 * 1024 * 1024;
/// Commands that one device may send, in a second, and in one burst.
inline constexpr int commandsPerSecond = 20;
inline constexpr int commandBurst = 40;
/// The server sends a pulse so often, and a program gives it up after so long without any message: soon
/// enough that a screen comes back within two seconds of its link.
inline constexpr std::chrono::seconds serverPulseInterval{1};
inline constexpr std::chrono::seconds serverSilenceLimit{4};
/// A program sends a pulse so often, and the server gives it up after so long without any message.
inline constexpr std::chrono::seconds programPulseInterval{5};
inline constexpr std::chrono::seconds programSilenceLimit{15};
/// From the open connection to the first message.
inline constexpr std::chrono::seconds helloLimit{2};

} // namespace antrean
