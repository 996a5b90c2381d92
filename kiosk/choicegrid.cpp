#include "kiosk/choicegrid.h"

namespace antrean {

ChoiceGrid::ChoiceGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    for (int index = 0; index < mostChoices; ++index) {
        auto *card = new ChoiceCard(theme, this);
        QSizePolicy policy = card->sizePolicy();
        policy.setRetainSizeWhenHidden(true); // Few cards are as high as many.
        card->setSizePolicy(policy);
        card->hide();
        connect(card, &ChoiceCard::clicked, this, [this, index] { Q_EMIT chosen(index); });
        m_cards.push_back(card);
    }
    arrange();
}

void ChoiceGrid::setShape(int columns, int rows)
{
    if (columns == m_columns && rows == m_rows)
        return;
    m_columns = columns;
    m_rows = rows;
    arrange();
}

void ChoiceGrid::arrange()
{
    for (int row = 0; row < mostChoices; ++row)
        m_grid->setRowStretch(row, row < m_rows ? 1 : 0);
    for (int column = 0; column < mostChoices; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    for (int index = 0; index < mostChoices; ++index) {
        m_grid->removeWidget(m_cards[static_cast<std::size_t>(index)]);
        if (index < capacity())
            m_grid->addWidget(m_cards[static_cast<std::size_t>(index)], index / m_columns, index % m_columns);
    }
}

void ChoiceGrid::setChoices(const std::vector<Choice> &choices)
{
    for (std::size_t index = 0; index < m_cards.size(); ++index) {
        const bool isUsed = index < choices.size() && index < static_cast<std::size_t>(capacity());
        if (isUsed)
            m_cards[index]->setChoice(choices[index]);
        else
            m_cards[index]->setObjectName({});
        m_cards[index]->setVisible(isUsed);
    }
}

void ChoiceGrid::setTheme(const Theme &theme)
{
    for (ChoiceCard *card : m_cards)
        card->setTheme(theme);
}

} // namespace antrean
