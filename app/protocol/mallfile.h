#pragma once

#include "core/mallconfig.h"
#include "protocol/json.h"

#include <tl/expected.hpp>

namespace antrean {

/// Why a mall file can't be taken; nothing of it is.
struct MallFileError
{
    QString file;
    QString path; ///< Inside the file, like `services[3].prefix`; empty when the file itself is the problem.
    QString expected; ///< What should be there.
    /// One line for a person.
    [[nodiscard]] QString text() const;
    friend bool operator==(const MallFileError &, const MallFileError &) = default;
};

/// A mall from the JSON text that resources/malls/README.md describes. Unknown keys are errors, and so is
/// whatever findError() finds. The order of things in the file is the order in the mall.
[[nodiscard]] tl::expected<MallConfig, CodecError> parseMall(const QByteArray &text);
[[nodiscard]] tl::expected<MallConfig, MallFileError> readMallFile(const QString &fileName);
/// The text that parseMall() reads back, indented.
[[nodiscard]] QByteArray mallText(const MallConfig &config);

} // namespace antrean
