#include "windowstart.h"
#include "net/eventloop.h"

#include "bench/procfigures.h"
#include "client/filekioskjournal.h"
#include "client/serverdialer.h"
#include "counter/counterwindow.h"
#include "display/chimeannouncer.h"
#include "display/displaywindow.h"
#include "kiosk/kioskwindow.h"
#include "kiosk/printersetup.h"
#include "resources/resources.h"
#include "ui/fonts.h"
#include "ui/touchmetrics.h"

#include <QApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QTextStream>

namespace antrean::bench {

using namespace Qt::StringLiterals;

namespace {

/// Sees when a window's picture has been handed to the screen.
class PaintWatch final : public QObject
{
public:
    PaintWatch(QWidget &window, HallClient &client, qint64 started)
        : m_client(client)
        , m_started(started)
    {
        window.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The window's own update request paints all of it, children included, and flushes: after it comes
        // this queued call.
        if (event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this, [this, hasHall = m_client.isLive()] { painted(hasHall); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    void painted(bool hasHall)
    {
        const double now = static_cast<double>(nanoseconds() - m_started) / 1e6;
        if (m_first == 0)
            m_first = now;
        if (!hasHall)
            return;
        QTextStream(stdout) << R"({"firstPaintMs":)" << m_first << R"(,"hallPaintMs":)" << now << '}'
                            << Qt::endl;
        QCoreApplication::exit(0);
    }

    HallClient &m_client;
    qint64 m_started;
    double m_first = 0;
};

int watch(QWidget &window, HallClient &client, qint64 started)
{
    const PaintWatch painted(window, client, started);
    window.show();
    client.start();
    return QApplication::exec();
}

} // namespace

int windowStart(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    const auto server = ServerAddress::parse(arguments.value(1));
    const qint64 started = arguments.value(2).toLongLong();
    if (!server)
        return 2;
    initResources();
    if (const auto fonts = loadFonts(); !fonts)
        return 2;
    EventLoop eventLoop;
    HallClient client(eventLoop, makeServerDialer(*server), {name, DeviceId(u"bench-"_s + name)});
    const Theme desk =
        makeTheme(name == "display"_L1 ? Appearance::Dark : Appearance::Light, deskSizes(), Motion{});
    if (name == "kiosk"_L1) {
        const auto printer = openPrinter(u"none:"_s);
        if (!printer)
            return 2;
        const Theme theme = makeTheme(
            Appearance::Light,
            kioskSizes(TouchMetrics::of(screenFacts(*QGuiApplication::primaryScreen()), 268.)), Motion{});
        applyTheme(static_cast<QApplication &>(*QApplication::instance()), theme);
        QTemporaryDir folder;
        FileKioskJournal journal(folder.path());
        TicketTaker taker(client, journal);
        if (!taker.open())
            return 2;
        KioskWindow window(client, taker, **printer, theme, {});
        window.resize(1080, 1920);
        return watch(window, client, started);
    }
    applyTheme(static_cast<QApplication &>(*QApplication::instance()), desk);
    if (name == "counter"_L1) {
        CounterWindow window(client, desk, {});
        window.resize(420, 900);
        return watch(window, client, started);
    }
    ChimeAnnouncer announcer;
    DisplaySettings settings;
    settings.diagonalInches = 50;
    DisplayWindow window(client, announcer, desk, settings);
    window.resize(1920, 1080);
    return watch(window, client, started);
}

} // namespace antrean::bench
