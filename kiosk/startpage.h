#pragma once

#include "kiosk/choicegrid.h"
#include "kiosk/kioskview.h"
#include "ui/emptystate.h"
#include "ui/fitlabel.h"

#include <QBoxLayout>

namespace antrean {

/// The first page: what most people come for, the way to everything else, and, where no number can be had,
/// why and when again.
class StartPage : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit StartPage(const Theme &theme, QWidget *parent = nullptr);

    void show(const KioskView &view);
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void serviceChosen(const antrean::ServiceId &service);
    void agenciesPressed();
    void searchPressed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] bool isWide() const { return width() > height(); }

    Theme m_theme;
    QVBoxLayout *m_column;
    QBoxLayout *m_headingRow;
    QBoxLayout *m_ways;
    FitLabel *m_heading;
    ChoiceGrid *m_popular;
    EmptyState *m_notice;
    TouchButton *m_agencies;
    TouchButton *m_search;
    std::vector<ServiceId> m_services;
};

} // namespace antrean
