#include "client/serverdialer.h"
#include "core/time.h"
#include "mall/busymorning.h"
#include "mall/guidedvisit.h"
#include "mall/serverprocess.h"
#include "mall/trainingday.h"
#include "protocol/mallfile.h"
#include "resources/resources.h"
#include "ui/fonts.h"
#include "ui/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QScreen>
#include <QStandardPaths>
#include <QTextStream>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

struct Options
{
    QString mallFile;
    QString data;
    QString printer;
    QString visitFolder; ///< Empty: nobody plays; the windows are for the user.
    bool isLive = false;
    bool isClockRight = false;
    bool isQuiet = false;
};

Options readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A whole mall on this computer: hall server, kiosk, counter and display.\n"
        "Without --live the clock is a training clock and every window says so."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QString share =
        QDir(QCoreApplication::applicationDirPath()).absoluteFilePath(u"../share/antrean"_s);
    const QString home =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/antrean"_s;
    parser.addOptions(
        {{u"mall"_s, u"Mall file; see malls/README.md."_s, u"FILE"_s, share + u"/malls/contoh.json"_s},
         {u"data"_s, u"Folder of the mall's data."_s, u"DIR"_s},
         {u"printer"_s, u"Ticket printer: tcp://host:9100 or file:///folder."_s, u"URL"_s},
         {u"live"_s, u"Use this computer's clock, for real visitors (a service van)."_s},
         {u"clock-is-right"_s,
          u"With --live, once: believe this computer's clock, though it shows a time long after the last "
          "day."_s},
         {u"quiet"_s, u"No visitors before you: an empty hall."_s},
         {u"visit"_s, u"Play one visit, keep its pictures in the folder, and end."_s, u"DIR"_s}});
    parser.process(application);
    Options options;
    options.mallFile = QDir::cleanPath(parser.value(u"mall"_s));
    options.isLive = parser.isSet(u"live"_s);
    options.isClockRight = parser.isSet(u"clock-is-right"_s);
    options.isQuiet = parser.isSet(u"quiet"_s) || options.isLive;
    if (parser.isSet(u"visit"_s))
        options.visitFolder = QDir(parser.value(u"visit"_s)).absolutePath();
    options.data = parser.isSet(u"data"_s) ? parser.value(u"data"_s)
                                           : home + (options.isLive ? u"/mall"_s : u"/training"_s);
    const QString papers = options.visitFolder.isEmpty() ? options.data + u"/tickets"_s : options.visitFolder;
    // Pictures are paper enough for training; real visitors get none of a printer that isn't there.
    const QString usual = options.isLive ? u"none:"_s : QUrl::fromLocalFile(papers).toString();
    options.printer = parser.isSet(u"printer"_s) ? parser.value(u"printer"_s) : usual;
    return options;
}

int complain(const QString &text)
{
    QTextStream(stderr) << "antrean: " << text << '\n';
    return 1;
}

/// The counter that the first popular service is served at, so that a first tap and a first call meet.
CounterId firstCounter(const MallConfig &mall)
{
    const auto popular = std::ranges::find(mall.services, true, &Service::popular);
    const ServiceId wanted = popular == mall.services.end() ? mall.services.front().id : popular->id;
    for (const Counter &counter : mall.counters) {
        if (std::ranges::find(counter.services, wanted, &CounterService::service) != counter.services.end())
            return counter.id;
    }
    return {};
}

MallWindows::Setup windowSetup(const Options &options, const ServerAddress &server)
{
    MallWindows::Setup setup{server,       options.printer,
                             {},           {},
                             {1080, 1920}, {420, 900},
                             {1920, 1080}, options.data + u"/kiosk"_s,
                             false,        {}};
    if (!options.visitFolder.isEmpty()) {
        setup.motion.reduced = true; // Pictures show where a motion ends.
        return setup;
    }
    const QSize room = QGuiApplication::primaryScreen()->availableSize();
    const int height = std::min(960, room.height() - 40);
    setup.kiosk = QSize(height * 9 / 16, height);
    setup.counterSize = QSize(400, height);
    const int width = std::max(640, room.width() - setup.kiosk.width() - setup.counterSize.width());
    setup.display = QSize(width, std::min(height, width * 9 / 16));
    setup.sound = true;
    return setup;
}

