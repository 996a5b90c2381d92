#pragma once

#include "core/leasing.h"
#include "gui/heldprinter.h"
#include "kiosk/kioskwindow.h"
#include "protocol/mallfile.h"
#include "support/loopbackhall.h"
#include "support/memorykioskjournal.h"
#include "ui/fonts.h"
#include "ui/touchbutton.h"
#include "ui/touchmetrics.h"

#include <QtTest>

namespace antrean {

/// The pixels of a kiosk's usual screen: 21.5 inches, upright.
inline constexpr QSize uprightScreen{1080, 1920};
inline constexpr double uprightWidthMm = 267.8;

[[nodiscard]] inline TouchMetrics kioskMetrics()
{
    return TouchMetrics(uprightScreen.width() / uprightWidthMm);
}

[[nodiscard]] inline MallConfig sampleMall()
{
    const auto mall =
        readMallFile(qEnvironmentVariable("ANTREAN_SOURCE") + QStringLiteral("/resources/malls/contoh.json"));
    if (!mall)
        qFatal("%s", qPrintable(mall.error().text()));
    return *mall;
}

/// A kiosk at a hall of the sample mall, on a Tuesday morning with every counter open, and a finger.
struct Kiosk
{
    explicit Kiosk(const KioskSettings &settings = {}, const MallConfig &mall = sampleMall(),
                   QSize size = uprightScreen)
        : hall(mall)
        , client(hall.eventLoop, hall.dialer(),
                 {QStringLiteral("kiosk"), DeviceId(QStringLiteral("kiosk-1"))})
        , taker(opened(client, journal))
        , window(client, *taker, printer.printer(),
                 makeTheme(Appearance::Light, kioskSizes(kioskMetrics()), {.reduced = true}), settings)
        , finger(QTest::createTouchDevice())
    {
        window.resize(size);
        window.show();
    }
    static std::unique_ptr<TicketTaker> opened(HallClient &client, KioskJournal &journal)
    {
        auto taker = std::make_unique<TicketTaker>(client, journal);
        if (!taker->open())
            qFatal("the kiosk's journal can't be opened");
        return taker;
    }
    /// Opens the day and one counter for each officer.
    void open()
    {
        const auto officers = hall.hall().officers;
        const auto supervisor = std::ranges::find_if(
            officers, [](const auto &entry) { return entry.second.role == Role::Supervisor; });
        if (supervisor == officers.end() || !hall.script().does(OpenDay{}, supervisor->first.value()))
            qFatal("the day can't be opened");
        auto officer = officers.begin();
        const auto counters = hall.hall().counters;
        for (const auto &[id, counter] : counters) {
            if (officer == officers.end())
                break;
            hall.script().open(id.value(), officer->first.value());
            ++officer;
        }
    }
    [[nodiscard]] bool connect()
    {
        client.start();
        return QTest::qWaitFor([this] { return client.isLive(); }) &&
               QTest::qWaitFor([this] { return client.seq() == hall.script().journal().size(); }) &&
               QTest::qWaitFor([this] { return hasLeased(); });
    }
    /// The kiosk has what it leases while its server is there.
    [[nodiscard]] bool hasLeased() const
    {
        return leasesDue(client.hall(), client.device(), taker->reserve().holder()).empty();
    }
    /// The button of that name which a visitor can see and press; null where there is none.
    [[nodiscard]] TouchButton *button(const QString &name) const
    {
        for (TouchButton *found : window.findChildren<TouchButton *>(name)) {
            if (found->isVisible() && found->isEnabled())
                return found;
        }
        return nullptr;
    }
    /// One tap of the finger, once the button can be seen. False where it never could.
    [[nodiscard]] bool tap(const QString &name)
    {
        if (!QTest::qWaitFor([&] { return button(name) != nullptr; }))
            return false;
        return tapAt(button(name));
    }
    bool tapAt(QWidget *target)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QPoint place = target->mapTo(&window, target->rect().center());
        QTest::touchEvent(window.windowHandle(), finger.get()).press(1, place);
        QTest::touchEvent(window.windowHandle(), finger.get()).release(1, place);
        QCoreApplication::processEvents();
        ++taps;
        return true;
    }
    [[nodiscard]] KioskFlow::Page page() const { return window.flow().page(); }

    LoopbackHall hall;
    HallClient client;
    MemoryKioskJournal journal;
    std::unique_ptr<TicketTaker> taker;
    HeldPrinter printer;
    KioskWindow window;
    std::unique_ptr<QPointingDevice> finger;
    int taps = 0;
};

} // namespace antrean
