#include "counter/picklist.h"

#include "ui/icon.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

/// More than anybody reads; a letter more finds the rest.
constexpr std::size_t mostShown = 60;

bool matches(const PickRow &row, const QStringList &words)
{
    const QString text = row.title + u' ' + row.subtitle + u' ' + row.searchText;
    return std::ranges::all_of(words,
                               [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

PickList::PickList(const Theme &theme, const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_prefix(prefix)
    , m_field(new QLineEdit(this))
    , m_scroll(new QScrollArea(this))
    , m_column(new QWidget)
    , m_more(new QLabel(this))
    , m_empty(new EmptyState(theme, this))
{
    m_field->setObjectName(prefix + u"-search"_s);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &PickList::rebuild);
    connect(m_field, &QLineEdit::returnPressed, this, &PickList::pickFirst);
    auto *rows = new QVBoxLayout(m_column);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addStretch();
    m_scroll->setWidget(m_column);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_more->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.sizes.space.xs);
    auto *field = new QHBoxLayout;
    const int halo = theme.sizes.space.halo;
    field->setContentsMargins(halo, 0, halo, 0);
    field->addWidget(m_field);
    column->addLayout(field);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_more);
    m_empty->hide();
    m_more->hide();
    setTheme(theme);
}

void PickList::setPlaceholder(const QString &text)
{
    m_field->setPlaceholderText(text);
    m_field->setAccessibleName(text);
}

void PickList::setEmptyText(const QString &title, const QString &hint)
{
    m_empty->setMessage(u"search"_s, title, hint);
}

void PickList::setRows(const std::vector<PickRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    rebuild();
}

void PickList::startTyping()
{
    m_field->clear();
    m_field->setFocus(Qt::OtherFocusReason);
    m_scroll->verticalScrollBar()->setValue(0);
}

void PickList::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_more->setFont(theme.font(TextRole::Caption));
    m_more->setContentsMargins(theme.sizes.space.m, 0, theme.sizes.space.m, theme.sizes.space.xs);
}

TouchButton *PickList::makeButton(const PickRow &row)
{
    auto *button = new TouchButton(m_theme, TouchButton::Kind::Secondary, row.title, m_column);
    button->setArrangement(TouchButton::Arrangement::Row);
    button->setObjectName(m_prefix + u'-' + row.id);
    button->setSubtitle(row.subtitle);
    button->setIconName(row.iconName);
    button->setStripe(row.stripe);
    button->setEnabled(row.isEnabled);
    button->installEventFilter(this);
    connect(button, &TouchButton::clicked, this, [this, id = row.id] { Q_EMIT picked(id); });
    return button;
}

void PickList::rebuild()
{
    const QStringList words = m_field->text().split(u' ', Qt::SkipEmptyParts);
    std::vector<PickRow> shown;
    std::size_t found = 0;
    for (const PickRow &row : m_rows) {
        if (!matches(row, words))
            continue;
        if (++found <= mostShown)
            shown.push_back(row);
    }
    if (shown != m_shown || m_buttons.isEmpty()) {
        auto *rows = static_cast<QVBoxLayout *>(m_column->layout());
        QList<TouchButton *> buttons;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const auto at = static_cast<qsizetype>(i);
            if (i < m_shown.size() && m_shown[i] == shown[i]) {
                buttons << m_buttons.at(at);
                continue;
            }
            TouchButton *button = makeButton(shown[i]);
            if (i < m_shown.size()) {
                const bool hadFocus = m_buttons.at(at)->hasFocus();
                delete rows->replaceWidget(m_buttons.at(at), button);
                m_buttons.at(at)->hide();
                m_buttons.at(at)->setObjectName({});
                m_buttons.at(at)->deleteLater();
                if (hadFocus)
                    button->setFocus();
            } else {
                rows->insertWidget(rows->count() - 1, button);
            }
            button->show();
            buttons << button;
        }
        for (qsizetype i = static_cast<qsizetype>(shown.size()); i < m_buttons.size(); ++i) {
            m_buttons.at(i)->hide();
            m_buttons.at(i)->setObjectName({});
            m_buttons.at(i)->deleteLater();
        }
        m_buttons = buttons;
        m_shown = std::move(shown);
    }
    m_scroll->setVisible(found > 0);
    m_empty->setVisible(found == 0);
    m_more->setVisible(found > mostShown);
    m_more->setText(tr("%n lagi: ketik beberapa huruf untuk menemukannya.", nullptr,
                       static_cast<int>(found - std::min(found, mostShown))));
}

void PickList::pickFirst()
{
    for (const PickRow &row : m_shown) {
        if (row.isEnabled) {
            Q_EMIT picked(row.id);
            return;
        }
    }
}

void PickList::walk(int step)
{
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->hasFocus())
            at = i;
    }
    for (at += step; at >= 0 && at < m_buttons.size(); at += step) {
        if (!m_buttons.at(at)->isEnabled())
            continue;
        m_buttons.at(at)->setFocus(Qt::TabFocusReason);
        m_scroll->ensureWidgetVisible(m_buttons.at(at), 0, m_theme.sizes.space.m);
        return;
    }
    if (at < 0)
        m_field->setFocus(Qt::BacktabFocusReason);
}

bool PickList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched != m_field) {
        m_scroll->ensureWidgetVisible(static_cast<QWidget *>(watched), 0, m_theme.sizes.space.m);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
        walk(key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    }
    const bool isLetter = !key->text().isEmpty() && key->text().at(0).isPrint() && key->text().at(0) != u' ';
    if (watched != m_field && isLetter && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        m_field->setFocus();
        m_field->insert(key->text());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace antrean
