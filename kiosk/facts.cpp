#include "kiosk/facts.h"

namespace antrean {

Facts::Facts(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_places(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    for (std::size_t index = 0; index < mostFacts; ++index) {
        Place place{new FitLabel(theme, TextRole::Caption, {}, this),
                    new FitLabel(theme, TextRole::Title, {}, this), new QVBoxLayout};
        place.label->setMuted(true);
        place.label->setMaxLines(2);
        place.value->setMaxLines(2);
        place.column->addWidget(place.label);
        place.column->addWidget(place.value);
        place.column->addStretch();
        m_places->addLayout(place.column, 1);
        m_shown.push_back(place);
    }
    arrange();
}

void Facts::setFacts(const std::vector<Fact> &facts)
{
    for (std::size_t index = 0; index < m_shown.size(); ++index) {
        const bool isUsed = index < facts.size();
        m_shown[index].label->setVisible(isUsed);
        m_shown[index].value->setVisible(isUsed);
        if (!isUsed)
            continue;
        m_shown[index].label->setText(facts[index].label);
        m_shown[index].value->setText(facts[index].value);
    }
}

void Facts::setOrientation(Qt::Orientation orientation)
{
    m_places->setDirection(orientation == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    arrange();
}

void Facts::setTheme(const Theme &theme)
{
    m_theme = theme;
    Card::setTheme(theme);
    for (const Place &place : m_shown) {
        place.label->setTheme(theme);
        place.value->setTheme(theme);
    }
    arrange();
}

void Facts::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    // A frame loses its margins when it is polished with its window's style sheet, just before it is laid out.
    arrange();
}

void Facts::arrange()
{
    const Space &space = m_theme.sizes.space;
    setPadding(space.m);
    m_places->setContentsMargins(0, 0, 0, 0);
    m_places->setSpacing(m_places->direction() == QBoxLayout::LeftToRight ? space.l : space.m);
    for (const Place &place : m_shown)
        place.column->setSpacing(0);
}

} // namespace antrean
