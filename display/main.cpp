#include "client/epochmemory.h"
#include "client/hallclient.h"
#include "client/serverdialer.h"
#include "display/chimeannouncer.h"
#include "display/displaywindow.h"
#include "net/eventloop.h"
#include "ui/fonts.h"
#include "ui/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QScreen>
#include <QSettings>

#include <cstdio>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "antrean.display")

const QCommandLineOption
    serverOption(u"server"_s, u"Address of the hall server; without it, the LAN is asked."_s, u"HOST:PORT"_s);
const QCommandLineOption deviceOption(u"device"_s, u"Name of this display."_s, u"NAME"_s);
const QCommandLineOption zoneOption(u"zone"_s, u"Zone whose calls are shown; without it, the whole mall."_s,
                                    u"ID"_s);
const QCommandLineOption distanceOption(u"distance"_s, u"Farthest seat, 1 to 40 metres."_s, u"METRES"_s);
const QCommandLineOption diagonalOption(u"diagonal"_s, u"Diagonal of the screen, 5 to 200 inches."_s,
                                        u"INCHES"_s);
const QCommandLineOption appearanceOption(u"appearance"_s, u"dark or light."_s, u"dark|light"_s);
const QCommandLineOption muteOption(u"mute"_s, u"No sound; for further displays in the same room."_s);
const QCommandLineOption languageOption(u"language"_s, u"Language of the board."_s, u"id|en"_s);
const QCommandLineOption fullscreenOption(u"fullscreen"_s, u"Whole screen, as is usual."_s);
const QCommandLineOption windowedOption(u"windowed"_s, u"In a window."_s);
const QCommandLineOption motionOption(u"reduced-motion"_s, u"Nothing flashes or moves."_s);
const QCommandLineOption settingsOption(u"settings"_s, u"INI file; see antrean-display.ini."_s, u"FILE"_s);

/// A command-line option beats the settings file.
class Choices
{
public:
    Choices(const QCommandLineParser &parser, const QSettings &settings)
        : m_parser(parser)
        , m_settings(settings)
    {}

    [[nodiscard]] QString text(const QCommandLineOption &option, const QString &otherwise = {}) const
    {
        const QString name = option.names().constFirst();
        return m_parser.isSet(option) ? m_parser.value(option) : m_settings.value(name, otherwise).toString();
    }
    [[nodiscard]] bool flag(const QCommandLineOption &option) const
    {
        return m_parser.isSet(option) || m_settings.value(option.names().constFirst(), false).toBool();
    }
    /// Nothing for what is absent; `wrong` is set for what is out of range.
    [[nodiscard]] std::optional<double> number(const QCommandLineOption &option, double least, double most,
                                               bool &wrong) const
    {
        const QString written = text(option);
        if (written.isEmpty())
            return std::nullopt;
        bool ok = false;
        const double value = written.toDouble(&ok);
        if (ok && value >= least && value <= most)
            return value;
        std::fprintf(stderr, "antrean-display: --%s must be %g to %g\n",
                     qPrintable(option.names().constFirst()), least, most);
        wrong = true;
        return std::nullopt;
    }

private:
    const QCommandLineParser &m_parser;
    const QSettings &m_settings;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"antrean-display"_s);
    QApplication::setApplicationVersion(QStringLiteral(ANTREAN_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(u"The hall's board: who is called, and where to."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({serverOption, deviceOption, zoneOption, distanceOption, diagonalOption,
                       appearanceOption, muteOption, languageOption, fullscreenOption, windowedOption,
                       motionOption, settingsOption});
    parser.process(application);
    const auto file = parser.isSet(settingsOption)
                          ? std::make_unique<QSettings>(parser.value(settingsOption), QSettings::IniFormat)
                          : std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                        u"antrean"_s, u"antrean-display"_s);
    const Choices choices(parser, *file);

    std::optional<ServerAddress> address;
    if (const QString written = choices.text(serverOption); !written.isEmpty()) {
        const auto parsed = ServerAddress::parse(written);
        if (!parsed) {
            std::fprintf(stderr, "antrean-display: --server %s: %s\n", qPrintable(written),
                         qPrintable(describe(parsed.error())));
            return 2;
        }
        address = *parsed;
    }
    bool wrong = false;
    DisplaySettings settings;
    settings.zone = ZoneId(choices.text(zoneOption));
    settings.farthestSeatMetres =
        choices.number(distanceOption, 1, 40, wrong).value_or(settings.farthestSeatMetres);
    settings.diagonalInches = choices.number(diagonalOption, 5, 200, wrong);
    settings.sound = !choices.flag(muteOption);
    if (wrong)
        return 2;

    if (const auto fonts = loadFonts(); !fonts)
        qCWarning(log) << "can't read the font" << fonts.error().file;
    LanguageSwitch language;
    if (const auto chosen = language.use(languageFromCode(choices.text(languageOption, u"id"_s))); !chosen)
        qCWarning(log) << "no catalogue" << chosen.error().catalogue;
    settings.locale = language.locale();

    const bool light = choices.text(appearanceOption, u"dark"_s) == u"light"_s;
    Motion motion;
    motion.reduced = choices.flag(motionOption) || systemReducesMotion(application);
    const Theme theme = makeTheme(light ? Appearance::Light : Appearance::Dark, deskSizes(), motion);
    applyTheme(application, theme);

    EventLoop eventLoop;
    HallClient client(eventLoop, makeServerDialer(address),
                      {u"display"_s, DeviceId(choices.text(deviceOption, u"display"_s))});
    QSettings state(QSettings::IniFormat, QSettings::UserScope, u"antrean"_s, u"antrean-display-state"_s);
    rememberEpoch(client, state);
    ChimeAnnouncer announcer;
    DisplayWindow window(client, announcer, theme, settings);
    client.start();
    if (choices.flag(windowedOption) && !parser.isSet(fullscreenOption)) {
        window.resize(1280, 720);
        window.show();
    } else {
        // Where no window manager runs, nobody else makes it as large as the screen.
        window.setGeometry(window.screen()->geometry());
        window.showFullScreen();
    }
    return QApplication::exec();
}
