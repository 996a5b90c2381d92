#include "kiosk/staffnotice.h"

#include "kiosk/kioskwords.h"

namespace antrean {

using namespace Qt::StringLiterals;

StaffNotice::StaffNotice(const Theme &theme, QWidget *parent)
    : Banner(theme, parent)
{
    setObjectName(u"staffNotice"_s);
    setActionKind(TouchButton::Kind::Secondary);
    connect(this, &Banner::actionTriggered, this, [this] {
        m_labels.clear();
        dismiss();
    });
}

void StaffNotice::add(const QString &label)
{
    if (m_labels.contains(label))
        return;
    m_labels << label;
    tell();
}

void StaffNotice::use(const QLocale &locale, bool isThereRoom)
{
    const bool isOther = std::exchange(m_locale, locale) != locale;
    if (m_labels.isEmpty())
        return;
    if (!isThereRoom)
        dismiss();
    else if (isOther || !isShown())
        tell();
}

void StaffNotice::tell()
{
    showMessage(
        Tone::Warning, tr("Nomor yang tidak masuk antrean: %1").arg(numbersText(m_labels, m_locale)),
        tr("Bila nomor Anda ada di sini, silakan ke meja informasi. Petugas, mohon antar pengunjungnya."));
    setAction(tr("Sudah dibantu"), u"check"_s);
}

} // namespace antrean
