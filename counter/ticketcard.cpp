#include "counter/ticketcard.h"

#include "counter/deskwords.h"
#include "ui/calltext.h"
#include "ui/format.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace antrean {

using namespace Qt::StringLiterals;

TicketCard::TicketCard(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_state(new FitLabel(theme, TextRole::Label, {}, this))
    , m_priority(new Chip(theme, {}, {}, this))
    , m_stopwatch(new NumberLabel(theme, {}, this))
    , m_number(new NumberLabel(theme, {}, this))
    , m_headline(new FitLabel(theme, TextRole::Headline, {}, this))
    , m_title(new FitLabel(theme, TextRole::Label, {}, this))
    , m_journey(new FitLabel(theme, TextRole::Caption, {}, this))
    , m_facts(new FitLabel(theme, TextRole::Body, {}, this))
    , m_reason(new FitLabel(theme, TextRole::Caption, {}, this))
{
    setPadding(theme.sizes.space.m);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.sizes.space.xs);
    auto *top = new QHBoxLayout;
    top->setSpacing(theme.sizes.space.s);
    top->addWidget(m_state, 1);
    top->addWidget(m_priority);
    column->addLayout(top);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme.sizes.space.m);
    middle->addWidget(m_number, 1);
    middle->addWidget(m_stopwatch);
    column->addLayout(middle);
    column->addStretch(1);
    column->addWidget(m_headline);
    column->addWidget(m_title);
    column->addWidget(m_journey);
    column->addWidget(m_facts);
    column->addWidget(m_reason);
    column->addStretch(1);

    m_number->setObjectName(u"ticketNumber"_s);
    m_number->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stopwatch->setObjectName(u"stopwatch"_s);
    m_stopwatch->setRole(TextRole::Headline);
    m_stopwatch->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_state->setObjectName(u"ticketState"_s);
    m_priority->setObjectName(u"priority"_s);
    m_headline->setObjectName(u"headline"_s);
    m_title->setObjectName(u"ticketService"_s);
    m_title->setMaxLines(2);
    m_journey->setObjectName(u"journey"_s);
    m_journey->setMaxLines(2);
    m_facts->setObjectName(u"ticketFacts"_s);
    m_facts->setMaxLines(2);
    m_reason->setObjectName(u"callReason"_s);
    m_reason->setMaxLines(2);
    m_reason->setMuted(true);
    m_journey->setMuted(true);
    arrange();
}

void TicketCard::arrange()
{
    m_number->setPixelSize(m_theme.pixelSize(TextRole::Hero) * 3 / 2);
    const int least = 17 * m_theme.pixelSize(TextRole::Body);
    setFixedHeight(least + 2 * m_theme.sizes.space.halo);
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
    m_number->setVisible(hasTicket);
    m_stopwatch->setVisible(hasTicket);
    m_state->setVisible(hasTicket);
    m_headline->setVisible(!hasTicket);
    m_priority->setVisible(hasTicket && view.ticket->hasPriority);
    m_title->setVisible(hasTicket);
    setStripe(hasTicket ? m_theme.colours.accent.fill : QColor());
    if (hasTicket) {
        showTicket(*view.ticket, hall, now, locale);
        return;
    }
    const StatusText words = statusText(view, hall, now, locale);
    m_headline->setText(words.title);
    m_facts->setText(words.hint);
    m_facts->setVisible(!words.hint.isEmpty());
    m_journey->hide();
    m_reason->hide();
}

void TicketCard::showTicket(const DeskTicket &ticket, const Hall &hall, TimePoint, const QLocale &locale)
{
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
    m_facts->show();
    m_reason->setText(describe(ticket.reason, locale));
    m_reason->show();
}

} // namespace antrean
