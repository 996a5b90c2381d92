#pragma once

#include "display/boardwidget.h"
#include "display/callface.h"

#include <vector>

namespace antrean {

/// The last calls, newest first, down each column: number, counter, agency. Rows keep still until a call
/// comes.
class CallList final : public BoardWidget
{
    Q_OBJECT

public:
    CallList(const Theme &theme, QWidget *parent);

    /// How the rows stand; `letters` is the pixel size of numbers.
    struct Grid
    {
        int columns = 2;
        int rows = 3;
        int letters = 0;
        friend bool operator==(const Grid &, const Grid &) = default;
    };
    void setGrid(const Grid &grid);
    void showCalls(const std::vector<CallFace> &calls);
    [[nodiscard]] const std::vector<CallFace> &calls() const { return m_calls; }

Q_SIGNALS:
    /// A call's number is in the window's picture. Comes for every row that was painted.
    void painted(const antrean::CallFace &call);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void refit() override { update(); }

private:
    [[nodiscard]] QRect cell(int index) const;
    void paintRow(QPainter &painter, const QRectF &area, const CallFace &call) const;
    void describe();

    Grid m_grid;
    std::vector<CallFace> m_calls;
};

} // namespace antrean
