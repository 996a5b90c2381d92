#pragma once

#include "counter/panel.h"

#include <QLineEdit>

#include <functional>
#include <optional>
#include <vector>

namespace antrean {

/// One ready answer.
struct AskOption
{
    QString name; ///< The button's object name.
    QString title;
    QString subtitle;
    QString iconName;
    TouchButton::Kind kind = TouchButton::Kind::Secondary;
    std::function<void()> chosen;
    bool isEnabled = true;
};

/// An answer in the officer's own words, at most as long as the hall takes.
struct AskField
{
    QString placeholder;
    QString confirmTitle;
    TouchButton::Kind confirmKind = TouchButton::Kind::Primary;
    std::function<void(const QString &)> confirmed;
};

/// A question: what will happen, ready answers each with its digit, and a field where words are needed.
struct Question
{
    QString name; ///< The panel's object name.
    QString title;
    QString text;
    std::vector<AskOption> options;
    std::optional<AskField> field;
};

/// Asks one question and closes with the answer.
class AskPanel final : public Panel
{
    Q_OBJECT

public:
    AskPanel(const Theme &theme, const Question &question, QWidget *parent = nullptr);
    void takeFocus() override;

private:
    void addOption(QVBoxLayout *column, const AskOption &option, int digit);
    void addField(QVBoxLayout *column, const AskField &field);

    TouchButton *m_first = nullptr;
    QLineEdit *m_field = nullptr;
};

} // namespace antrean
