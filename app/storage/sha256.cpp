#include "storage/sha256.h"

#include <openssl/sha.h>

namespace antrean {

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray hash(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(reinterpret_cast<const unsigned char *>(bytes.data()), static_cast<size_t>(bytes.size()),
           reinterpret_cast<unsigned char *>(hash.data()));
    return hash;
}

} // namespace antrean
