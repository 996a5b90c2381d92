#pragma once

namespace antrean {

/// What became of a ticket's paper.
enum class PaperState {
    Printing,
    Printed,
    Failed, ///< No paper came out.
    Unsure  ///< Paper may have come out; somebody has to look.
};

} // namespace antrean
