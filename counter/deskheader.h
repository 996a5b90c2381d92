#pragma once

#include "client/deskview.h"
#include "ui/fitlabel.h"
#include "ui/touchbutton.h"

#include <QLocale>
#include <QWidget>

namespace antrean {

/// Which counter this is, who works here, and how many wait.
class DeskHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit DeskHeader(const Theme &theme, QWidget *parent = nullptr);

    void show(const DeskView &view, const CounterId &counter, const OfficerId &officer, const Hall &hall,
              const QLocale &locale);

Q_SIGNALS:
    void menuRequested();

private:
    FitLabel *m_counter;
    FitLabel *m_status;
    FitLabel *m_queue;
    TouchButton *m_menu;
};

} // namespace antrean
