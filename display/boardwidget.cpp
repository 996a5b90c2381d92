#include "display/boardwidget.h"

#include "display/callface.h"
#include "ui/contrast.h"
#include "ui/icon.h"
#include "ui/surface.h"

#include <QPainter>

namespace antrean {

BoardWidget::BoardWidget(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_NoSystemBackground);
}

void BoardWidget::setTheme(const Theme &theme)
{
    m_theme = theme;
    refit();
    update();
}

void paintAgencyTile(QPainter &painter, const QRectF &area, const AgencyFace &agency, const Theme &theme)
{
    if (!agency.colour.isValid())
        return;
    const ReadablePair pair = readablePair(agency.colour, theme.colours.accent.text);
    const bool lost = contrastRatio(pair.ground, theme.colours.surface) < 1.5;
    paintSurface(painter, area, area.width() / 4, pair.ground, lost ? theme.colours.edge : QColor(),
                 theme.sizes.stroke);
    const qreal inset = area.width() * 0.2;
    paintIcon(painter, area.adjusted(inset, inset, -inset, -inset), agency.icon, pair.text);
}

} // namespace antrean
