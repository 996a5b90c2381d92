#pragma once

#include "ui/touchbutton.h"

#include <QBoxLayout>

namespace antrean {

/// Chooses among pages with one tap each; beyond eight pages, with one tap forward or back. Nothing scrolls.
/// Hidden where there is one page only. The buttons are `page-0`, `page-1`, … or `page-back`, `page-on`.
class PageTabs : public QWidget, public Themed
{
    Q_OBJECT

public:
    static constexpr int mostTabs = 8;

    explicit PageTabs(const Theme &theme, QWidget *parent = nullptr);

    /// What each tab says, such as `A–B`; as many as there are pages. Shows the page `current`.
    void setPages(const QStringList &names, int current);
    [[nodiscard]] int count() const { return static_cast<int>(m_names.size()); }
    [[nodiscard]] int current() const { return m_current; }
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void chosen(int page);

private:
    void rebuild();
    void refresh();

    Theme m_theme;
    QStringList m_names;
    int m_current = 0;
    QHBoxLayout *m_row;
    std::vector<TouchButton *> m_buttons;
};

} // namespace antrean
