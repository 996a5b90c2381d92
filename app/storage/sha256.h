#pragma once

#include <QByteArray>

namespace antrean {

/// SHA-256 (FIPS 180-4), 32 bytes. By OpenSSL, which uses the processor's own instructions: a start hashes
/// every record that it reads, and QCryptographicHash takes three times as long.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

} // namespace antrean
