#pragma once

#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>

class QColor;
class QPainter;

namespace antrean {

/// How a text may be made to fit: first it wraps at words, then it shrinks in steps, and only then it is cut
/// with "…".
struct TextRoom
{
    qreal width;        ///< logical pixels
    qreal height = 1e6; ///< logical pixels
    int maxLines = 2;
    int minPixelSize = 0; ///< smallest size of letters; 0 for not shrinking
};

/// A text broken into lines at the size at which it fits.
struct FittedText
{
    QStringList lines;
    QFont font;
    QSizeF size;         ///< of all lines together
    bool elided = false; ///< something was cut off: show the whole text elsewhere, such as in a tool tip
};

[[nodiscard]] FittedText fitText(const QString &text, const QFont &font, const TextRoom &room);

/// Draws the lines into `area`, horizontally and vertically placed by `alignment`.
void paintText(QPainter &painter, const QRectF &area, const FittedText &text, const QColor &colour,
               Qt::Alignment alignment);

} // namespace antrean
