#pragma once

#include "ui/theme.h"

#include <QFrame>

namespace antrean {

/// A rounded surface with one soft shadow, to hold what belongs together. Its layout stays inside the
/// surface: the contents margins are the theme's padding plus the halo.
class Card : public QFrame, public Themed
{
    Q_OBJECT

public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    /// Distance between the surface's edge and its contents in logical pixels; `space.l` at first.
    void setPadding(int padding);
    /// Colours the surface, such as for the visitor's own ticket; an invalid colour gives the theme's
    /// surface.
    void setFill(const QColor &fill);
    /// A bar of this colour at the left edge, such as an agency's; none where invalid.
    void setStripe(const QColor &colour);
    /// A raised card has a shadow; a flat one has a hairline instead. Raised at first.
    void setRaised(bool raised);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateMargins();

    Theme m_theme;
    QColor m_fill;
    QColor m_stripe;
    int m_padding = -1;
    bool m_raised = true;
};

} // namespace antrean
