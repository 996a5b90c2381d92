#pragma once

#include <QStackedWidget>

namespace antrean {

/// Pages that take the room they are given. A plain QStackedWidget asks for the height that its longest page's words
/// need, and what stands beside it is squeezed.
class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

} // namespace antrean
