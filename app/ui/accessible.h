#pragma once

namespace antrean {

/// Teaches screen readers the roles of this layer's widgets: words on the screen are static text, a banner is
/// an alert. Calling it again does nothing; applyTheme() does it for every program.
void installAccessibility();

} // namespace antrean
