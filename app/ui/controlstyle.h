#pragma once

#include <QProxyStyle>

namespace antrean {

/// Draws what a style sheet can't colour: the marks of check boxes and radio buttons, in the palette's
/// colours and as large as the letters beside them. Everything else is Fusion's.
class ControlStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ControlStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace antrean
