#include "mall/mallwindows.h"

#include "client/serverdialer.h"
#include "counter/counterwindow.h"
#include "display/chimeannouncer.h"
#include "display/displaywindow.h"
#include "kiosk/kioskwindow.h"
#include "kiosk/printersetup.h"
#include "ui/touchmetrics.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QScreen>

namespace antrean {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(mallLog, "antrean.mall")

namespace {

constexpr double kioskWidthMm = 268; // A 21.5-inch screen of 9 to 16, upright.
constexpr double displayInches = 50;
constexpr double farthestSeatMetres =
    5; // A first look is taken at a desk, and a small hall is about as deep.

} // namespace

MallWindows::MallWindows(const Setup &setup, std::shared_ptr<Printer> printer)
    : m_kioskClient(m_eventLoop, makeServerDialer(setup.server), {u"kiosk"_s, DeviceId(u"kiosk-1"_s)})
    , m_kioskJournal(setup.kioskFolder)
    , m_taker(m_kioskClient, m_kioskJournal)
    , m_counterClient(m_eventLoop, makeServerDialer(setup.server), {u"counter"_s, DeviceId(u"counter-1"_s)})
    , m_displayClient(m_eventLoop, makeServerDialer(setup.server), {u"display"_s, DeviceId(u"display-1"_s)})
    , m_printer(std::move(printer))
    , m_announcer(std::make_unique<ChimeAnnouncer>())
{
    if (const auto opened = m_taker.open(); !opened)
        qCWarning(mallLog) << "the kiosk gives no numbers without the server:" << opened.error().detail;
    const Theme kiosk = makeTheme(Appearance::Light,
                                  kioskSizes(TouchMetrics(setup.kiosk.width() / kioskWidthMm)), setup.motion);
    m_kiosk = std::make_unique<KioskWindow>(m_kioskClient, m_taker, *m_printer, kiosk, KioskSettings{});
    m_kiosk->setWindowTitle(QCoreApplication::translate("Mall", "Kios – Antrean"));
    m_kiosk->resize(setup.kiosk);
    applyTheme(*m_kiosk, kiosk);

    const Theme desk = makeTheme(Appearance::Light, deskSizes(), setup.motion);
    CounterSettings counter;
    counter.officer = setup.officer;
    counter.counter = setup.counter;
    m_counter = std::make_unique<CounterWindow>(m_counterClient, desk, counter);
    m_counter->setWindowTitle(QCoreApplication::translate("Mall", "Loket – Antrean"));
    m_counter->resize(setup.counterSize);
    applyTheme(*m_counter, desk);

    const Theme board = makeTheme(Appearance::Dark, deskSizes(), setup.motion);
    DisplaySettings display;
    display.diagonalInches = displayInches;
    display.farthestSeatMetres = farthestSeatMetres;
    display.sound = setup.sound;
    m_display = std::make_unique<DisplayWindow>(m_displayClient, *m_announcer, board, display);
    m_display->setWindowTitle(QCoreApplication::translate("Mall", "Layar – Antrean"));
    m_display->resize(setup.display);
}

MallWindows::~MallWindows() = default;

tl::expected<std::unique_ptr<MallWindows>, QString> MallWindows::make(const Setup &setup)
{
    return openPrinter(setup.printer).map([&](std::shared_ptr<Printer> printer) {
        return std::unique_ptr<MallWindows>(new MallWindows(setup, std::move(printer)));
    });
}

void MallWindows::show()
{
    placeOnScreen();
    m_display->show();
    m_kiosk->show();
    m_counter->show();
    m_kioskClient.start();
    m_counterClient.start();
    m_displayClient.start();
}

void MallWindows::placeOnScreen()
{
    // Kiosk on the left, the counter beside it, the board on the right: as a visitor walks through the hall.
    const QPoint corner = QGuiApplication::primaryScreen()->availableGeometry().topLeft();
    m_kiosk->move(corner);
    m_counter->move(corner + QPoint(m_kiosk->width(), 0));
    m_display->move(corner + QPoint(m_kiosk->width() + m_counter->width(), 0));
}

} // namespace antrean
