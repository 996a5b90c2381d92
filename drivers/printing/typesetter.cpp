#include "drivers/printing/typesetter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <cmath>

namespace antrean {

namespace {

constexpr double lowestNumberMillimetres = 12.2; // a little above 12, since edges round to whole dots
constexpr double narrowestNumber = 0.7; // of its natural width; below that digits get hard to tell apart
constexpr double numberWidth = 0.95;    // of the column, so that it has air at both sides
constexpr double smallestShrink = 0.7;
constexpr double linePitch = 1.8; // of the cap height

double capHeightOf(const QFont &font)
{
    return QFontMetricsF(font).tightBoundingRect(QStringLiteral("H")).height();
}

/// A text broken into lines that all fit the width.
struct Paragraph
{
    std::shared_ptr<QTextLayout> layout;
    int lines = 0;
    bool brokeAWord = false;
};

Paragraph breakLines(const QString &text, const QFont &font, double width)
{
    auto layout = std::make_shared<QTextLayout>(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(false);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    Paragraph paragraph{layout, 0, false};
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        const int end = line.textStart() + line.textLength();
        if (end < text.size() && end > 0 && text[end - 1].isLetterOrNumber() && text[end].isLetterOrNumber())
            paragraph.brokeAWord = true;
        ++paragraph.lines;
    }
    layout->endLayout();
    return paragraph;
}

/// The same number of lines, each about as long as the others: the narrowest width that doesn't need one line
/// more.
Paragraph balanced(const QString &text, const QFont &font, int width, Paragraph wide)
{
    if (wide.lines < 2 || wide.brokeAWord)
        return wide;
    int tooNarrow = width / wide.lines / 2;
    int enough = width;
    while (enough - tooNarrow > 4) {
        const int middle = (enough + tooNarrow) / 2;
        Paragraph tried = breakLines(text, font, middle);
        if (tried.lines <= wide.lines && !tried.brokeAWord) {
            enough = middle;
            wide = std::move(tried);
        } else {
            tooNarrow = middle;
        }
    }
    return wide;
}

double leftOf(double width, TextAlignment alignment, Column column)
{
    switch (alignment) {
    case TextAlignment::Left:
        return column.left;
    case TextAlignment::Centre:
        return column.left + std::floor((column.width - width) / 2);
    case TextAlignment::Right:
        return column.left + std::floor(column.width - width);
    }
    return column.left;
}

/// Moves each line to its place below the block's top, and returns the height of all of them.
int placeLines(const Paragraph &paragraph, double cap, TextAlignment alignment, Column column)
{
    const double pitch = std::round(cap * linePitch);
    for (int i = 0; i < paragraph.lines; ++i) {
        QTextLine line = paragraph.layout->lineAt(i);
        const double baseline = i * pitch + std::round((pitch + cap) / 2);
        line.setPosition({leftOf(line.naturalTextWidth(), alignment, column), baseline - line.ascent()});
    }
    return int(pitch) * paragraph.lines;
}

/// Line feeds become line breaks, and a line may end at a space but not at the hyphen of `KTP-el` or `25–40`.
QString prepared(const QString &text)
{
    constexpr QChar wordJoiner(0x2060);
    QString result;
    for (const QChar c : text) {
        result += c == u'\n' ? QChar(QChar::LineSeparator) : c;
        if (c == u'-' || c == u'–')
            result += wordJoiner;
    }
    return result;
}

} // namespace

QFont Typesetter::fontFor(double capDots, TextWeight weight) const
{
    QFont font(m_family);
    // Thin strokes burn badly on thermal paper, so regular is medium.
    font.setWeight(weight == TextWeight::Bold ? QFont::Bold : QFont::Medium);
    font.setStyleStrategy(QFont::NoAntialias);
    font.setHintingPreference(QFont::PreferFullHinting);
    constexpr int reference = 200;
    font.setPixelSize(reference);
    const double capOfReference = std::max(capHeightOf(font), 1.0);
    font.setPixelSize(std::max(1, int(std::lround(capDots * reference / capOfReference))));
    font.setWordSpacing(std::round(capDots * 0.12)); // rounding to dots eats narrow spaces
    return font;
}

int Typesetter::widthOf(const QString &text, PaperTextSize size, TextWeight weight) const
{
    return int(std::ceil(QFontMetricsF(fontFor(capDots(size), weight)).horizontalAdvance(text)));
}

Block Typesetter::paragraph(const QString &text, PaperTextSize size, TextWeight weight, TextAlignment alignment,
                            Column column) const
{
    const QString lines = prepared(text);
    const double smallest = std::min(1.0, std::max(smallestShrink, capDots(PaperTextSize::Small) / capDots(size)));
    double cap = capDots(size);
    QFont font = fontFor(cap, weight);
    Paragraph paragraph = breakLines(lines, font, column.width);
    for (double shrink = 0.9; paragraph.brokeAWord && shrink >= smallest; shrink -= 0.1) {
        cap = capDots(size) * shrink;
        font = fontFor(cap, weight);
        paragraph = breakLines(lines, font, column.width);
    }
    paragraph = balanced(lines, font, column.width, std::move(paragraph));
    const int height = placeLines(paragraph, cap, alignment, column);
    return {height,
            [layout = paragraph.layout](QPainter &painter, int y) { layout->draw(&painter, QPointF(0, y)); }};
}

Block Typesetter::number(const QString &text, TextAlignment alignment, Column column) const
{
    QFont font = fontFor(200, TextWeight::Bold);
    font.setWeight(QFont::ExtraBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 98);
    const double capOfFont = std::max(capHeightOf(font), 1.0);
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill); // glyphs of variable fonts overlap themselves
    outline.addText(0, 0, font, text);
    const QRectF ink = outline.boundingRect();
    if (ink.isEmpty())
        return {};

