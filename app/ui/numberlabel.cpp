#include "ui/numberlabel.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace antrean {

namespace {

/// The widest digit brings its own space along; a little less of it keeps a "1" from standing alone.
constexpr double tightening = 0.05;

qreal digitWidth(const QFont &font, const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest - font.pixelSize() * tightening;
}

} // namespace

NumberCells layoutNumber(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal cell = digitWidth(font, metrics);
    NumberCells result;
    qreal left = 0;
    for (const QChar character : text) {
        const bool digit = character >= u'0' && character <= u'9';
        const qreal width = digit ? cell : metrics.horizontalAdvance(character);
        result.cells.append(QRectF(left, 0, width, metrics.height()));
        left += width;
    }
    result.size = QSizeF(left, metrics.height());
    return result;
}

void paintNumber(QPainter &painter, const QRectF &area, const QString &text, const QFont &font,
                 const QColor &colour, Qt::Alignment alignment)
{
    if (text.isEmpty() || area.isEmpty())
        return;
    QFont fitted = font;
    NumberCells number = layoutNumber(text, font);
    const qreal scale = std::min(area.width() / number.size.width(), area.height() / number.size.height());
    if (scale < 1) {
        fitted.setPixelSize(std::max(1, static_cast<int>(std::floor(font.pixelSize() * scale))));
        number = layoutNumber(text, fitted);
    }
    QPointF origin(area.center().x() - number.size.width() / 2, area.center().y() - number.size.height() / 2);
    if (alignment & Qt::AlignLeft)
        origin.setX(area.left());
    else if (alignment & Qt::AlignRight)
        origin.setX(area.right() - number.size.width());
    if (alignment & Qt::AlignTop)
        origin.setY(area.top());
    else if (alignment & Qt::AlignBottom)
        origin.setY(area.bottom() - number.size.height());
    const QFontMetricsF metrics(fitted);
    painter.setFont(fitted);
    painter.setPen(colour);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QRectF cell = number.cells.at(i).translated(origin);
        const qreal inset = (cell.width() - metrics.horizontalAdvance(text.at(i))) / 2;
        painter.drawText(QPointF(cell.left() + inset, cell.top() + metrics.ascent()), text.at(i));
    }
}

NumberLabel::NumberLabel(const Theme &theme, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setText(text);
}

void NumberLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    Q_EMIT textChanged(text);
    updateGeometry();
    update();
}

void NumberLabel::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void NumberLabel::setPixelSize(int pixelSize)
{
    m_pixelSize = pixelSize;
    updateGeometry();
    update();
}

void NumberLabel::setRole(TextRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

void NumberLabel::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    updateGeometry();
    update();
}

void NumberLabel::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void NumberLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QFont NumberLabel::numberFont() const
{
    return typeface(m_pixelSize > 0 ? m_pixelSize : m_theme.pixelSize(m_role), m_weight);
}

QSize NumberLabel::sizeHint() const
{
    const QSizeF size = layoutNumber(m_text.isEmpty() ? QStringLiteral("0") : m_text, numberFont()).size;
    return {static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))};
}

QSize NumberLabel::minimumSizeHint() const { return sizeHint() / 2; }

void NumberLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const QColor own = m_colour.isValid() ? m_colour : m_theme.colours.text;
    paintNumber(painter, rect(), m_text, numberFont(), isEnabled() ? own : m_theme.colours.edge, m_alignment);
}

} // namespace antrean
