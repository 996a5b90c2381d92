#pragma once

#include "display/boardwidget.h"
#include "display/callface.h"

#include <vector>

namespace antrean {

/// How many wait for each agency, on one line. More than fit are turned over like pages, calmly.
class WaitingStrip final : public BoardWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        AgencyFace agency;
        int waiting = 0;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    WaitingStrip(const Theme &theme, QWidget *parent);

    void showEntries(std::vector<Entry> entries, const QLocale &locale);
    void turnPage();
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] int page() const { return m_page; }
    /// What stands on the present page.
    [[nodiscard]] std::vector<Entry> shown() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void refit() override;

private:
    struct Span
    {
        std::size_t from = 0;
        std::size_t to = 0;
    };
    [[nodiscard]] QFont nameFont() const;
    [[nodiscard]] QFont countFont() const;
    [[nodiscard]] QString countText(const Entry &entry) const;
    [[nodiscard]] qreal entryWidth(const Entry &entry) const;
    [[nodiscard]] qreal headWidth() const;
    [[nodiscard]] QString title() const;
    void describe();

    std::vector<Entry> m_entries;
    std::vector<Span> m_pages;
    int m_page = 0;
    QLocale m_locale;
};

} // namespace antrean
