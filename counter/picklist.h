#pragma once

#include "ui/emptystate.h"
#include "ui/theme.h"
#include "ui/touchbutton.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QWidget>

namespace antrean {

/// One thing to choose.
struct PickRow
{
    QString id; ///< Becomes the button's object name, after the list's prefix.
    QString title;
    QString subtitle;
    QString iconName;
    QColor stripe;
    bool isEnabled = true;
    QString searchText; ///< Also found by these words.
    friend bool operator==(const PickRow &, const PickRow &) = default;
};

/// A long list to choose from by a few letters: typing filters, Enter takes the first, arrow keys walk.
class PickList final : public QWidget, public Themed
{
    Q_OBJECT

public:
    /// `prefix` names the buttons: `officer` gives `officer-ayu`.
    PickList(const Theme &theme, const QString &prefix, QWidget *parent = nullptr);

    /// The field's words before anything is typed, also its accessible name.
    void setPlaceholder(const QString &text);
    /// What stands where nothing is found.
    void setEmptyText(const QString &title, const QString &hint);
    /// Keeps what was typed. Rows that are the same as before keep their buttons, and with them the focus.
    void setRows(const std::vector<PickRow> &rows);
    /// Empties the field and gives it the keyboard.
    void startTyping();
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void picked(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void walk(int step);
    void pickFirst();
    [[nodiscard]] TouchButton *makeButton(const PickRow &row);

    Theme m_theme;
    QString m_prefix;
    std::vector<PickRow> m_rows;
    std::vector<PickRow> m_shown;
    QLineEdit *m_field;
    QScrollArea *m_scroll;
    QWidget *m_column;
    QLabel *m_more;
    EmptyState *m_empty;
    QList<TouchButton *> m_buttons;
};

} // namespace antrean