/// Starts the server, fills the hall, opens the windows, and plays the visit if asked to.
class AllInOne final : public QObject
{
public:
    AllInOne(Options options, MallConfig mall)
        : m_options(std::move(options))
        , m_mall(std::move(mall))
    {
        connect(&m_server, &ServerProcess::failed, this, &AllInOne::fail);
        connect(&m_server, &ServerProcess::ready, this, &AllInOne::serverReady);
    }

    void start(const std::optional<QDateTime> &trainingFrom)
    {
        // The windows and the morning share this computer, and no stranger can connect.
        QStringList arguments{u"--data"_s,
                              m_options.data,
                              u"--import"_s,
                              m_options.mallFile,
                              u"--listen"_s,
                              u"127.0.0.1:0"_s,
                              u"--commands-per-second"_s,
                              u"500"_s,
                              u"--beacon-port"_s,
                              u"0"_s};
        if (m_options.isClockRight)
            arguments << u"--clock-is-right"_s;
        if (trainingFrom)
            arguments << u"--training-from"_s << trainingFrom->toString(u"yyyy-MM-ddTHH:mm:ss"_s);
        m_server.start(arguments);
    }

private:
    void say(const QString &line) { QTextStream(stdout) << ++m_line << ". " << line << Qt::endl; }
    void fail(const QString &reason) { QCoreApplication::exit(complain(reason)); }

    void serverReady(const ServerAddress &address)
    {
        say(u"The hall server listens on %1 with %2 services of %3 agencies"_s.arg(address.toString())
                .arg(m_mall.services.size())
                .arg(m_mall.agencies.size()));
        const BusyMorning::Plan plan{m_options.isQuiet ? 0 : 40, m_options.isQuiet ? 0 : 8,
                                     firstCounter(m_mall)};
        m_morning = std::make_unique<BusyMorning>(makeServerDialer(address), plan);
        connect(m_morning.get(), &BusyMorning::finished, this, [this, address] { openWindows(address); });
        m_morning->start();
    }

    void openWindows(const ServerAddress &address)
    {
        MallWindows::Setup setup = windowSetup(m_options, address);
        if (!m_options.isLive) {
            setup.officer = m_morning->freeOfficer();
            setup.counter = firstCounter(m_mall);
        }
        auto windows = MallWindows::make(setup);
        if (!windows)
            return fail(windows.error());
        m_windows = std::move(*windows);
        m_windows->show();
        say(u"Kiosk, counter and display are open; tickets go to %1"_s.arg(m_options.printer));
        if (m_options.visitFolder.isEmpty())
            return;
        m_visit = std::make_unique<GuidedVisit>(*m_windows, m_options.visitFolder);
        connect(m_visit.get(), &GuidedVisit::stepDone, this, &AllInOne::say);
        connect(m_visit.get(), &GuidedVisit::failed, this, &AllInOne::fail);
        connect(m_visit.get(), &GuidedVisit::succeeded, this, [] { QCoreApplication::exit(0); });
        m_visit->start();
    }

    Options m_options;
    MallConfig m_mall;
    int m_line = 0;
    ServerProcess m_server;
    std::unique_ptr<BusyMorning> m_morning;
    std::unique_ptr<MallWindows> m_windows;
    std::unique_ptr<GuidedVisit> m_visit;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"antrean"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ANTREAN_VERSION));
    initResources();
    const Options options = readOptions(application);
    if (const auto fonts = loadFonts(); !fonts)
        return complain(u"the typeface %1 can't be read"_s.arg(fonts.error().file));

    auto mall = readMallFile(options.mallFile);
    if (!mall)
        return complain(mall.error().text());
    std::optional<QDateTime> trainingFrom;
    if (!options.isLive) {
        const auto local = wallClock(
            TimePoint(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch())), mall->mall.zone);
        // A visit is played in the morning, whatever the hour here: at closing time it could take no number.
        const QTime time = options.visitFolder.isEmpty() ? local.time() : QTime(0, 0);
        trainingFrom = trainingStart(*mall, QDateTime(local.date(), time));
        if (!trainingFrom)
            return complain(u"%1: the mall has no working day"_s.arg(options.mallFile));
    }
    for (const QString &folder : {options.data, options.visitFolder, QUrl(options.printer).toLocalFile()}) {
        if (!folder.isEmpty() && !QDir().mkpath(folder))
            return complain(u"can't make the folder %1"_s.arg(folder));
    }
    AllInOne mallOnThisComputer(options, std::move(*mall));
    mallOnThisComputer.start(trainingFrom);
    return QApplication::exec();
}
