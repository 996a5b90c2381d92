#include "ui/fitlabel.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace antrean {

FitLabel::FitLabel(const Theme &theme, TextRole role, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_role(role)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::Label);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setText(text);
}

void FitLabel::refresh()
{
    const bool cut = fitted(width(), height()).elided;
    setToolTip(cut ? m_text : QString());
    updateGeometry();
    update();
}

void FitLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    Q_EMIT textChanged(text);
    refresh();
}

void FitLabel::setTheme(const Theme &theme)
{
    m_theme = theme;
    refresh();
}

void FitLabel::setRole(TextRole role)
{
    m_role = role;
    refresh();
}

void FitLabel::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void FitLabel::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

void FitLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void FitLabel::setMaxLines(int lines)
{
    m_maxLines = std::max(1, lines);
    refresh();
}

void FitLabel::setLeastShare(double share)
{
    m_leastShare = share;
    refresh();
}

FittedText FitLabel::fitted(qreal width, qreal height) const
{
    const QFont font = m_theme.font(m_role);
    return fitText(m_text, font,
                   {.width = width,
                    .height = height,
                    .maxLines = m_maxLines,
                    .minPixelSize = std::max(m_theme.sizes.type.least,
                                             static_cast<int>(std::ceil(font.pixelSize() * m_leastShare)))});
}

QSize FitLabel::sizeHint() const
{
    const QFontMetricsF metrics(m_theme.font(m_role));
    qreal widest = 0;
    const QStringList paragraphs = m_text.split(QLatin1Char('\n'));
    for (const QString &paragraph : paragraphs)
        widest = std::max(widest, metrics.horizontalAdvance(paragraph));
    const int width = static_cast<int>(std::ceil(widest)) + 1;
    return {width, heightForWidth(width)};
}

QSize FitLabel::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    const int line = static_cast<int>(std::ceil(QFontMetricsF(m_theme.font(m_role)).height() * m_leastShare));
    return {std::min(hint.width(), m_theme.pixelSize(m_role) * 4), line};
}

int FitLabel::heightForWidth(int width) const
{
    const qreal line = QFontMetricsF(m_theme.font(m_role)).height();
    return static_cast<int>(std::ceil(std::max(line, fitted(width, 1e6).size.height())));
}

void FitLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor normal = m_muted ? m_theme.colours.mutedText : m_theme.colours.text;
    const QColor colour = m_colour.isValid() ? m_colour : normal;
    paintText(painter, rect(), fitted(width(), height()), isEnabled() ? colour : m_theme.colours.edge,
              m_alignment);
}

void FitLabel::resizeEvent(QResizeEvent *)
{
    setToolTip(fitted(width(), height()).elided ? m_text : QString());
}

} // namespace antrean
