#pragma once

#include "client/filekioskjournal.h"
#include "client/tickettaker.h"
#include "net/eventloop.h"
#include "net/serveraddress.h"
#include "ui/theme.h"

#include <QSize>

#include <memory>

namespace antrean {

class Announcer;
class CounterWindow;
class DisplayWindow;
class KioskWindow;
class Printer;

/// The kiosk, a counter and the hall's display of one mall, each with its own connection, as separate
/// programs would have.
class MallWindows
{
public:
    struct Setup
    {
        ServerAddress server;
        QString printer; ///< URL, see openPrinter().
        OfficerId officer;
        CounterId counter;
        QSize kiosk; ///< Pixels; shown as a 21.5-inch upright touch screen of this size would be.
        QSize counterSize;
        QSize display;       ///< Shown as a 50-inch television of this size would be.
        QString kioskFolder; ///< Where the kiosk writes down what it gives while the server is away.
        bool sound = true;
        Motion motion;
    };

    /// The windows, not shown yet; or what is wrong with the printer's URL.
    [[nodiscard]] static tl::expected<std::unique_ptr<MallWindows>, QString> make(const Setup &setup);
    ~MallWindows();

    /// Shows all three and connects them.
    void show();

    [[nodiscard]] KioskWindow &kiosk() { return *m_kiosk; }
    [[nodiscard]] CounterWindow &counter() { return *m_counter; }
    [[nodiscard]] DisplayWindow &display() { return *m_display; }
    [[nodiscard]] HallClient &displayClient() { return m_displayClient; }

private:
    MallWindows(const Setup &setup, std::shared_ptr<Printer> printer);
    void placeOnScreen();

    EventLoop m_eventLoop;
    HallClient m_kioskClient;
    FileKioskJournal m_kioskJournal;
    TicketTaker m_taker;
    HallClient m_counterClient;
    HallClient m_displayClient;
    std::shared_ptr<Printer> m_printer;
    std::unique_ptr<Announcer> m_announcer;
    std::unique_ptr<KioskWindow> m_kiosk;
    std::unique_ptr<CounterWindow> m_counter;
    std::unique_ptr<DisplayWindow> m_display;
};

} // namespace antrean
