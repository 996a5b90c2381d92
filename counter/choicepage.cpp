#include "counter/choicepage.h"

#include "counter/deskwords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// Longer lines are hard to aim along.
constexpr int widestList = 640;

void putFirst(std::vector<PickRow> &rows, const QString &id, const QString &badge)
{
    const auto it = std::ranges::find(rows, id, &PickRow::id);
    if (it == rows.end())
        return;
    it->subtitle = it->subtitle.isEmpty() ? badge : badge + u" · "_s + it->subtitle;
    std::rotate(rows.begin(), it, it + 1);
}

} // namespace

ChoicePage::ChoicePage(const Theme &theme, const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_title(new FitLabel(theme, TextRole::Headline, {}, this))
    , m_hint(new FitLabel(theme, TextRole::Body, {}, this))
    , m_list(new PickList(theme, prefix, this))
    , m_back(new TouchButton(theme, TouchButton::Kind::Quiet, {}, this))
{
    const Space &space = theme.sizes.space;
    m_title->setObjectName(u"choiceTitle"_s);
    m_hint->setMuted(true);
    m_back->setObjectName(u"choiceBack"_s);
    m_back->setIconName(u"arrow-left"_s);
    m_back->setKey(QKeySequence(Qt::Key_Escape));
    m_back->hide();
    connect(m_back, &TouchButton::clicked, this, &ChoicePage::backRequested);
    auto *inner = new QWidget(this);
    inner->setMaximumWidth(widestList);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(space.s, space.m, space.s, space.s);
    column->setSpacing(space.s);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(space.halo, 0, space.halo, 0);
    words->setSpacing(space.xs);
    words->addWidget(m_title);
    words->addWidget(m_hint);
    column->addLayout(words);
    column->addWidget(m_list, 1);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);
}

void ChoicePage::setTexts(const QString &title, const QString &hint, const QString &placeholder)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_list->setPlaceholder(placeholder);
}

void ChoicePage::setBackText(const QString &text)
{
    m_back->setTitle(text);
    m_back->setVisible(!text.isEmpty());
}

std::vector<PickRow> officerRows(const Hall &hall, const OfficerId &last)
{
    std::vector<PickRow> rows;
    for (const auto &[id, officer] : hall.officers) {
        const CounterId at = [&hall, &holder = id] {
            for (const auto &[counter, desk] : hall.desks) {
                if (desk.status != CounterStatus::Closed && desk.officer == holder)
                    return counter;
            }
            return CounterId();
        }();
        rows.push_back({id.value(),
                        officer.name,
                        at.isEmpty() ? QString() : counterName(hall, at),
                        u"user"_s,
                        {},
                        true,
                        id.value()});
    }
    std::ranges::sort(rows, [](const PickRow &a, const PickRow &b) {
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    putFirst(rows, last.value(), ChoicePage::tr("Terakhir di komputer ini"));
    return rows;
}

std::vector<PickRow> counterRows(const Hall &hall, const OfficerId &officer, const CounterId &last,
                                 const QLocale &locale)
{
    std::vector<PickRow> rows;
    const MallConfig config = hall.config();
    for (const Counter &counter : config.counters) {
        const Desk *desk = hall.desk(counter.id);
        const bool isTaken = desk && desk->status != CounterStatus::Closed && desk->officer != officer;
        const QString services = servicesText(hall, counter, locale);
        const QString taken =
            isTaken ? ChoicePage::tr("Dipakai %1").arg(officerName(hall, desk->officer)) : QString();
        rows.push_back({counter.id.value(),
                        u"%1 · %2"_s.arg(counterName(hall, counter.id), zoneName(hall, counter.zone, locale)),
                        isTaken ? taken : services,
                        isTaken ? u"user-check"_s : u"store"_s,
                        {},
                        !isTaken,
                        services + u' ' + taken});
    }
    putFirst(rows, last.value(), ChoicePage::tr("Terakhir di komputer ini"));
    return rows;
}

} // namespace antrean
