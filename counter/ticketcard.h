#pragma once

#include "client/deskview.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/emptystate.h"
#include "ui/fitlabel.h"
#include "ui/numberlabel.h"

#include <QLocale>
#include <QStackedLayout>

namespace antrean {

/// The ticket at the counter, large; or what the counter is doing where there is none. Always as high, so
/// that nothing below it moves.
class TicketCard final : public Card
{
    Q_OBJECT

public:
    explicit TicketCard(const Theme &theme, QWidget *parent = nullptr);

    void show(const DeskView &view, const Hall &hall, TimePoint now, const QLocale &locale);
    void setTheme(const Theme &theme) override;
    enum class Size { Compact, Usual, Large };
    /// By the room that the window has.
    void setSize(Size size);

private:
    void build();
    void showTicket(const DeskTicket &ticket, const Hall &hall, const QLocale &locale);
    void arrange();

    Theme m_theme;
    Size m_size = Size::Usual;
    QStackedLayout *m_pages;
    EmptyState *m_status;
    QString m_hint;
    QWidget *m_ticket;
    FitLabel *m_state;
    Chip *m_priority;
    NumberLabel *m_stopwatch;
    NumberLabel *m_number;
    FitLabel *m_title;
    FitLabel *m_journey;
    FitLabel *m_facts;
    FitLabel *m_reason;
};

} // namespace antrean
