#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

namespace antrean {

/// What a row says.
struct TicketRowText
{
    quint64 ticket = 0;
    QString label;
    bool hasPriority = false;
    QString title;
    QString detail;
    QString action;   ///< What a press does; empty: nothing, and the row can't be pressed.
    QString iconName; ///< Of the action.
    QString toolTip;
    friend bool operator==(const TicketRowText &, const TicketRowText &) = default;
};

/// One ticket in a list: its number in equal cells, its service, and what is to be known of it. A press does
/// the one thing that can be done with it.
class TicketRow final : public QAbstractButton, public Themed
{
    Q_OBJECT

public:
    explicit TicketRow(const Theme &theme, QWidget *parent = nullptr);

    void show(const TicketRowText &text);
    [[nodiscard]] const TicketRowText &shown() const { return m_text; }
    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Theme m_theme;
    TicketRowText m_text;
};

} // namespace antrean
