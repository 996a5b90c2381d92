#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace antrean {

struct AgencyFace;

/// A part of the board that paints itself whole on the board's ground, so that nothing behind it is painted
/// again when it changes.
class BoardWidget : public QWidget, public Themed
{
    Q_OBJECT

public:
    BoardWidget(const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme) override;

protected:
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// The theme changed: lay out anew.
    virtual void refit() {}

private:
    Theme m_theme;
};

/// An agency's icon on its colour, `area` being square.
void paintAgencyTile(QPainter &painter, const QRectF &area, const AgencyFace &agency, const Theme &theme);

} // namespace antrean
