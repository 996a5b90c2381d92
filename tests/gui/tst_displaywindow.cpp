#include "client/hallclient.h"
#include "display/boardheader.h"
#include "display/calllist.h"
#include "display/callpanel.h"
#include "display/displaywindow.h"
#include "display/waitingstrip.h"
#include "support/loopbackhall.h"
#include "ui/contrast.h"
#include "ui/fonts.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Finishes at once, and writes down what would be heard.
class RecordingAnnouncer final : public Announcer
{
    Q_OBJECT

public:
    [[nodiscard]] bool isWorthRepeating() const override { return repeats; }
    void announce(const Announcement &announcement, int reading) override
    {
        heard += u"%1>%2#%3"_s.arg(announcement.label, announcement.counter).arg(reading);
        QTimer::singleShot(0ms, this, &Announcer::finished);
    }
    QStringList heard;
    bool repeats = false;
};

/// A hall, its display and what the display said and painted.
struct Board
{
    explicit Board(QSize size = {1920, 1080}, const DisplaySettings &settings = {}, const Motion &motion = {})
        : client(hall.eventLoop, hall.dialer(), {u"display"_s, DeviceId(u"display-1"_s)})
        , window(client, announcer, makeTheme(Appearance::Dark, deskSizes(), motion), settings)
        , painted(&window, &DisplayWindow::callPainted)
    {
        window.resize(size);
        window.show();
    }
    void connectAndOpen()
    {
        client.start();
        QTRY_VERIFY(client.isLive());
        TestHall &script = hall.script();
        script.openDay();
        script.open(u"1", u"ayu");
        script.open(u"2", u"budi");
        script.open(u"3", u"dewi");
        QTRY_COMPARE(window.page(), DisplayWindow::Page::Welcome);
    }
    QString call(QStringView counterId, QStringView serviceId = u"ktp")
    {
        const qsizetype before = painted.count();
        const TicketId ticket = hall.script().issue(serviceId);
        hall.script().callNext(counterId);
        [&] { QTRY_COMPARE(painted.count(), before + 1); }();
        return hall.hall().ticket(ticket)->label;
    }
    QString callAndServe(QStringView counterId)
    {
        const QString label = call(counterId);
        hall.script().start(counterId);
        hall.script().finish(counterId);
        return label;
    }
    void pass(std::chrono::milliseconds time)
    {
        hall.script().advance(time);
        const TimePoint then = hall.now();
        QTRY_VERIFY(client.now() >= then);
    }
    [[nodiscard]] QStringList current() const
    {
        QStringList labels;
        for (const auto *panel : window.findChildren<CallPanel *>()) {
            if (panel->isVisible())
                labels += panel->call().label;
        }
        return labels;
    }
    [[nodiscard]] QStringList rows() const
    {
        QStringList labels;
        for (const CallFace &call : window.findChild<CallList *>()->calls())
            labels += call.label;
        return labels;
    }
    [[nodiscard]] CallPanel *panel() const { return window.findChildren<CallPanel *>().constFirst(); }

    LoopbackHall hall;
    RecordingAnnouncer announcer;
    HallClient client;
    DisplayWindow window;
    QSignalSpy painted;
};

/// Height of the letters that are drawn at the left of a picture, in pixels.
int inkHeight(const QImage &image, const QColor &ground, const QRect &area)
{
    int top = area.bottom();
    int bottom = area.top();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (contrastRatio(image.pixelColor(x, y), ground) > 4) {
                top = std::min(top, y);
                bottom = std::max(bottom, y);
                break;
            }
        }
    }
    return bottom - top + 1;
}

} // namespace

class TestDisplayWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }

    void aCallIsPaintedInLettersThatTheFarthestSeatCanRead_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("full HD") << QSize(1920, 1080);
        QTest::newRow("4K") << QSize(3840, 2160);
        QTest::newRow("upright") << QSize(1080, 1920);
    }
    void aCallIsPaintedInLettersThatTheFarthestSeatCanRead()
    {
        QFETCH(QSize, size);
        // 98 mm at 8 m, on a 50-inch screen, also while two calls share the room.
        const double pixelsPerMm = std::hypot(size.width(), size.height()) / (50 * 25.4);
        const int required = static_cast<int>(8000 / 82.0 * pixelsPerMm) - 1;
        Board board(size, {.diagonalInches = 50});
        board.connectAndOpen();
        for (const auto counterId : {u"1", u"2"}) {
            board.call(counterId);
            CallPanel *panel = board.panel();
            const QImage picture = panel->grab().toImage();
            const QColor ground = board.window.theme().colours.accent.fill;
            const int half = panel->height() / 2;
            const QRect firstLetter(panel->width() / 30, 10, panel->numberFont().pixelSize() / 2, half - 10);
            QCOMPARE_GE(inkHeight(picture, ground, firstLetter), required);
        }
        QCOMPARE(board.current().size(), 2);
    }

    void calledTwoAtOnceBothStandLargeAndWereAnnouncedOneAfterTheOther()
    {
        Board board;
        board.connectAndOpen();
        const QString first = board.call(u"1");
        const QString second = board.call(u"2");
        QCOMPARE(board.current(), (QStringList{second, first}));
        QTRY_COMPARE(board.announcer.heard, (QStringList{first + u">1#1"_s, second + u">2#1"_s}));
    }
    void aVoiceReadsTwice()
    {
        Board board;
        board.announcer.repeats = true;
        board.connectAndOpen();
        const QString label = board.call(u"1");
        QTRY_COMPARE(board.announcer.heard, (QStringList{label + u">1#1"_s, label + u">1#2"_s}));
    }
    void aMutedDisplayShowsAndDoesNotSpeak()
    {
        Board board({1920, 1080}, {.sound = false});
        board.connectAndOpen();
        board.call(u"1");
        QVERIFY(board.announcer.heard.isEmpty());
    }
    void aRecallIsPaintedAnnouncedAndHighlightedAgain()
    {
        Board board;
        board.connectAndOpen();
        board.call(u"1");
        board.pass(15s);
        QTRY_VERIFY(!board.panel()->call().highlighted);
        const TicketId ticket = board.hall.hall().desk(counter(u"1"))->ticket;
        QVERIFY(board.hall.script().does(RecallTicket{counter(u"1"), ticket}, u"ayu"));
        QTRY_COMPARE(board.painted.count(), 2);
        QVERIFY(board.panel()->call().highlighted);
        QTRY_COMPARE(board.announcer.heard.size(), 2);
    }
    void aNewCallFlashesGentlyAndThenStops()
    {
        Board board;
        board.connectAndOpen();
        board.call(u"1");
        const QPoint corner(board.panel()->width() / 2, 6);
        QList<qint64> changes;
        QElapsedTimer watch;
        watch.start();
        QColor before = board.panel()->grab().toImage().pixelColor(corner);
        const QColor lit = board.window.theme().colours.accent.fill;
        while (watch.elapsed() < 6500) {
            QTest::qWait(20);
            const QColor now = board.panel()->grab(QRect(corner, QSize(1, 1))).toImage().pixelColor(0, 0);
            if (now != before)
                changes += watch.elapsed();
            before = now;
        }
        QCOMPARE_GE(changes.size(), 4);
        QCOMPARE_LE(changes.last(), 5300);
        for (qsizetype i = 6; i < changes.size(); ++i)
            QVERIFY2(changes.at(i) - changes.at(i - 6) >= 900, "more than three flashes a second");
        QCOMPARE(before, lit);
    }
    void nothingFlashesWithReducedMotion()
    {
        Board board({1920, 1080}, {}, {.reduced = true});
        board.connectAndOpen();
        board.call(u"1");
        const QImage before = board.panel()->grab().toImage();
        QTest::qWait(700);
        QCOMPARE(board.panel()->grab().toImage(), before);
    }

    void everyCallOfTheLastMinuteIsSeen()
    {
        Board board;
        board.connectAndOpen();
        QStringList all;
        for (int i = 0; i < 12; ++i) {
            all.prepend(board.callAndServe(u"1"));
            board.pass(4s);
        }
        QTRY_COMPARE(board.current() + board.rows(), all);
    }
    void sixRowsStayHoweverOldTheyAre()
    {
        Board board;
        board.connectAndOpen();
        for (int i = 0; i < 9; ++i) {
            board.callAndServe(u"1");
            board.pass(3min);
        }
        QTRY_COMPARE_GE(board.rows().size(), 6);
        QCOMPARE(board.current().size(), 1);
    }

    void withoutTheServerTheRowsStayAndItSaysSoQuietly()
    {
        Board board;
        board.connectAndOpen();
        board.call(u"1");
        board.pass(12s);
        const QString last = board.call(u"2");
        const QStringList rows = board.rows();
        auto *header = board.window.findChild<BoardHeader *>();
        board.hall.cut();
        QTRY_COMPARE(header->lines().join(u' '), u"Menunggu server"_s);
        QCOMPARE(board.current().constFirst(), last);
        QTRY_COMPARE_GE(board.rows().size(), rows.size());
        // Called while it was away: new when it is back.
        const TicketId missed = board.hall.script().issue(u"paspor");
        board.hall.script().callNext(u"3");
        board.hall.restore();
        QTRY_VERIFY_WITH_TIMEOUT(board.current().contains(board.hall.hall().ticket(missed)->label), 20000);
        QTRY_VERIFY(!header->lines().join(u' ').contains(u"Menunggu server"_s));
    }

    void pagesFollowTheDay()
    {
        Board board;
        QCOMPARE(board.window.page(), DisplayWindow::Page::Starting);
        board.client.start();
        QTRY_COMPARE(board.window.page(), DisplayWindow::Page::Closed);
        board.hall.script().openDay();
        QTRY_COMPARE(board.window.page(), DisplayWindow::Page::Welcome);
        board.hall.script().open(u"1", u"ayu");
        board.call(u"1");
        QCOMPARE(board.window.page(), DisplayWindow::Page::Calls);
        QVERIFY(board.hall.script().does(CloseDay{true}, u"sari"));
        QTRY_COMPARE(board.window.page(), DisplayWindow::Page::Closed);
        const QString said = board.window.findChild<QWidget *>(u"messagePage"_s)->accessibleName();
        QVERIFY2(said.contains(u"Rabu, 18 November 2026"_s) && said.contains(u"07.30"_s), qPrintable(said));
    }
    void theTrainingMallIsMarked()
    {
        Board board;
        board.hall.setTraining(true);
        board.connectAndOpen();
        QTRY_VERIFY(board.window.findChild<QWidget *>(u"trainingBanner"_s)->isVisible());
        QVERIFY(!board.window.findChild<QWidget *>(u"waitingStrip"_s)
                     ->geometry()
                     .intersects(board.window.findChild<QWidget *>(u"trainingBanner"_s)->geometry()));
    }
    void nobodysPriorityIsShownOrSaid()
    {
        Board board;
        board.connectAndOpen();
        const TicketId ticket = board.hall.script().issue(u"ktp", PriorityClass::Priority);
        board.hall.script().callNext(u"1");
        QTRY_COMPARE(board.painted.count(), 1);
        QCOMPARE(board.current().constFirst(), board.hall.hall().ticket(ticket)->label);
        const QImage withPriority = board.panel()->grab().toImage();
        for (const QWidget *widget : board.window.findChildren<QWidget *>())
            QVERIFY(!widget->accessibleName().contains(u"prioritas"_s, Qt::CaseInsensitive));

        Board other;
        other.connectAndOpen();
        other.call(u"1");
        QCOMPARE(other.panel()->grab().toImage(), withPriority);
    }
    void aScreenReaderHearsTheCall()
    {
        Board board;
        board.connectAndOpen();
        const QString label = board.call(u"1");
        QCOMPARE(board.panel()->accessibleName(), u"Nomor %1, silakan menuju loket 1"_s.arg(label));
    }
    void waitingNumbersAreThoseOfTheZone()
    {
        Board board({1920, 1080}, {.zone = ZoneId(u"lantai-2"_s)});
        board.connectAndOpen();
        board.hall.script().issue(u"paspor");
        board.hall.script().issue(u"paspor");
        auto *strip = board.window.findChild<WaitingStrip *>();
        QTRY_COMPARE(strip->shown().size(), 1);
        QTRY_COMPARE(strip->shown().front().waiting, 2);
    }

    void manyAgenciesTakeTurnsAndNoneIsLeftOut()
    {
        Board board;
        std::vector<WaitingStrip::Entry> entries;
        for (int i = 0; i < 30; ++i)
            entries.push_back({{u"Badan %1"_s.arg(i), u"landmark"_s, QColor(Qt::darkBlue)}, i * 7});
        auto *strip = board.window.findChild<WaitingStrip *>();
        strip->showEntries(entries, QLocale(QLocale::Indonesian));
        QCOMPARE_GT(strip->pageCount(), 1);
        std::vector<WaitingStrip::Entry> seen;
        for (int page = 0; page < strip->pageCount(); ++page) {
            for (const WaitingStrip::Entry &entry : strip->shown())
                seen.push_back(entry);
            strip->turnPage();
        }
        QVERIFY(seen == entries);
        QCOMPARE(strip->page(), 0);
    }

    void everyColourOfWordsCanBeReadOnItsGround_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("dark") << Appearance::Dark;
        QTest::newRow("light") << Appearance::Light;
    }
    void everyColourOfWordsCanBeReadOnItsGround()
    {
        QFETCH(Appearance, appearance);
        const Colours c = colours(appearance);
        QCOMPARE_GE(contrastRatio(c.text, c.surface), 7.0);
        QCOMPARE_GE(contrastRatio(c.mutedText, c.ground), 7.0);
        QCOMPARE_GE(contrastRatio(c.mutedText, c.surface), 7.0);
        QCOMPARE_GE(contrastRatio(c.accent.text, c.accent.fill), 7.0);
        QCOMPARE_GE(contrastRatio(c.accent.text, c.accent.pressed), 7.0);
        if (appearance == Appearance::Dark)
            QCOMPARE_GE(contrastRatio(c.accent.fill, c.surface), 7.0);
    }
};

QTEST_MAIN(TestDisplayWindow)
#include "tst_displaywindow.moc"
