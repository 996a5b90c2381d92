#pragma once

#include "ui/fitlabel.h"
#include "ui/theme.h"
#include "ui/touchbutton.h"

#include <QWidget>

namespace antrean {

/// A page or list that has nothing to show says so, and what happens next: empty, loading, closed, paper out.
class EmptyState : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);

    /// `iconName` is one of resources/icons; `hint` may be empty.
    void setMessage(const QString &iconName, const QString &title, const QString &hint = {});
    /// One way out, such as *Kembali*; an empty text takes it away.
    void setAction(const QString &text, const QString &iconName = {});
    [[nodiscard]] QString title() const { return m_title->text(); }
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void actionTriggered();

private:
    void arrange();

    Theme m_theme;
    QString m_iconName;
    QWidget *m_picture;
    FitLabel *m_title;
    FitLabel *m_hint;
    TouchButton *m_action;
};

} // namespace antrean
