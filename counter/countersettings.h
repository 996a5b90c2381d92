#pragma once

#include "core/id.h"
#include "ui/language.h"

#include <chrono>

namespace antrean {

/// What an officer's window is told at its start.
struct CounterSettings
{
    OfficerId officer;     ///< Logs in by itself; empty: the officer chooses.
    CounterId counter;     ///< Goes to it by itself after the log-in; empty: the officer chooses.
    OfficerId lastOfficer; ///< Offered first.
    CounterId lastCounter; ///< Offered first.
    bool stayOnTop = false;
    Language language = Language::Indonesian;
    /// A second press of the large action within this time after the first was done counts as one.
    std::chrono::milliseconds pressGap{350};
    /// How long a message with its undo stays.
    std::chrono::milliseconds noticeTime{8000};
};

} // namespace antrean
