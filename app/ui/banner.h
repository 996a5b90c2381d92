#pragma once

#include "ui/fitlabel.h"
#include "ui/theme.h"
#include "ui/touchbutton.h"

#include <QFrame>
#include <QVariantAnimation>

namespace antrean {

/// What a message is about. Each has its own icon, so that colour is never the only sign.
enum class Tone { Info, Success, Warning, Error, Offline };

[[nodiscard]] const Paint &paintOf(Tone tone, const Colours &colours);
[[nodiscard]] QString iconOf(Tone tone);

/// A message across the page: what is the matter, and what to do. Slides in from above and out again, so it
/// belongs at the top of a vertical layout; it pushes down what is below, and hides nothing. Hidden at first.
class Banner : public QFrame, public Themed
{
    Q_OBJECT

public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a message, or changes the one that is shown. `hint` says what the reader can do; it may be
    /// empty.
    void showMessage(Tone tone, const QString &title, const QString &hint = {});
    /// Gives the message one action, such as *Coba lagi*; an empty text takes it away.
    void setAction(const QString &text, const QString &iconName = {});
    /// How the action looks; Quiet at first.
    void setActionKind(TouchButton::Kind kind) { m_action->setKind(kind); }
    /// An own icon instead of the tone's, such as `printer-x`, until the next showMessage().
    void setIconName(const QString &name);
    void dismiss();
    /// False as soon as it starts to slide out.
    [[nodiscard]] bool isShown() const { return m_shown; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QString title() const { return m_title->text(); }
    void setTheme(const Theme &theme) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    /// As much of the message's height as has slid in.
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyColours();
    void slideTo(bool shown);
    [[nodiscard]] int fullHeight(int width) const;
    void placeBody();

    Theme m_theme;
    Tone m_tone = Tone::Info;
    QString m_iconName;
    bool m_shown = false;
    double m_slidIn = 0;
    QWidget *m_body;
    FitLabel *m_title;
    FitLabel *m_hint;
    TouchButton *m_action;
    QVariantAnimation m_slide;
};

} // namespace antrean
