#pragma once

namespace antrean {

/// Makes `:/fonts` and `:/icons` known to Qt. A linker drops the resources of a static library that nothing
/// refers to, and a shared library that nothing calls; this call prevents both. Calling it again does
/// nothing.
void initResources();

} // namespace antrean
