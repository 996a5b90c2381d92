#pragma once

#include "client/deskview.h"
#include "counter/panel.h"
#include "counter/picklist.h"

#include <QLocale>

namespace antrean {

/// Sends the visitor on: first to which service, or the same; then to which counter, or any.
class TransferPanel final : public Panel
{
    Q_OBJECT

public:
    /// `hall` must outlive the panel; it is read again at the second step.
    TransferPanel(const Theme &theme, const Hall &hall, const CounterId &from, const DeskTicket &ticket,
                  const QLocale &locale, QWidget *parent = nullptr);
    void takeFocus() override;

Q_SIGNALS:
    /// Empty ids mean "as it is".
    void chosen(const antrean::ServiceId &toService, const antrean::CounterId &toCounter);

protected:
    void goBack() override;

private:
    void askService();
    void askCounter(const ServiceId &service);

    const Hall &m_hall;
    CounterId m_from;
    DeskTicket m_ticket;
    QLocale m_locale;
    ServiceId m_service;
    bool m_asksCounter = false;
    FitLabel *m_text;
    PickList *m_services;
    PickList *m_counters;
};

} // namespace antrean
