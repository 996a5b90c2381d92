#include "counter/ticketlists.h"

#include "counter/deskwords.h"
#include "ui/calltext.h"
#include "ui/format.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

Theme compact(Theme theme)
{
    theme.sizes.space.l = theme.sizes.space.s;
    theme.sizes.space.m = theme.sizes.space.s;
    return theme;
}

} // namespace

TicketLists::TicketLists(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
    , m_column(new QWidget)
    , m_empty(new FitLabel(theme, TextRole::Body, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(0);
    const QStringList names{u"upcomingTab"_s, u"missedTab"_s, u"parkedTab"_s};
    for (std::size_t i = 0; i < tabCount; ++i) {
        m_tabs[i] = new TouchButton(compact(theme), TouchButton::Kind::Quiet, {}, this);
        m_tabs[i]->setObjectName(names.at(static_cast<qsizetype>(i)));
        m_tabs[i]->setTitleRole(TextRole::Caption);
        tabs->addWidget(m_tabs[i], 1);
        connect(m_tabs[i], &TouchButton::clicked, this, [this, i] { open(static_cast<Tab>(i), false); });
    }
    column->addLayout(tabs);
    auto *rows = new QVBoxLayout(m_column);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addStretch();
    m_scroll->setWidget(m_column);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_empty, 1);
    m_empty->setObjectName(u"emptyList"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMuted(true);
}

void TicketLists::setTheme(const Theme &theme)
{
    m_theme = theme;
    // After applyTheme() has handed the whole theme to the tabs as well.
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (TouchButton *tab : m_tabs)
                tab->setTheme(compact(m_theme));
        },
        Qt::QueuedConnection);
}

void TicketLists::open(Tab tab, bool takeFocus)
{
    m_current = tab;
    m_scroll->verticalScrollBar()->setValue(0);
    refresh();
    if (!takeFocus)
        return;
    if (!m_rows.isEmpty() && m_rows.first()->focusPolicy() != Qt::NoFocus)
        m_rows.first()->setFocus(Qt::TabFocusReason);
    else
        m_tabs[static_cast<std::size_t>(tab)]->setFocus(Qt::TabFocusReason);
}

TicketRowText TicketLists::textOf(const DeskRow &row, Tab tab, const DeskView &view, const Hall &hall,
                                  const QLocale &locale) const
{
    TicketRowText text;
    text.ticket = row.id.value();
    text.label = row.label;
    text.hasPriority = row.hasPriority;
    text.title = serviceName(hall, row.service, locale);
    const QString age = formatDuration(row.age, locale);
    switch (tab) {
    case Tab::Upcoming:
        text.detail = row.onlyHere ? tr("%1 · dialihkan ke sini").arg(age)
                                   : tr("%1 · %2").arg(age, antrean::shortReason(row.reason));
        text.toolTip = text.title + u'\n' + antrean::describe(row.reason, locale);
        if (view.allows(DeskAction::CallByName)) {
            text.action = tr("Panggil");
            text.iconName = u"megaphone"_s;
        }
        break;
    case Tab::Missed:
        text.detail = tr("dipanggil %1 lalu").arg(age);
        text.toolTip = text.title;
        text.action = tr("Hadir kembali");
        text.iconName = u"undo-2"_s;
        break;
    case Tab::Parked:
        text.detail = row.returns
                          ? tr("kembali pukul %1").arg(formatTime(*row.returns, hall.mall.zone, locale))
                          : tr("ditunda %1").arg(age);
        text.toolTip = text.title;
        text.action = tr("Lanjutkan");
        text.iconName = u"play"_s;
        break;
    }
    return text;
}

void TicketLists::show(const DeskView &view, const Hall &hall, const QLocale &locale)
{
    m_view = view;
    const auto texts = [&](const std::vector<DeskRow> &rows, Tab tab) {
        std::vector<TicketRowText> result;
        for (const DeskRow &row : rows)
            result.push_back(textOf(row, tab, view, hall, locale));
        return result;
    };
    m_texts = {texts(view.upcoming, Tab::Upcoming), texts(view.missed, Tab::Missed),
               texts(view.parked, Tab::Parked)};
    const std::array counts{view.waiting, static_cast<int>(view.missed.size()),
                            static_cast<int>(view.parked.size())};
    const std::array titles{tr("Berikutnya"), tr("Tidak hadir"), tr("Ditunda")};
    for (std::size_t i = 0; i < tabCount; ++i) {
        m_tabs[i]->setTitle(counts[i] > 0 ? u"%1 (%2)"_s.arg(titles[i], locale.toString(counts[i]))
                                          : titles[i]);
        m_tabs[i]->setToolTip(tr("Tombol Ctrl+%1").arg(i + 1));
    }
    refresh();
}

void TicketLists::refresh()
{
    for (std::size_t i = 0; i < tabCount; ++i) {
        const bool isCurrent = i == static_cast<std::size_t>(m_current);
        const auto kind = isCurrent ? TouchButton::Kind::Secondary : TouchButton::Kind::Quiet;
        if (m_tabs[i]->kind() != kind)
            m_tabs[i]->setKind(kind);
    }
    const auto &texts = m_texts[static_cast<std::size_t>(m_current)];
    fill(texts);
    m_scroll->setVisible(!texts.empty());
    m_empty->setVisible(texts.empty());
    switch (m_current) {
    case Tab::Upcoming:
        m_empty->setText(tr("Tidak ada yang menunggu"));
        break;
    case Tab::Missed:
        m_empty->setText(tr("Tidak ada yang dicatat tidak hadir"));
        break;
    case Tab::Parked:
        m_empty->setText(tr("Tidak ada yang ditunda"));
        break;
    }
}

void TicketLists::fill(const std::vector<TicketRowText> &texts)
{
    auto *rows = static_cast<QVBoxLayout *>(m_column->layout());
    const auto count = static_cast<qsizetype>(texts.size());
    while (m_rows.size() > count)
        m_rows.takeLast()->deleteLater();
    while (m_rows.size() < count) {
        auto *row = new TicketRow(m_theme, m_column);
        connect(row, &TicketRow::clicked, this, [this, row] { press(*row); });
        rows->insertWidget(rows->count() - 1, row);
        m_rows << row;
    }
    for (qsizetype i = 0; i < count; ++i) {
        const TicketRowText &text = texts[static_cast<std::size_t>(i)];
        m_rows.at(i)->setObjectName(u"ticket-"_s + text.label);
        m_rows.at(i)->show(text);
    }
}

void TicketLists::press(const TicketRow &row)
{
    const TicketId ticket(row.shown().ticket);
    switch (m_current) {
    case Tab::Upcoming:
        Q_EMIT callRequested(ticket);
        return;
    case Tab::Missed:
        Q_EMIT reinstateRequested(ticket);
        return;
    case Tab::Parked:
        Q_EMIT resumeRequested(ticket);
        return;
    }
}

} // namespace antrean
