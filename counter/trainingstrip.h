#pragma once

#include "ui/fitlabel.h"

#include <QWidget>

namespace antrean {

/// Says all the time that no number here means anything: the mall is a training mall.
class TrainingStrip final : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit TrainingStrip(const Theme &theme, QWidget *parent = nullptr);
    void setText(const QString &text) { m_text->setText(text); }
    void setTheme(const Theme &theme) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    FitLabel *m_text;
};

} // namespace antrean
