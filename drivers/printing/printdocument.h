#pragma once

#include <QImage>
#include <QString>

#include <variant>
#include <vector>

namespace antrean {

/// Named by use; the height of a capital letter on paper is `capHeightMillimetres`.
enum class PaperTextSize { Small, Normal, Large, Title, Number };
enum class TextWeight { Regular, Bold };
enum class TextAlignment { Left, Centre, Right };
enum class RuleStyle { Line, Dashes };

/// The height of a capital letter, in millimetres. A number stays at or above 12 mm wherever it can: see
/// TextLine.
[[nodiscard]] constexpr double capHeightMillimetres(PaperTextSize size)
{
    switch (size) {
    case PaperTextSize::Small:
        return 2.0;
    case PaperTextSize::Normal:
        return 2.5;
    case PaperTextSize::Large:
        return 3.4;
    case PaperTextSize::Title:
        return 4.6;
    case PaperTextSize::Number:
        return 15.0;
    }
    return 2.5;
}

/// Text over the whole width. What is too long wraps between words; a word wider than the paper shrinks and
/// then breaks, so that no letter is ever cut off. A `Number` stays on one line instead: it becomes lower (to
/// 12 mm), then narrower, and only a label that has no room even so goes below 12 mm. A line feed in the text
/// starts a new line.
struct TextLine
{
    QString text;
    PaperTextSize size = PaperTextSize::Normal;
    TextWeight weight = TextWeight::Regular;
    TextAlignment alignment = TextAlignment::Centre;
    friend bool operator==(const TextLine &, const TextLine &) = default;
};

struct Rule
{
    RuleStyle style = RuleStyle::Line;
    friend bool operator==(const Rule &, const Rule &) = default;
};

struct Gap
{
    double millimetres = 2.0;
    friend bool operator==(const Gap &, const Gap &) = default;
};

/// A QR code in the middle of the paper. One that would not fit at a readable size is printed as its text.
struct QrCode
{
    QString payload;
    double moduleMillimetres = 0.6;
    friend bool operator==(const QrCode &, const QrCode &) = default;
};

/// A label at the left edge and its value, bold, at the right edge. A value that would need more than two
/// lines beside its label stands below it.
struct LabelledValue
{
    QString label;
    QString value;
    PaperTextSize size = PaperTextSize::Normal;
    friend bool operator==(const LabelledValue &, const LabelledValue &) = default;
};

/// White text on a black field in the middle of the paper: PRIORITAS, SALINAN.
struct Badge
{
    QString text;
    friend bool operator==(const Badge &, const Badge &) = default;
};

/// A picture in the middle of the paper, as high as asked or as wide as the paper. Transparent is white.
struct Logo
{
    QImage image;
    double heightMillimetres = 12.0;
    friend bool operator==(const Logo &, const Logo &) = default;
};

using PrintElement = std::variant<TextLine, Rule, Gap, QrCode, LabelledValue, Badge, Logo>;

/// What is to stand on a piece of paper, from top to bottom, for a printer of any width. It knows no ticket.
struct PrintDocument
{
    std::vector<PrintElement> elements;
    friend bool operator==(const PrintDocument &, const PrintDocument &) = default;
};

} // namespace antrean
