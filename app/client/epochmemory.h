#pragma once

class QSettings;

namespace antrean {

class HallClient;

/// Keeps the highest epoch that a program has seen over its restarts, so that it still refuses an older
/// server. Reads it from `state` now, before HallClient::start(), and writes every higher one. `state` must
/// outlive the client.
void rememberEpoch(HallClient &client, QSettings &state);

} // namespace antrean
