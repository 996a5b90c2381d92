#pragma once

#include <QString>

namespace antrean {

struct Theme;

/// The look of Qt's own controls (fields, lists, scroll bars, menus, tool tips), written with the theme's
/// tokens.
[[nodiscard]] QString styleSheet(const Theme &theme);

} // namespace antrean
