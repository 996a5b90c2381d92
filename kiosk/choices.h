#pragma once

#include "kiosk/choicecard.h"
#include "kiosk/kioskview.h"

namespace antrean {

/// A service's card: name, who waits, or why no number can be had now. `withAgency` where the page doesn't
/// say whose service it is.
[[nodiscard]] Choice serviceChoice(const KioskView &view, const ServiceId &service, bool withAgency);
/// An agency's card: short and long name, and what it offers.
[[nodiscard]] Choice agencyChoice(const KioskView &view, const AgencyId &agency);

} // namespace antrean
