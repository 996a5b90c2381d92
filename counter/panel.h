#pragma once

#include "ui/fitlabel.h"
#include "ui/touchbutton.h"

#include <QVBoxLayout>
#include <QWidget>

namespace antrean {

/// A page that asks for something and is left with Escape: its title, a way back, and what a kind of panel
/// adds.
class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title->text(); }
    /// Gives the keyboard to what is answered first.
    virtual void takeFocus() = 0;

Q_SIGNALS:
    /// Answered or left: the panel can go.
    void closed();

protected:
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// To the step before; the first step closes.
    virtual void goBack() { Q_EMIT closed(); }
    void setTitle(const QString &title) { m_title->setText(title); }

private:
    Theme m_theme;
    TouchButton *m_back;
    FitLabel *m_title;
    QVBoxLayout *m_body;
};

} // namespace antrean
