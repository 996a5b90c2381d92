#pragma once

#include "client/tickettaker.h"
#include "support/handenvironment.h"
#include "support/memorykioskjournal.h"
#include "support/servedhall.h"

#include <QCoreApplication>

namespace antrean::test {

/// A kiosk without a window, at a served hall. Its time passes only in pass().
class PlayedKiosk
{
public:
    PlayedKiosk(ServedHall &hall, KioskJournal &journal, const QString &device = QStringLiteral("kios-1"))
        : client(environment, hall.dialer(), {QStringLiteral("kiosk"), DeviceId(device)})
        , taker(client, journal)
    {
        // Its own ids, whoever was before it.
        static quint64 kiosks = 0;
        environment.skipChance(++kiosks << 32);
        environment.system = hall.clock.at;
        (void)taker.open();
        client.start();
    }

    /// What is under way arrives, and `time` passes in small steps.
    void pass(std::chrono::milliseconds time)
    {
        constexpr std::chrono::milliseconds step(50);
        for (std::chrono::milliseconds gone{}; gone < time; gone += step) {
            deliver();
            environment.pass(step);
        }
        deliver();
    }
    static void deliver()
    {
        for (int i = 0; i < 8; ++i)
            QCoreApplication::processEvents();
    }
    /// Somebody taps for a service; the answer lands in `taken`, in the order of the answers.
    void tap(QStringView serviceId = u"ktp")
    {
        taker.take({service(serviceId)}, PriorityClass::Ordinary, &context,
                   [this](const TicketTaker::Taken &answer) { taken.push_back(answer); });
    }
    /// The label of answer `index`, or the kind of failure as a number.
    [[nodiscard]] QString paper(std::size_t index) const
    {
        if (index >= taken.size())
            return QStringLiteral("nothing yet");
        const auto &answer = taken[index];
        return answer ? answer->ticket.label : QString::number(static_cast<int>(answer.error().kind));
    }

    HandEnvironment environment;
    HallClient client;
    TicketTaker taker;
    std::vector<TicketTaker::Taken> taken;

private:
    QObject context;
};

} // namespace antrean::test
