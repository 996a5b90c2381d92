#pragma once

#include "display/boardwidget.h"

#include <QLocale>

#include "core/time.h"

namespace antrean {

/// The board's upper edge: mall, zone, date and the server's clock. What doesn't fit beside each other takes
/// turns.
class BoardHeader final : public BoardWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString mall;
        QString shortMall;
        QString zone;
        QDate date;
        TimeOfDay time{};
        bool offline = false; ///< The server can't be reached: said quietly, beside the clock.
        QLocale locale;
        friend bool operator==(const Content &, const Content &) = default;
    };

    BoardHeader(const Theme &theme, QWidget *parent);

    void showContent(const Content &content);
    void turnPage();
    /// What is said at the left edge now.
    [[nodiscard]] QStringList lines() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont wordFont() const;
    [[nodiscard]] QFont clockFont() const;
    [[nodiscard]] QString mallFor(qreal width) const;
    [[nodiscard]] QString dateFor(qreal width) const;
    [[nodiscard]] bool isTwoLines() const;
    [[nodiscard]] qreal leftRoom() const;
    [[nodiscard]] QString clockText() const;
    void describe();

    Content m_content;
    int m_turn = 0;
};

} // namespace antrean
