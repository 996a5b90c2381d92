#pragma once

#include "protocol/mallfile.h"

namespace antrean::bench {

/// Most clients that work at counters of their own at once.
inline constexpr int mostClients = 64;

/// The sample mall, made fit for thousands of tickets: always open, no quotas, numbers of four digits, a
/// prefix for each service, and a counter and an officer for each of the clients.
[[nodiscard]] tl::expected<MallConfig, QString> benchMall(const QString &sampleFile);

/// What client `index` works with, from 0 to mostClients - 1.
[[nodiscard]] CounterId counterOf(int index);
[[nodiscard]] OfficerId officerOf(int index);
/// The only service of that client's counter; no other client's counter serves it.
[[nodiscard]] ServiceId serviceOf(const MallConfig &mall, int index);

} // namespace antrean::bench
