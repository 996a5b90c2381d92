#pragma once

#include "ui/textfit.h"
#include "ui/theme.h"

#include <QWidget>

namespace antrean {

/// Words in one of the theme's few sizes. They wrap, then shrink a little, and are cut with "…" only where
/// nothing else helps; then the tool tip has the whole of them. Plain text, never markup: names come from
/// outside.
class FitLabel : public QWidget, public Themed
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    explicit FitLabel(const Theme &theme, TextRole role, const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    void setTheme(const Theme &theme) override;
    void setRole(TextRole role);
    /// An invalid colour gives the theme's text colour.
    void setColour(const QColor &colour);
    /// The theme's muted text colour, for what matters less.
    void setMuted(bool muted);
    /// Left and top at first.
    void setAlignment(Qt::Alignment alignment);
    /// 3 at first; 1 makes a line that is cut.
    void setMaxLines(int lines);
    /// The least share of its size that the text may shrink to, 0 to 1; 0.8 at first, 1 for not shrinking.
    void setLeastShare(double share);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void textChanged(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] FittedText fitted(qreal width, qreal height) const;
    void refresh();

    Theme m_theme;
    TextRole m_role;
    QString m_text;
    QColor m_colour;
    bool m_muted = false;
    int m_maxLines = 3;
    double m_leastShare = 0.8;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignTop;
};

} // namespace antrean
