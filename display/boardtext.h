#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QColor;
class QPainter;

namespace antrean {

// Letters of a board are large, so they are placed by the height of their capitals; a font's line box would
// leave a third of the glass empty.

/// Width of a number in equal cells.
[[nodiscard]] qreal numberWidth(const QString &text, const QFont &font);
[[nodiscard]] qreal wordsWidth(const QString &text, const QFont &font);
[[nodiscard]] qreal capHeight(const QFont &font);

/// A number whose capitals are centred in `area`; it shrinks where the area is too narrow. \returns what it
/// took.
QRectF paintBoardNumber(QPainter &painter, const QRectF &area, const QString &text, QFont font,
                        const QColor &colour, Qt::Alignment horizontal = Qt::AlignLeft);

/// One line of words whose capitals are centred in `area`; cut with "…" where too wide. \returns what it
/// took.
QRectF paintBoardWords(QPainter &painter, const QRectF &area, const QString &text, const QFont &font,
                       const QColor &colour, Qt::Alignment horizontal = Qt::AlignLeft);

} // namespace antrean
