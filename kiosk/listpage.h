#pragma once

#include "kiosk/choicegrid.h"
#include "kiosk/kioskview.h"
#include "kiosk/pagetabs.h"
#include "ui/emptystate.h"
#include "ui/fitlabel.h"

namespace antrean {

/// Choices under a heading, at most eight at once, with one tap to any other page of them.
class ListPage : public QWidget, public Themed
{
    Q_OBJECT

public:
    /// What the tabs say: `1`, `2`, … or the first letters of the titles, `A–B`.
    enum class Tabs { Numbers, Letters };

    ListPage(const Theme &theme, Tabs tabs, QWidget *parent = nullptr);

    struct Contents
    {
        QString title;
        QString hint; ///< Below the title; may be empty.
        std::vector<Choice> choices;
        QString emptyText; ///< When there are no choices.
    };
    /// Keeps the page that is shown.
    void show(const Contents &contents);
    void showFirst();
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    /// The place among all choices.
    void chosen(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void refresh();
    [[nodiscard]] QStringList tabNames() const;
    /// How many letters tell a choice from the one before it.
    [[nodiscard]] int lettersApart(std::size_t place) const;

    Theme m_theme;
    Tabs m_tabKind;
    Contents m_contents;
    int m_page = 0;
    QGridLayout *m_layout;
    QWidget *m_head;
    FitLabel *m_title;
    FitLabel *m_hint;
    ChoiceGrid *m_grid;
    EmptyState *m_empty;
    PageTabs *m_tabs;
};

} // namespace antrean
