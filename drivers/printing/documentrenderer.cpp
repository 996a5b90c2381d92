#include "drivers/printing/documentrenderer.h"

#include "drivers/printing/qrpicture.h"
#include "drivers/printing/typesetter.h"

#include <QPainter>

#include <cmath>

namespace antrean {

namespace {

/// One layout function for each kind of element.
class ElementLayout
{
public:
    ElementLayout(PaperFormat paper, const QString &fontFamily)
        : m_paper(paper)
        , m_text(paper, fontFamily)
    {
        const int margin = dots(1.0);
        m_column = {margin, std::max(1, paper.dots - 2 * margin)};
    }

    [[nodiscard]] int dots(double millimetres) const
    {
        const double longest = m_paper.dotsFor(longestPaperMillimetres);
        return int(std::lround(std::clamp(m_paper.dotsFor(millimetres), 0.0, longest)));
    }

    [[nodiscard]] Block operator()(const TextLine &line) const
    {
        if (line.size == PaperTextSize::Number)
            return m_text.number(line.text, line.alignment, m_column);
        return m_text.paragraph(line.text, line.size, line.weight, line.alignment, m_column);
    }

    [[nodiscard]] Block operator()(const Gap &space) const
    {
        return {dots(space.millimetres), [](QPainter &, int) {}};
    }

    [[nodiscard]] Block operator()(const Rule &rule) const
    {
        const int thickness = std::max(1, dots(0.25));
        if (rule.style == RuleStyle::Line)
            return {thickness, [column = m_column, thickness](QPainter &painter, int y) {
                        painter.fillRect(column.left, y, column.width, thickness, Qt::black);
                    }};
        // Dashes and gaps are equally long, and both ends are dashes.
        const int pieces = 2 * std::max(1, pairsOf(1.2)) + 1;
        return {thickness, [column = m_column, pieces, thickness](QPainter &painter, int y) {
                    for (int i = 0; i < pieces; i += 2) {
                        const int from = column.left + column.width * i / pieces;
                        const int to = column.left + column.width * (i + 1) / pieces;
                        painter.fillRect(from, y, to - from, thickness, Qt::black);
                    }
                }};
    }

    [[nodiscard]] Block operator()(const QrCode &code) const
    {
        const QImage picture = qrPicture(code.payload, dots(code.moduleMillimetres), m_paper.dots);
        if (picture.isNull() && !code.payload.isEmpty())
            return (*this)(TextLine{code.payload, PaperTextSize::Small});
        return centred(picture);
    }

    [[nodiscard]] Block operator()(const LabelledValue &pair) const
    {
        const int room = m_column.width - dots(3.0);
        const int air = dots(0.7); // so that a value of two lines reads as one row
        const int label = m_text.widthOf(pair.label, pair.size, TextWeight::Regular) + 1;
        const auto text = [&](const QString &words, TextWeight weight, TextAlignment alignment,
                              Column column) {
            return m_text.paragraph(words, pair.size, weight, alignment, column);
        };
        if (label < room * 3 / 5) {
            const Column left{m_column.left, label};
            const Column right{m_column.left + m_column.width - (room - label), room - label};
            const Block name = text(pair.label, TextWeight::Regular, TextAlignment::Left, left);
            const Block value = text(pair.value, TextWeight::Bold, TextAlignment::Right, right);
            if (value.height <= 2 * name.height)
                return {std::max(name.height, value.height) + air, [=](QPainter &painter, int y) {
                            name.paint(painter, y);
                            value.paint(painter, y);
                        }};
        }
        const Block name = text(pair.label, TextWeight::Regular, TextAlignment::Left, m_column);
        const Block value = text(pair.value, TextWeight::Bold, TextAlignment::Right, m_column);
        return {name.height + value.height + air, [=](QPainter &painter, int y) {
                    name.paint(painter, y);
                    value.paint(painter, y + name.height);
                }};
    }

    [[nodiscard]] Block operator()(const Badge &badge) const { return m_text.badge(badge.text, m_column); }

    [[nodiscard]] Block operator()(const Logo &logo) const
    {
        if (logo.image.isNull())
            return {};
        const QSize room(m_column.width, std::max(1, dots(logo.heightMillimetres)));
        QImage onWhite(logo.image.size().scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}),
                       QImage::Format_RGB32);
        onWhite.fill(Qt::white);
        QPainter painter(&onWhite);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(onWhite.rect(), logo.image);
        painter.end();
        return centred(onWhite.convertToFormat(QImage::Format_Mono, Qt::DiffuseDither));
    }

private:
    /// How often a piece of about that length and a gap fit beside each other in the column.
    [[nodiscard]] int pairsOf(double millimetres) const
    {
        return m_column.width / std::max(1, 2 * dots(millimetres));
    }

    [[nodiscard]] Block centred(const QImage &picture) const
    {
        const int left = (m_paper.dots - picture.width()) / 2;
        return {picture.height(), [=](QPainter &painter, int y) { painter.drawImage(left, y, picture); }};
    }

    PaperFormat m_paper;
    Typesetter m_text;
    Column m_column;
};

/// Glyphs are drawn without grey, but the edges of pictures may have some.
QImage toBlackAndWhite(const QImage &grey)
{
    QImage mono(grey.size(), QImage::Format_Mono);
    mono.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    mono.fill(0);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *from = grey.constScanLine(y);
        uchar *to = mono.scanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            if (from[x] < 128)
                to[x / 8] |= uchar(0x80 >> (x % 8));
        }
    }
    return mono;
}

} // namespace

QImage renderDocument(const PrintDocument &document, PaperFormat paper, const QString &fontFamily)
{
    const ElementLayout layout(paper, fontFamily);
    const int edge = layout.dots(1.0);
    const int longest = layout.dots(longestPaperMillimetres);
    std::vector<Block> blocks;
    int height = 2 * edge;
    for (const PrintElement &element : document.elements) {
        Block block = std::visit(layout, element);
        if (height + block.height > longest)
            break;
        height += block.height;
        if (block.paint)
            blocks.push_back(std::move(block));
    }

    QImage grey(paper.dots, height, QImage::Format_Grayscale8);
    grey.fill(Qt::white);
    QPainter painter(&grey);
    painter.setPen(Qt::black);
    int y = edge;
    for (const Block &block : blocks) {
        block.paint(painter, y);
        y += block.height;
    }
    painter.end();
    return toBlackAndWhite(grey);
}

} // namespace antrean
