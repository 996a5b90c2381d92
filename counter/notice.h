#pragma once

#include "ui/banner.h"

#include <functional>

namespace antrean {

/// A message that comes and goes over the lower edge of the window; with `undo` it offers to take back what
/// it tells of.
struct Notice
{
    Tone tone = Tone::Info;
    QString title;
    QString hint;
    std::function<void()> undo;
};

} // namespace antrean