    const double natural =
        column.width * numberWidth / ink.width() * capOfFont; // the cap height that fills the column
    const double lowest = m_paper.dotsFor(lowestNumberMillimetres);
    const double cap =
        std::min({capDots(PaperTextSize::Number), std::max(natural, lowest), natural / narrowestNumber});
    const double scale = cap / capOfFont;
    const double stretch = std::min(1.0, natural / cap);
    const double left =
        leftOf(ink.width() * scale * stretch, alignment, column) - ink.left() * scale * stretch;
    const double gap = std::round(cap * 0.08);
    const int height = int(std::ceil(ink.height() * scale + 2 * gap));
    return {height, [=](QPainter &painter, int y) {
                const QTransform place(scale * stretch, 0, 0, scale, left, y + gap - ink.top() * scale);
                painter.fillPath(place.map(outline), Qt::black);
            }};
}

Block Typesetter::badge(const QString &text, Column column) const
{
    QFont font = fontFor(capDots(PaperTextSize::Large), TextWeight::Bold);
    font.setLetterSpacing(QFont::PercentageSpacing, 108);
    const double cap = capHeightOf(font);
    const int inset = int(std::lround(cap * 1.1));
    const Column inside{column.left + inset, column.width - 2 * inset};
    const QString joined = prepared(text);
    const Paragraph lines = balanced(joined, font, inside.width, breakLines(joined, font, inside.width));
    const int textHeight = placeLines(lines, cap, TextAlignment::Centre, inside);
    double widest = 0;
    for (int i = 0; i < lines.lines; ++i)
        widest = std::max(widest, lines.layout->lineAt(i).naturalTextWidth());
    const int width = int(std::ceil(widest)) + 2 * inset;
    const int edge = int(std::lround(cap * 0.2));
    const QRect field(column.left + (column.width - width) / 2, 0, width, textHeight + 2 * edge);
    return {field.height(), [=, layout = lines.layout](QPainter &painter, int y) {
                painter.save();
                painter.setPen(Qt::NoPen);
                painter.setBrush(Qt::black);
                painter.drawRoundedRect(field.translated(0, y), cap * 0.5, cap * 0.5);
                painter.setPen(Qt::white);
                layout->draw(&painter, QPointF(0, y + edge));
                painter.restore();
            }};
}

} // namespace antrean
