#include "counter/askpanel.h"

#include "core/decide.h"

#include <QScrollArea>

namespace antrean {

using namespace Qt::StringLiterals;

AskPanel::AskPanel(const Theme &theme, const Question &question, QWidget *parent)
    : Panel(theme, question.title, parent)
{
    setObjectName(question.name);
    auto *scroll = new QScrollArea(this);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    const Space &space = theme.sizes.space;
    if (!question.text.isEmpty()) {
        auto *text = new FitLabel(theme, TextRole::Body, question.text, content);
        text->setObjectName(u"panelText"_s);
        text->setMaxLines(6);
        text->setContentsMargins({});
        auto *inset = new QVBoxLayout;
        inset->setContentsMargins(space.m, 0, space.m, space.s);
        inset->addWidget(text);
        column->addLayout(inset);
    }
    int digit = 0;
    for (const AskOption &option : question.options)
        addOption(column, option, ++digit);
    if (question.field)
        addField(column, *question.field);
    column->addStretch(1);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    body()->addWidget(scroll, 1);
}

void AskPanel::addOption(QVBoxLayout *column, const AskOption &option, int digit)
{
    auto *button = new TouchButton(theme(), option.kind, option.title, this);
    button->setArrangement(TouchButton::Arrangement::Row);
    button->setObjectName(option.name);
    button->setSubtitle(option.subtitle);
    button->setIconName(option.iconName);
    button->setEnabled(option.isEnabled);
    if (digit <= 9)
        button->setKey(QKeySequence(static_cast<int>(Qt::Key_0) + digit));
    // Closed first: the answer may ask the next question.
    connect(button, &TouchButton::clicked, this, [this, chosen = option.chosen] {
        Q_EMIT closed();
        chosen();
    });
    column->addWidget(button);
    if (!m_first)
        m_first = button;
}

void AskPanel::addField(QVBoxLayout *column, const AskField &field)
{
    const Space &space = theme().sizes.space;
    m_field = new QLineEdit(this);
    m_field->setObjectName(u"reason"_s);
    m_field->setPlaceholderText(field.placeholder);
    m_field->setAccessibleName(field.placeholder);
    m_field->setMaxLength(maxNoteLength);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(space.halo, space.s, space.halo, space.xs);
    inset->addWidget(m_field);
    column->addLayout(inset);
    auto *confirm = new TouchButton(theme(), field.confirmKind, field.confirmTitle, this);
    confirm->setObjectName(u"confirm"_s);
    confirm->setEnabled(false);
    column->addWidget(confirm);
    connect(m_field, &QLineEdit::textChanged, confirm,
            [confirm](const QString &text) { confirm->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_field, &QLineEdit::returnPressed, confirm, [confirm] { confirm->click(); });
    connect(confirm, &TouchButton::clicked, this, [this, confirmed = field.confirmed] {
        const QString answer = m_field->text().trimmed();
        Q_EMIT closed();
        confirmed(answer);
    });
}

void AskPanel::takeFocus()
{
    if (m_first)
        m_first->setFocus(Qt::TabFocusReason);
    else if (m_field)
        m_field->setFocus(Qt::TabFocusReason);
}

} // namespace antrean
