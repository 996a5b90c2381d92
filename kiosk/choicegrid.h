#pragma once

#include "kiosk/choicecard.h"

#include <QGridLayout>

#include <functional>

namespace antrean {

/// Up to eight cards in rows of equal height. They stay the same widgets while what they say changes, so that
/// a finger that is down isn't left without its card.
class ChoiceGrid : public QWidget, public Themed
{
    Q_OBJECT

public:
    static constexpr int mostChoices = 8;

    explicit ChoiceGrid(const Theme &theme, QWidget *parent = nullptr);

    /// Columns and rows; the rows that are free stay free, so that cards don't grow where there are few.
    void setShape(int columns, int rows);
    [[nodiscard]] int capacity() const { return m_columns * m_rows; }
    /// At most mostChoices.
    void setChoices(const std::vector<Choice> &choices);
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    /// The place among the choices.
    void chosen(int index);

private:
    void arrange();

    QGridLayout *m_grid;
    std::vector<ChoiceCard *> m_cards;
    int m_columns = 1;
    int m_rows = mostChoices;
};

} // namespace antrean
