#pragma once

#include "ui/theme.h"

#include <QRectF>

class QPainter;

namespace antrean {

/// Draws the one soft shadow there is below a rounded rectangle; it reaches at most `theme.sizes.space.halo`
/// outside.
void paintShadow(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme);

/// Fills a rounded rectangle where `fill` is valid, with an edge inside it where `edge` is valid.
void paintSurface(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
                  const QColor &edge = {}, qreal stroke = 1);

/// Draws the focus ring round a rounded rectangle, in the halo outside it.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme);

} // namespace antrean
