#pragma once

#include "ui/touchbutton.h"

namespace antrean {

/// A button just large enough for a finger, with a word or a letter: a tab, a key. Filled while it is
/// checked; a tap doesn't check it, only its page does.
class KeyButton : public TouchButton
{
    Q_OBJECT

public:
    explicit KeyButton(const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    /// Stands instead of the words.
    void setKeyIcon(const QString &iconName);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void nextCheckState() override {}
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QString m_keyIcon;
};

} // namespace antrean
