#include "ui/controlstyle.h"

#include "ui/icon.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

void drawMark(QPainter &painter, const QStyleOption &option, bool round)
{
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = option.state & QStyle::State_Enabled;
    const QPalette &palette = option.palette;
    const QRectF box = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75);
    const QColor edge =
        option.state & QStyle::State_HasFocus ? palette.color(QPalette::Link) : palette.color(QPalette::Mid);
    const QColor filled = enabled ? palette.color(QPalette::Highlight) : palette.color(QPalette::Mid);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? filled : edge, 1.5));
    painter.setBrush(on ? filled : palette.color(QPalette::Base));
    const qreal radius = round ? box.width() / 2 : box.width() / 4;
    painter.drawRoundedRect(box, radius, radius);
    const QColor mark = palette.color(QPalette::HighlightedText);
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2);
    } else if (on) {
        const qreal inset = box.width() * 0.1;
        paintIcon(painter, box.adjusted(inset, inset, -inset, -inset),
                  option.state & QStyle::State_NoChange ? u"minus"_s : u"check"_s, mark);
    }
    painter.restore();
}

} // namespace

ControlStyle::ControlStyle()
    : QProxyStyle(u"Fusion"_s)
{}

int ControlStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return widget ? widget->fontMetrics().height() * 11 / 10
                      : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (option && element == PE_IndicatorCheckBox)
        drawMark(*painter, *option, false);
    else if (option && element == PE_IndicatorRadioButton)
        drawMark(*painter, *option, true);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace antrean
