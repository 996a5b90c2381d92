#pragma once

#include "display/boardwidget.h"

namespace antrean {

/// Says across the board that its numbers are an exercise.
class TrainingBanner final : public BoardWidget
{
    Q_OBJECT

public:
    TrainingBanner(const Theme &theme, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
};

} // namespace antrean
