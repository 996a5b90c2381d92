#include "counter/actionbar.h"

#include "counter/deskwords.h"

#include <QVBoxLayout>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An answer comes sooner than this, as a rule; a sign of waiting before it would only flicker.
constexpr auto patience = 300ms;

constexpr std::array otherActions{
    DeskAction::Recall,        DeskAction::Miss,     DeskAction::FinishOtherwise,
    DeskAction::Park,          DeskAction::Transfer, DeskAction::Cancel,
    DeskAction::ResumeCounter, DeskAction::Pause,    DeskAction::CloseCounter};

/// Two buttons with their keys stand side by side in 360 pixels.
Theme compact(Theme theme)
{
    theme.sizes.space.l = theme.sizes.space.s;
    theme.sizes.space.m = theme.sizes.space.s;
    return theme;
}

} // namespace

NextAction::NextAction(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_button(new TouchButton(theme, TouchButton::Kind::Primary, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_button);
    m_button->setObjectName(u"nextAction"_s);
    m_button->setTitleRole(TextRole::Title);
    m_button->setKey(QKeySequence(key));
    connect(m_button, &TouchButton::clicked, this, &NextAction::pressed);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_looksBusy = true;
        refresh();
    });
    setTheme(theme);
}

void NextAction::setTheme(const Theme &theme)
{
    setFixedHeight(theme.sizes.primaryHeight + 2 * theme.sizes.space.halo + theme.sizes.space.s);
}

void NextAction::show(const DeskView &view, bool canSend)
{
    m_action = view.next;
    m_isPossible = view.nextIsPossible && canSend;
    refresh();
}

void NextAction::setBusy(bool isBusy)
{
    if (isBusy) {
        m_patience.start();
        return;
    }
    m_patience.stop();
    m_looksBusy = false;
    refresh();
}

void NextAction::refresh()
{
    const QString title = m_looksBusy ? tr("Menunggu jawaban server …") : titleOf(m_action);
    if (m_button->title() != title)
        m_button->setTitle(title);
    m_button->setIconName(m_looksBusy ? u"clock"_s : iconOf(m_action));
    m_button->setEnabled(m_isPossible && !m_looksBusy);
}

OtherActions::OtherActions(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(0);
    for (const DeskAction action : otherActions) {
        auto *button = new TouchButton(compact(theme), TouchButton::Kind::Secondary, {}, this);
        button->setObjectName(nameOf(action));
        button->setTitleRole(TextRole::Body);
        button->setKey(keyOf(action));
        button->hide();
        connect(button, &TouchButton::clicked, this, [this, action] { Q_EMIT pressed(action); });
        m_entries.push_back({action, button});
    }
}

void OtherActions::setTheme(const Theme &theme)
{
    m_theme = theme;
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (const Entry &entry : m_entries)
                entry.button->setTheme(compact(m_theme));
        },
        Qt::QueuedConnection);
}

QKeySequence OtherActions::keyOf(DeskAction action)
{
    switch (action) {
    case DeskAction::Recall:
        return Qt::Key_F3;
    case DeskAction::Miss:
        return Qt::Key_F4;
    case DeskAction::Park:
        return Qt::Key_F5;
    case DeskAction::Transfer:
        return Qt::Key_F6;
    case DeskAction::FinishOtherwise:
        return Qt::Key_F7;
    case DeskAction::Cancel:
        return Qt::Key_F8;
    case DeskAction::Pause:
    case DeskAction::ResumeCounter:
        return Qt::Key_F9;
    case DeskAction::CloseCounter:
        return Qt::Key_F12;
    case DeskAction::None:
    case DeskAction::OpenDay:
    case DeskAction::OpenCounter:
    case DeskAction::CallNext:
    case DeskAction::StartServing:
    case DeskAction::FinishServing:
    case DeskAction::CallByName:
    case DeskAction::CloseDay:
        break;
    }
    return {};
}

QString OtherActions::nameOf(DeskAction action)
{
    switch (action) {
    case DeskAction::Recall:
        return u"recall"_s;
    case DeskAction::Miss:
        return u"missed"_s;
    case DeskAction::Park:
        return u"park"_s;
    case DeskAction::Transfer:
        return u"transfer"_s;
    case DeskAction::FinishOtherwise:
        return u"outcome"_s;
    case DeskAction::Cancel:
        return u"cancel"_s;
    case DeskAction::Pause:
        return u"pause"_s;
    case DeskAction::ResumeCounter:
        return u"resumeCounter"_s;
    case DeskAction::CloseCounter:
        return u"closeCounter"_s;
    case DeskAction::CloseDay:
        return u"closeDay"_s;
    case DeskAction::None:
    case DeskAction::OpenDay:
    case DeskAction::OpenCounter:
    case DeskAction::CallNext:
    case DeskAction::StartServing:
    case DeskAction::FinishServing:
    case DeskAction::CallByName:
        break;
    }
    return {};
}

void OtherActions::show(const DeskView &view, bool canSend)
{
    std::vector<DeskAction> visible;
    for (const Entry &entry : m_entries) {
        // What the large action does already needs no second button.
        if (entry.action != view.next && view.allows(entry.action))
            visible.push_back(entry.action);
        if (const QString title = titleOf(entry.action); entry.button->title() != title)
            entry.button->setTitle(title);
        entry.button->setEnabled(canSend);
    }
    if (visible == m_visible)
        return;
    m_visible = std::move(visible);
    arrange();
}

void OtherActions::setColumns(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    arrange();
}

void OtherActions::arrange()
{
    int at = 0;
    for (const Entry &entry : m_entries) {
        const bool isVisible = std::ranges::find(m_visible, entry.action) != m_visible.end();
        m_grid->removeWidget(entry.button);
        entry.button->setVisible(isVisible);
        if (isVisible) {
            m_grid->addWidget(entry.button, at / m_columns, at % m_columns);
            ++at;
        }
    }
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
}

} // namespace antrean
