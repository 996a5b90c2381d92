#include "counter/deskheader.h"

#include "counter/deskwords.h"
#include "ui/format.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace antrean {

using namespace Qt::StringLiterals;

DeskHeader::DeskHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_counter(new FitLabel(theme, TextRole::Headline, {}, this))
    , m_status(new FitLabel(theme, TextRole::Caption, {}, this))
    , m_queue(new FitLabel(theme, TextRole::Caption, {}, this))
    , m_menu(new TouchButton(theme, TouchButton::Kind::Quiet, {}, this))
{
    const Space &space = theme.sizes.space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space.m, 0, space.m, space.xs);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, -space.s, 0);
    top->addWidget(m_counter, 1, Qt::AlignVCenter);
    top->addWidget(m_menu);
    column->addLayout(top);
    column->addWidget(m_status);
    column->addWidget(m_queue);
    for (FitLabel *line : {m_counter, m_status, m_queue})
        line->setMaxLines(1);
    m_status->setMuted(true);
    m_counter->setObjectName(u"counterName"_s);
    m_status->setObjectName(u"counterStatus"_s);
    m_queue->setObjectName(u"queueSummary"_s);
    m_menu->setObjectName(u"menu"_s);
    m_menu->setIconName(u"list"_s);
    m_menu->setKey(QKeySequence(Qt::Key_F10));
    connect(m_menu, &TouchButton::clicked, this, &DeskHeader::menuRequested);
}

void DeskHeader::show(const DeskView &view, const CounterId &counter, const OfficerId &officer,
                      const Hall &hall, const QLocale &locale)
{
    m_counter->setText(counterName(hall, counter));
    m_status->setText(u"%1 · %2"_s.arg(shortStatus(view, hall, locale), officerName(hall, officer)));
    m_queue->setText(view.waiting == 0 ? tr("Tidak ada yang menunggu")
                                       : tr("%1 menunggu, paling lama %2")
                                             .arg(formatPeople(view.waiting, locale),
                                                  formatDuration(view.longestWait, locale)));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
}

} // namespace antrean
