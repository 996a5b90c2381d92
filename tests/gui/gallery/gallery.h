#pragma once

#include "ui/theme.h"

#include <QWidget>

#include <memory>

namespace antrean::gallery {

/// Texts of a language that takes 40 % more room than Indonesian.
enum class Texts { Normal, Long };

/// Every kind of button, at rest, pressed, with focus and disabled.
[[nodiscard]] std::unique_ptr<QWidget> buttons(const Theme &theme, Texts texts);
/// Cards, numbers, chips and words.
[[nodiscard]] std::unique_ptr<QWidget> words(const Theme &theme, Texts texts);
/// Banners of every tone and the empty states.
[[nodiscard]] std::unique_ptr<QWidget> messages(const Theme &theme, Texts texts);
/// Qt's own controls in the theme.
[[nodiscard]] std::unique_ptr<QWidget> controls(const Theme &theme, Texts texts);
/// All icons, named.
[[nodiscard]] std::unique_ptr<QWidget> icons(const Theme &theme);

} // namespace antrean::gallery
