#pragma once

#include "ui/card.h"
#include "ui/fitlabel.h"
#include "ui/touchbutton.h"

namespace antrean {

/// Lies over everything and asks whether somebody is still there, with one large button to go on.
class StillHere : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit StillHere(const Theme &theme, QWidget *parent);

    void show(std::chrono::milliseconds timeLeft, const QLocale &locale);
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    /// The button, or any other place on the glass: either way somebody is there.
    void confirmed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void arrange();

    Theme m_theme;
    Card *m_card;
    FitLabel *m_title;
    FitLabel *m_hint;
    TouchButton *m_button;
};

} // namespace antrean
