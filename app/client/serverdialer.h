#pragma once

#include "client/dialer.h"

namespace antrean {

/// Reaches the server over the network: at the address, or, where none is given, at the one that answers on
/// the LAN first. The LAN is asked anew at each attempt, so a server that moved is found again.
[[nodiscard]] std::unique_ptr<Dialer> makeServerDialer(const std::optional<ServerAddress> &address);

} // namespace antrean
