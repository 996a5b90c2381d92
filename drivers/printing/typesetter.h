#pragma once

#include "drivers/printing/documentrenderer.h"

#include <QFont>

#include <functional>

class QPainter;

namespace antrean {

/// A horizontal piece of the paper: how many dots it is high, and how to draw it where its top is at `y`.
struct Block
{
    int height = 0;
    std::function<void(QPainter &painter, int y)> paint;
};

/// A column of the paper, in dots.
struct Column
{
    int left = 0;
    int width = 0;
};

/// Sets text for one printer: finds the font that gives a wanted cap height in dots, wraps, shrinks, aligns.
class Typesetter
{
public:
    Typesetter(PaperFormat paper, QString fontFamily)
        : m_paper(paper)
        , m_family(std::move(fontFamily))
    {}

    /// Text that wraps in the column; see TextLine. Centred lines are balanced, so that no word stands alone
    /// below a full line.
    [[nodiscard]] Block paragraph(const QString &text, PaperTextSize size, TextWeight weight,
                                  TextAlignment alignment, Column column) const;
    /// One line as high as PaperTextSize::Number, fitted into the column as TextLine says.
    [[nodiscard]] Block number(const QString &text, TextAlignment alignment, Column column) const;
    /// White, spaced text on a black field with rounded corners.
    [[nodiscard]] Block badge(const QString &text, Column column) const;
    /// The width in dots of the text on one line, rounded up.
    [[nodiscard]] int widthOf(const QString &text, PaperTextSize size, TextWeight weight) const;

private:
    [[nodiscard]] QFont fontFor(double capDots, TextWeight weight) const;
    [[nodiscard]] double capDots(PaperTextSize size) const { return m_paper.dotsFor(capHeightMillimetres(size)); }

    PaperFormat m_paper;
    QString m_family;
};

} // namespace antrean
