#include "client/filekioskjournal.h"
#include "client/serverdialer.h"
#include "kiosk/kioskwindow.h"
#include "kiosk/printersetup.h"
#include "net/eventloop.h"
#include "resources/resources.h"
#include "ui/fonts.h"
#include "ui/touchmetrics.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QSysInfo>
#include <QUrl>

#include <cstdio>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

/// A window shows the usual kiosk, 21.5 inches upright, made smaller.
constexpr QSize windowSize(540, 960);
constexpr double usualWidthMm = 267.8;

/// What the command line says, or else the settings file, or else the usual.
class Options
{
public:
    Options()
    {
        m_parser.setApplicationDescription(
            QCoreApplication::translate("Kiosk", "Layar ambil nomor antrean."));
        m_parser.addHelpOption();
        m_parser.addVersionOption();
        const auto add = [this](const QString &name, const QString &value, const QString &about) {
            m_parser.addOption(value.isEmpty() ? QCommandLineOption(name, about)
                                               : QCommandLineOption(name, about, value));
        };
        add(u"settings"_s, u"FILE"_s, u"Settings file; see antrean-kiosk.ini for its keys."_s);
        add(u"server"_s, u"HOST:PORT"_s, u"The hall server; without it the LAN is asked."_s);
        add(u"device"_s, u"NAME"_s, u"The name of this kiosk in the hall."_s);
        add(u"zone"_s, u"ID"_s, u"The zone in which this kiosk stands."_s);
        add(u"printer"_s, u"URL"_s, u"tcp://host:9100, file:///folder, or none:"_s);
        add(u"language"_s, u"id|en"_s, u"The language of every new visit."_s);
        add(u"screen-width-mm"_s, u"MM"_s,
            u"Width of the picture, measured, where the screen reports it wrongly."_s);
        add(u"journal-folder"_s, u"DIR"_s,
            u"Where this kiosk writes down what it gives while the server is away."_s);
        add(u"help-line"_s, u"TEXT"_s, u"Where a visitor finds people."_s);
        add(u"ticket-footer"_s, u"TEXT"_s, u"The last words on every ticket."_s);
        add(u"windowed"_s, {},
            u"A small picture of an upright kiosk in a window, instead of the full screen."_s);
        add(u"fullscreen"_s, {}, u"Over the whole screen; the usual."_s);
        add(u"reduced-motion"_s, {}, u"Nothing on the screen moves by itself."_s);
    }
    void read(const QApplication &application)
    {
        m_parser.process(application);
        const QString usual = QStandardPaths::locate(QStandardPaths::ConfigLocation, u"antrean-kiosk.ini"_s);
        const QString file = m_parser.isSet(u"settings"_s) ? m_parser.value(u"settings"_s) : usual;
        if (!file.isEmpty())
            m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
    }
    [[nodiscard]] QString text(const QString &name, const QString &usual = {}) const
    {
        if (m_parser.isSet(name))
            return m_parser.value(name);
        return m_file ? m_file->value(name, usual).toString() : usual;
    }
    [[nodiscard]] bool flag(const QString &name) const
    {
        return m_parser.isSet(name) || (m_file && m_file->value(name, false).toBool());
    }

private:
    QCommandLineParser m_parser;
    std::unique_ptr<QSettings> m_file;
};

/// Its own for each kiosk on this computer.
QString usualJournalFolder(const DeviceId &device)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(device.value()));
}

int complain(const QString &text)
{
    std::fprintf(stderr, "antrean-kiosk: %s\n", qUtf8Printable(text));
    return 2;
}

Motion motionFor(const Options &options, const QApplication &application)
{
    Motion motion;
    motion.reduced = options.flag(u"reduced-motion"_s) || systemReducesMotion(application);
    return motion;
}

Theme kioskTheme(const Options &options, const QApplication &application)
{
    if (options.flag(u"windowed"_s))
        return makeTheme(Appearance::Light, kioskSizes(TouchMetrics(windowSize.width() / usualWidthMm)),
                         motionFor(options, application));
    const double measured = options.text(u"screen-width-mm"_s).toDouble();
    const TouchMetrics metrics = TouchMetrics::of(screenFacts(*QGuiApplication::primaryScreen()),
                                                  measured > 0 ? std::optional(measured) : std::nullopt);
    return makeTheme(Appearance::Light, kioskSizes(metrics), motionFor(options, application));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"antrean-kiosk"_s);
    QApplication::setApplicationVersion(QStringLiteral(ANTREAN_VERSION));
    initResources();
    Options options;
    options.read(application);
    if (const auto loaded = loadFonts(); !loaded)
        std::fprintf(stderr, "antrean-kiosk: can't read %s\n", qUtf8Printable(loaded.error().file));

    std::optional<ServerAddress> server;
    if (const QString given = options.text(u"server"_s); !given.isEmpty()) {
        const auto address = ServerAddress::parse(given);
        if (!address)
            return complain(describe(address.error()));
        server = *address;
    }
    const auto printer = openPrinter(options.text(u"printer"_s, u"none:"_s));
    if (!printer)
        return complain(printer.error());

    EventLoop eventLoop;
    const DeviceId device(options.text(u"device"_s, QSysInfo::machineHostName()));
    HallClient client(eventLoop, makeServerDialer(server), {u"kiosk"_s, device});
    FileKioskJournal journal(options.text(u"journal-folder"_s, usualJournalFolder(device)));
    TicketTaker taker(client, journal);
    if (const auto opened = taker.open(); !opened) {
        std::fprintf(stderr, "antrean-kiosk: gives no numbers without the server: %s: %s\n",
                     qUtf8Printable(opened.error().path), qUtf8Printable(opened.error().detail));
    }
    const Theme theme = kioskTheme(options, application);
    applyTheme(application, theme);
    KioskWindow window(client, taker, **printer, theme,
                       {.zone = ZoneId(options.text(u"zone"_s)),
                        .language = languageFromCode(options.text(u"language"_s, u"id"_s)),
                        .helpLine = options.text(u"help-line"_s),
                        .ticketFooter = options.text(u"ticket-footer"_s)});
    window.setWindowTitle(QCoreApplication::translate("Kiosk", "Ambil nomor antrean"));
    if (options.flag(u"windowed"_s)) {
        window.resize(windowSize);
        window.show();
    } else {
        window.showFullScreen();
    }
    client.start();
    return QApplication::exec();
}
