#pragma once

#include "client/deskview.h"
#include "ui/touchbutton.h"

#include <QGridLayout>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace antrean {

/// The one large action, always in the same place and on the same key.
class NextAction final : public QWidget, public Themed
{
    Q_OBJECT

public:
    static constexpr Qt::Key key = Qt::Key_F2;

    explicit NextAction(const Theme &theme, QWidget *parent = nullptr);

    /// `canSend`: the server is there. A command under way shows only when it takes long.
    void show(const DeskView &view, bool canSend);
    void setBusy(bool isBusy);
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void pressed();

private:
    void refresh();

    TouchButton *m_button;
    DeskAction m_action = DeskAction::None;
    bool m_isPossible = false;
    bool m_looksBusy = false;
    QTimer m_patience;
};

/// What else can be done now, each with its key.
class OtherActions final : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit OtherActions(const Theme &theme, QWidget *parent = nullptr);

    void show(const DeskView &view, bool canSend);
    void setColumns(int columns);
    void setTheme(const Theme &theme) override;
    /// The key of an action; empty for those without a button of their own.
    [[nodiscard]] static QKeySequence keyOf(DeskAction action);
    /// The button's object name: `recall`.
    [[nodiscard]] static QString nameOf(DeskAction action);

Q_SIGNALS:
    void pressed(antrean::DeskAction action);

private:
    void arrange();

    struct Entry
    {
        DeskAction action;
        TouchButton *button;
    };
    Theme m_theme;
    QGridLayout *m_grid;
    std::vector<Entry> m_entries;
    std::vector<DeskAction> m_visible;
    int m_columns = 2;
};

} // namespace antrean
