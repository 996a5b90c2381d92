#pragma once

#include "ui/fitlabel.h"
#include "ui/theme.h"

#include <QVariantAnimation>
#include <QWidget>

namespace antrean {

/// While a number is being taken: something calm that moves, and a word when it takes long.
class TakingPage : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit TakingPage(const Theme &theme, QWidget *parent = nullptr);

    void show(bool isSlow, bool isLive);
    void setTheme(const Theme &theme) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void arrange();
    [[nodiscard]] QRectF dotsArea() const;

    Theme m_theme;
    FitLabel *m_title;
    FitLabel *m_hint;
    QVariantAnimation m_breath;
};

} // namespace antrean
