#pragma once

#include "ui/banner.h"

#include <QLocale>
#include <QStringList>

namespace antrean {

/// Numbers that this kiosk gave by itself and that the server will never take: their visitors sit in the hall
/// and are not called. Stays, with every such number since, until a person says that they were helped.
class StaffNotice final : public Banner
{
    Q_OBJECT

public:
    explicit StaffNotice(const Theme &theme, QWidget *parent = nullptr);

    void add(const QString &label);
    [[nodiscard]] const QStringList &labels() const { return m_labels; }
    /// In this language; and out of sight until there is room beside another banner.
    void use(const QLocale &locale, bool isThereRoom);

private:
    void tell();

    QLocale m_locale;
    QStringList m_labels;
};

} // namespace antrean
