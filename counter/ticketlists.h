#pragma once

#include "client/deskview.h"
#include "counter/ticketrow.h"
#include "ui/fitlabel.h"
#include "ui/touchbutton.h"

#include <QScrollArea>
#include <QWidget>

#include <array>

namespace antrean {

/// The three lists beside the ticket at the counter, one shown at a time: next, missed, parked.
class TicketLists final : public QWidget, public Themed
{
    Q_OBJECT

public:
    enum class Tab { Upcoming, Missed, Parked };
    static constexpr std::size_t tabCount = 3;

    explicit TicketLists(const Theme &theme, QWidget *parent = nullptr);

    void show(const DeskView &view, const Hall &hall, const QLocale &locale);
    /// Brings a list to the front; with the keyboard its first row gets the focus.
    void open(Tab tab, bool takeFocus);
    [[nodiscard]] Tab current() const { return m_current; }
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    /// A waiting ticket is to be called by name.
    void callRequested(antrean::TicketId ticket);
    void reinstateRequested(antrean::TicketId ticket);
    void resumeRequested(antrean::TicketId ticket);

private:
    [[nodiscard]] TicketRowText textOf(const DeskRow &row, Tab tab, const DeskView &view, const Hall &hall,
                                       const QLocale &locale) const;
    void fill(const std::vector<TicketRowText> &rows);
    void refresh();
    void press(const TicketRow &row);

    Theme m_theme;
    Tab m_current = Tab::Upcoming;
    DeskView m_view;
    std::array<std::vector<TicketRowText>, tabCount> m_texts;
    std::array<TouchButton *, tabCount> m_tabs{};
    QScrollArea *m_scroll;
    QWidget *m_column;
    FitLabel *m_empty;
    QList<TicketRow *> m_rows;
};

} // namespace antrean
