#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace antrean {

/// Icons are the files of resources/icons, named without ".svg": `ticket`, `wifi-off`.
[[nodiscard]] bool hasIcon(const QString &name);

/// An icon in one colour, `side` logical pixels wide and high, sharp at `devicePixelRatio`; null for an
/// unknown name.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &colour, int side, qreal devicePixelRatio);

/// Draws an icon into the largest square in the middle of `area`; nothing for an unknown name.
void paintIcon(QPainter &painter, const QRectF &area, const QString &name, const QColor &colour);

/// For Qt's own widgets and actions: drawn anew at every size and ratio that is asked for.
[[nodiscard]] QIcon themedIcon(const QString &name, const QColor &colour);

} // namespace antrean
