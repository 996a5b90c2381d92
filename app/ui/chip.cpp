#include "ui/chip.h"

#include "ui/contrast.h"
#include "ui/surface.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace antrean {

namespace {

QFont chipFont(const Theme &theme) { return typeface(theme.pixelSize(TextRole::Caption), QFont::Bold); }

qreal sidePadding(const Theme &theme) { return theme.sizes.space.s + theme.sizes.space.xs / 2.0; }

} // namespace

QRectF paintChip(QPainter &painter, const QRectF &area, const QString &name, const QColor &colour,
                 const Theme &theme)
{
    const QFont font = chipFont(theme);
    const QFontMetricsF metrics(font);
    const qreal padding = sidePadding(theme);
    const qreal width = std::min(area.width(), metrics.horizontalAdvance(name) + 2 * padding);
    const QRectF pill(area.left(), area.top(), width, area.height());
    const Paint &neutral = theme.colours.offline;
    const ReadablePair pair = colour.isValid() ? readablePair(colour, theme.colours.accent.text)
                                               : ReadablePair{neutral.fill, neutral.text};
    // A dark colour on the dark ground would lose its shape.
    const bool lost = contrastRatio(pair.ground, theme.colours.surface) < 1.5;
    paintSurface(painter, pill, pill.height() / 2, pair.ground, lost ? theme.colours.edge : QColor(),
                 theme.sizes.stroke);
    painter.setFont(font);
    painter.setPen(pair.text);
    painter.drawText(pill, Qt::AlignCenter,
                     metrics.elidedText(name, Qt::ElideRight, width - 2 * padding + 1));
    return pill;
}

Chip::Chip(const Theme &theme, const QString &name, const QColor &colour, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAgency(name, colour);
}

void Chip::setAgency(const QString &name, const QColor &colour)
{
    const bool isOther = m_name != name;
    m_name = name;
    m_colour = colour;
    setAccessibleName(name);
    if (isOther)
        Q_EMIT textChanged(name);
    updateGeometry();
    update();
}

void Chip::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetricsF metrics(chipFont(m_theme));
    return {static_cast<int>(std::ceil(metrics.horizontalAdvance(m_name) + 2 * sidePadding(m_theme))),
            static_cast<int>(std::ceil(metrics.height())) + 2 * m_theme.sizes.space.xs};
}

QSize Chip::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), m_theme.pixelSize(TextRole::Caption) * 5), hint.height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_name, m_colour, m_theme);
}

} // namespace antrean
