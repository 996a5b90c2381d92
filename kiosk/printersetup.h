#pragma once

#include <QString>

#include <memory>
#include <tl/expected.hpp>

namespace antrean {

class Printer;

/// The printer that a URL names, with the kiosk's typeface; or what is wrong with the URL, for a person.
[[nodiscard]] tl::expected<std::shared_ptr<Printer>, QString> openPrinter(const QString &url);

} // namespace antrean
