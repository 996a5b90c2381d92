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
/// belongs at the top of a vertical layout; nothing is lost behind it. Hidden at first.
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
    /// An own icon instead of the tone's, such as `printer-x`, until the next showMessage().
    void setIconName(const QString &name);
    void dismiss();
    /// False as soon as it starts to slide out.
    [[nodiscard]] bool isShown() const { return m_shown; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QString title() const { return m_title->text(); }
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyColours();
    void slideTo(bool shown);
    [[nodiscard]] int fullHeight() const;

    Theme m_theme;
    Tone m_tone = Tone::Info;
    QString m_iconName;
    bool m_shown = false;
    QWidget *m_body;
    FitLabel *m_title;
    FitLabel *m_hint;
    TouchButton *m_action;
    QVariantAnimation m_slide;
};

} // namespace antrean
