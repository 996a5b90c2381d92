#pragma once

#include "core/refusal.h"
#include "kiosk/facts.h"
#include "kiosk/kioskview.h"
#include "kiosk/noticepanel.h"
#include "kiosk/standardview.h"
#include "ui/chip.h"
#include "ui/touchbutton.h"

#include <QGridLayout>

namespace antrean {

/// One service: what it needs and costs, where to wait and how long, and the two ways to take a number. Where
/// none can be had it says why and when again, in the same place.
class ServicePage : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit ServicePage(const Theme &theme, QWidget *parent = nullptr);

    void show(const KioskView &view, const ServiceId &service);
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void takePressed(antrean::PriorityClass priority);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showFacts(const KioskView &view, const Service &service, bool isRefused);
    void showWays(const Service &service);
    void showNotice(const KioskView &view, const Service &service, const Refusal &refusal);

    Theme m_theme;
    QGridLayout *m_layout;
    QWidget *m_head;
    Chip *m_agency;
    FitLabel *m_name;
    Facts *m_facts;
    StandardView *m_standard;
    QWidget *m_ways;
    TouchButton *m_take;
    TouchButton *m_takePriority;
    FitLabel *m_promise;
    NoticePanel *m_notice;
};

} // namespace antrean
