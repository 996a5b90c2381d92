#pragma once

#include "core/mallconfig.h"
#include "kiosk/pagetabs.h"
#include "ui/card.h"

namespace antrean {

/// A service's published standard (UU 25/2009), all six fields. What is longer than the card goes on to a
/// next page; nothing scrolls.
class StandardView : public Card
{
    Q_OBJECT

public:
    explicit StandardView(const Theme &theme, QWidget *parent = nullptr);

    /// `isExample` says on the card that the text is an example. Shows the first page.
    void setStandard(const ServiceStandard &standard, bool isExample);
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    void setTheme(const Theme &theme) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QString text;
        TextRole role;
        bool isMuted;
        bool isBullet; ///< A dot stands before it.
        qreal indent;
        qreal above; ///< Space before it, unless it is the first of a page.
        qreal height;
        bool keepsNext; ///< A heading isn't left alone at the end of a page.
    };
    void compose();
    void layOut();
    void addHeading(const QString &text);
    void addText(const QString &text, bool isBullet = false);
    [[nodiscard]] QRectF textArea(bool withTabs) const;
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> paginated(qreal height) const;

    Theme m_theme;
    ServiceStandard m_standard;
    bool m_isExample = false;
    std::vector<Line> m_lines;
    std::vector<std::pair<std::size_t, std::size_t>> m_pages; ///< First line, and the one after the last.
    int m_page = 0;
    PageTabs *m_tabs;
};

} // namespace antrean
