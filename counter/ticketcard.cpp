#include "counter/ticketcard.h"

#include "counter/deskwords.h"
#include "ui/calltext.h"
#include "ui/format.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// The card is lower than a page, and its message with it.
Theme compact(Theme theme)
{
    theme.sizes.space.l = theme.sizes.space.s;
    theme.sizes.icon = theme.sizes.icon * 4 / 5;
    return theme;
}

} // namespace

TicketCard::TicketCard(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_pages(new QStackedLayout(this))
    , m_status(new EmptyState(compact(theme), this))
    , m_ticket(new QWidget(this))
    , m_state(new FitLabel(theme, TextRole::Label, {}, m_ticket))
    , m_priority(new Chip(theme, {}, {}, m_ticket))
    , m_stopwatch(new NumberLabel(theme, {}, m_ticket))
    , m_number(new NumberLabel(theme, {}, m_ticket))
    , m_title(new FitLabel(theme, TextRole::Title, {}, m_ticket))
    , m_journey(new FitLabel(theme, TextRole::Caption, {}, m_ticket))
    , m_facts(new FitLabel(theme, TextRole::Body, {}, m_ticket))
    , m_reason(new FitLabel(theme, TextRole::Caption, {}, m_ticket))
{
    setPadding(theme.sizes.space.m);
    m_pages->setContentsMargins({});
    m_pages->addWidget(m_status);
    m_pages->addWidget(m_ticket);
    build();
    arrange();
}

void TicketCard::build()
{
    auto *column = new QVBoxLayout(m_ticket);
    column->setContentsMargins({});
    column->setSpacing(m_theme.sizes.space.xs);
    auto *top = new QHBoxLayout;
    top->setSpacing(m_theme.sizes.space.s);
    top->addWidget(m_state, 1, Qt::AlignVCenter);
    top->addWidget(m_priority);
    column->addLayout(top);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(m_theme.sizes.space.m);
    middle->addWidget(m_number, 1);
    middle->addWidget(m_stopwatch);
    column->addLayout(middle, 1);
    column->addWidget(m_title);
    column->addWidget(m_journey);
    column->addWidget(m_facts);
    column->addWidget(m_reason);

    m_number->setObjectName(u"ticketNumber"_s);
    m_number->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stopwatch->setObjectName(u"stopwatch"_s);
    m_stopwatch->setRole(TextRole::Headline);
    m_stopwatch->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_state->setObjectName(u"ticketState"_s);
    m_priority->setObjectName(u"priority"_s);
    m_status->setObjectName(u"status"_s);
    m_state->setMaxLines(1);
    m_title->setObjectName(u"ticketService"_s);
    m_journey->setObjectName(u"journey"_s);
    m_facts->setObjectName(u"ticketFacts"_s);
    m_reason->setObjectName(u"callReason"_s);
    m_reason->setMuted(true);
    m_journey->setMuted(true);
}

void TicketCard::arrange()
{
    const int hero = m_theme.pixelSize(TextRole::Hero);
    int height = 0; // In letters of the body, so that it grows with them.
    switch (m_size) {
    case Size::Compact:
        height = 15;
        m_number->setPixelSize(hero * 5 / 4);
        break;
    case Size::Usual:
        height = 18;
        m_number->setPixelSize(hero * 3 / 2);
        break;
    case Size::Large:
        height = 24;
        m_number->setPixelSize(hero * 5 / 2);
        break;
    }
    const int lines = m_size == Size::Compact ? 1 : 2;
    m_reason->setMaxLines(2);
    for (FitLabel *label : {m_title, m_journey, m_facts})
        label->setMaxLines(lines);
    setFixedHeight(height * m_theme.pixelSize(TextRole::Body) + 2 * m_theme.sizes.space.halo);
}

void TicketCard::setSize(Size size)
{
    if (size == m_size)
        return;
    m_size = size;
    arrange();
}

void TicketCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    Card::setTheme(theme);
    arrange();
}

void TicketCard::show(const DeskView &view, const Hall &hall, TimePoint now, const QLocale &locale)
{
    const bool hasTicket = view.ticket.has_value();
    m_pages->setCurrentWidget(hasTicket ? m_ticket : m_status);
    setStripe(hasTicket ? m_theme.colours.accent.fill : QColor());
    if (hasTicket) {
        showTicket(*view.ticket, hall, locale);
        return;
    }
    const StatusText words = statusText(view, hall, now, locale);
    if (m_status->title() != words.title || m_hint != words.hint)
        m_status->setMessage(words.iconName, words.title, words.hint);
    m_hint = words.hint;
}

void TicketCard::showTicket(const DeskTicket &ticket, const Hall &hall, const QLocale &locale)
{
    m_priority->setVisible(ticket.hasPriority);
    const bool isServing = ticket.state == StageState::Serving;
    m_state->setText(isServing          ? tr("Sedang dilayani")
                     : ticket.calls > 1 ? tr("Dipanggil %1 kali").arg(ticket.calls)
                                        : tr("Dipanggil"));
    m_priority->setAgency(tr("Prioritas"), m_theme.colours.accent.fill);
    m_number->setText(ticket.label);
    m_stopwatch->setText(formatStopwatch(ticket.elapsed, locale));
    m_stopwatch->setAccessibleName((isServing ? tr("Lama pelayanan: %1") : tr("Sejak dipanggil: %1"))
                                       .arg(formatDuration(ticket.elapsed, locale)));
    m_title->setText(serviceName(hall, ticket.service, locale));
    const QString journey = journeyText(ticket, hall, locale);
    m_journey->setText(journey);
    m_journey->setVisible(!journey.isEmpty());
    m_facts->setText(tr("Menunggu %1, sejak %2")
                         .arg(formatDuration(ticket.waited, locale),
                              formatTime(ticket.reference, hall.mall.zone, locale)));
    m_reason->setText(describe(ticket.reason, locale));
}

} // namespace antrean
