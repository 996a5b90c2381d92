#include "client/epochmemory.h"
#include "client/serverdialer.h"
#include "counter/counterwindow.h"
#include "net/eventloop.h"
#include "resources/resources.h"
#include "ui/fonts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHostInfo>
#include <QSettings>

#include <cstdio>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

struct Options
{
    std::optional<ServerAddress> server;
    DeviceId device;
    CounterSettings counter;
    bool isFullScreen = false;
    bool isDark = false;
    bool reducesMotion = false;
};

struct BadOptions
{
    QString what;
};

/// The command line goes before the settings file, and that before what is usual.
tl::expected<Options, BadOptions> readOptions(const QCommandLineParser &parser, const QSettings &settings)
{
    const auto value = [&](const QString &option, const QString &key, const QString &usual = {}) {
        return parser.isSet(option) ? parser.value(option) : settings.value(key, usual).toString();
    };
    Options options;
    if (const QString server = value(u"server"_s, u"server/address"_s); !server.isEmpty()) {
        const auto address = ServerAddress::parse(server);
        if (!address)
            return tl::unexpected(BadOptions{u"--server: %1"_s.arg(describe(address.error()))});
        options.server = *address;
    }
    options.device = DeviceId(value(u"device"_s, u"device/name"_s, QHostInfo::localHostName().toLower()));
    options.counter.officer = OfficerId(parser.value(u"officer"_s));
    options.counter.counter = CounterId(value(u"counter"_s, u"counter/id"_s));
    options.counter.lastOfficer = OfficerId(settings.value(u"last/officer"_s).toString());
    options.counter.lastCounter = CounterId(settings.value(u"last/counter"_s).toString());
    options.counter.stayOnTop = settings.value(u"window/stayOnTop"_s, false).toBool();
    options.counter.language = languageFromCode(value(u"language"_s, u"window/language"_s, u"id"_s));
    options.isFullScreen = parser.isSet(u"fullscreen"_s);
    options.isDark = value(u"appearance"_s, u"window/appearance"_s, u"light"_s) == "dark"_L1;
    options.reducesMotion =
        parser.isSet(u"reduced-motion"_s) || settings.value(u"window/reducedMotion"_s, false).toBool();
    return options;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"server"_s, u"The hall server; without it the one that answers on the LAN."_s, u"HOST:PORT"_s},
        {u"device"_s, u"This computer's name in the journal."_s, u"NAME"_s},
        {u"officer"_s, u"Log in by itself as this officer."_s, u"ID"_s},
        {u"counter"_s, u"Go to this counter after the log-in."_s, u"ID"_s},
        {u"language"_s, u"id or en."_s, u"CODE"_s},
        {u"appearance"_s, u"light or dark."_s, u"NAME"_s},
        {u"settings"_s, u"Another settings file."_s, u"FILE"_s},
        {u"fullscreen"_s, u"Fill the screen."_s},
        {u"windowed"_s, u"A normal window; this is usual."_s},
        {u"reduced-motion"_s, u"Nothing moves."_s},
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"antrean"_s);
    QCoreApplication::setApplicationName(u"antrean-counter"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ANTREAN_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);

    QSettings settings =
        parser.isSet(u"settings"_s)
            ? QSettings(parser.value(u"settings"_s), QSettings::IniFormat)
            : QSettings(QSettings::IniFormat, QSettings::UserScope, u"antrean"_s, u"antrean-counter"_s);
    const auto options = readOptions(parser, settings);
    if (!options) {
        std::fprintf(stderr, "%s\n", qPrintable(options.error().what));
        return 2;
    }

    initResources();
    if (const auto fonts = loadFonts(); !fonts)
        qWarning("the typeface %s can't be read", qPrintable(fonts.error().file));
    LanguageSwitch language;
    if (const auto used = language.use(options->counter.language); !used)
        qWarning("no catalogue %s", qPrintable(used.error().catalogue));
    const Motion motion{.reduced = options->reducesMotion || systemReducesMotion(app)};
    const Theme theme =
        makeTheme(options->isDark ? Appearance::Dark : Appearance::Light, deskSizes(), motion);
    applyTheme(app, theme);

    EventLoop eventLoop;
    HallClient client(eventLoop, makeServerDialer(options->server), {u"counter"_s, options->device});
    rememberEpoch(client, settings);
    CounterWindow window(client, theme, options->counter);
    QObject::connect(&window, &CounterWindow::officerChosen, &app,
                     [&settings](const OfficerId &id) { settings.setValue(u"last/officer"_s, id.value()); });
    QObject::connect(&window, &CounterWindow::counterChosen, &app,
                     [&settings](const CounterId &id) { settings.setValue(u"last/counter"_s, id.value()); });
    QObject::connect(&window, &CounterWindow::stayOnTopChanged, &app,
                     [&settings](bool staysOnTop) { settings.setValue(u"window/stayOnTop"_s, staysOnTop); });
    window.restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    if (options->isFullScreen)
        window.showFullScreen();
    else
        window.show();
    client.start();
    const int result = QApplication::exec();
    settings.setValue(u"window/geometry"_s, window.saveGeometry());
    return result;
}
