#pragma once

#include "ui/banner.h"
#include "ui/fitlabel.h"

namespace antrean {

/// A message that stays in its place on a page: what is the matter, and what to do.
class NoticePanel : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit NoticePanel(const Theme &theme, QWidget *parent = nullptr);

    /// `hint` may be empty; an empty icon name gives the tone's.
    void setMessage(Tone tone, const QString &title, const QString &hint, const QString &iconName = {});
    [[nodiscard]] QString title() const { return m_title->text(); }
    [[nodiscard]] QString hint() const { return m_hint->text(); }
    [[nodiscard]] Tone tone() const { return m_tone; }
    void setTheme(const Theme &theme) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    [[nodiscard]] qreal iconSide() const { return m_theme.sizes.icon * 1.4; }

    Theme m_theme;
    Tone m_tone = Tone::Info;
    QString m_iconName;
    FitLabel *m_title;
    FitLabel *m_hint;
};

} // namespace antrean
