#pragma once

#include "bench/benches.h"

namespace antrean::bench {

/// From the press at a counter to the painted board.
void measureBoard(Bench &bench);
/// Start-up time and memory of each window.
void measureWindows(Bench &bench, const QString &programs);

} // namespace antrean::bench
