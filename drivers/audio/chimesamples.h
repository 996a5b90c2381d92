#pragma once

#include <vector>

namespace antrean {

/// The hall's chime, mono, from -1 to 1: two soft bell tones a third apart, E5 and then C5 (659 and 523 Hz,
/// equal temperament), 1.15 s long, with a peak of -6 dBFS. It begins and ends at silence. `rate` is in
/// samples a second, 8,000 to 192,000; others are moved to the nearer end.
[[nodiscard]] std::vector<float> chimeSamples(int rate);

} // namespace antrean
