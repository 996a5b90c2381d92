#include "gui/kioskfixture.h"

#include "client/kioskchoices.h"
#include "kiosk/choicecard.h"
#include "kiosk/noticepanel.h"
#include "kiosk/staffnotice.h"
#include "kiosk/standardview.h"
#include "ui/banner.h"
#include "ui/numberlabel.h"

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Page = KioskFlow::Page;

class TestKioskVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        qRegisterMetaType<TicketId>("antrean::TicketId");
    }
    void init() { begin({}); }
    void cleanup() { m_kiosk.reset(); }

    void aPopularServiceTakesTwoTaps()
    {
        QSignalSpy taken(&kiosk().window, &KioskWindow::ticketTaken);
        QVERIFY(kiosk().tap(u"popular-0"_s));
        QVERIFY(kiosk().tap(u"takeTicket"_s));
        QTRY_COMPARE(taken.size(), 1);
        QCOMPARE(kiosk().taps, 2);
        QCOMPARE(kiosk().page(), Page::Ticket);
        const auto *number = kiosk().window.findChild<NumberLabel *>(u"ticketNumber"_s);
        QCOMPARE(number->text(), taken[0][1].toString());
        QCOMPARE(number->text(), u"A001"_s);
        QCOMPARE(kiosk().printer.jobCount(), 1);
    }
    void everyServiceTakesFourChoices()
    {
        // A page of a longer list costs one tap more, since a screen shows no more than eight choices.
        const Hall &hall = kiosk().client.hall();
        int farthest = 0;
        const auto agencies = agenciesByName(hall);
        for (std::size_t place = 0; place < agencies.size(); ++place) {
            const auto services = servicesOf(hall, agencies[place]);
            kiosk().taps = 0;
            int turns = 0;
            QVERIFY(kiosk().tap(u"agencies"_s));
            if (place >= 8) {
                QVERIFY(kiosk().tap(u"page-%1"_s.arg(place / 8)));
                ++turns;
            }
            QVERIFY(kiosk().tap(u"agency-"_s + agencies[place].value()));
            if (services.size() > 8) {
                QVERIFY(kiosk().tap(u"page-%1"_s.arg((services.size() - 1) / 8)));
                ++turns;
            }
            QVERIFY(kiosk().tap(u"service-"_s + services.back().value()));
            QTRY_COMPARE(kiosk().page(), Page::Service);
            QCOMPARE(kiosk().taps + 1 - turns, 4); // The last tap takes the number.
            farthest = std::max(farthest, kiosk().taps + 1);
            QVERIFY(kiosk().tap(u"home"_s));
        }
        QCOMPARE_LE(farthest, 6);
    }
    void aSearchFindsAServiceByItsFirstLetters()
    {
        QVERIFY(kiosk().tap(u"search"_s));
        for (const QChar letter : u"PASP"_s)
            QVERIFY(kiosk().tap(u"key-"_s + letter));
        const auto cards = kiosk().window.findChildren<ChoiceCard *>();
        const auto found =
            std::ranges::find_if(cards, [](const ChoiceCard *card) { return card->isVisible(); });
        QVERIFY(found != cards.end());
        QVERIFY(kiosk().tapAt(*found));
        QCOMPARE(kiosk().page(), Page::Service);
        QVERIFY(kiosk().window.flow().state().service.value().contains(u"paspor"_s));
    }
    void twoQuickTapsTakeOneNumber()
    {
        kiosk().hall.hold();
        QVERIFY(kiosk().tap(u"popular-0"_s));
        TouchButton *take = nullptr;
        QTRY_VERIFY((take = kiosk().button(u"takeTicket"_s)));
        const QPoint place = take->mapTo(&kiosk().window, take->rect().center());
        for (int tap = 0; tap < 2; ++tap) {
            QTest::touchEvent(kiosk().window.windowHandle(), kiosk().finger.get()).press(1, place);
            QTest::touchEvent(kiosk().window.windowHandle(), kiosk().finger.get()).release(1, place);
        }
        QTRY_COMPARE(kiosk().page(), Page::Taking);
        QCOMPARE(kiosk().printer.jobCount(), 0);
        kiosk().hall.release();
        QTRY_COMPARE(kiosk().page(), Page::Ticket);
        QCOMPARE(issueCommands(), 1);
        QCOMPARE(kiosk().hall.hall().tickets.size(), 1U);
        QCOMPARE(kiosk().printer.jobCount(), 1);
    }
    void priorityIsAskedForWithoutAReason()
    {
        QVERIFY(kiosk().tap(u"popular-0"_s));
        QVERIFY(kiosk().tap(u"takePriority"_s));
        QTRY_COMPARE(kiosk().page(), Page::Ticket);
        QCOMPARE(kiosk().hall.hall().tickets.begin()->second.priority, PriorityClass::Priority);
    }
    void aPaperThatFailsLeavesTheNumberOnTheScreen_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("failed") << true;
        QTest::newRow("nobody knows") << false;
    }
    void aPaperThatFailsLeavesTheNumberOnTheScreen()
    {
        QFETCH(bool, isKnown);
        takeOne();
        isKnown ? kiosk().printer.failLast() : kiosk().printer.loseLast();
        const auto *paper = kiosk().window.findChild<NoticePanel *>(u"paper"_s);
        QTRY_COMPARE(paper->tone(), Tone::Warning);
        QVERIFY(paper->hint().contains(u"catat nomor Anda"_s));
        QVERIFY(kiosk().window.findChild<NumberLabel *>(u"ticketNumber"_s)->isVisible());
        QVERIFY(kiosk().tap(u"done"_s));
        QTRY_COMPARE(kiosk().page(), Page::Start);
    }
    void aPaperThatCameOutIsToBeTaken()
    {
        takeOne();
        kiosk().printer.printLast();
        const auto *paper = kiosk().window.findChild<NoticePanel *>(u"paper"_s);
        QTRY_COMPARE(paper->tone(), Tone::Success);
        QCOMPARE(paper->title(), u"Ambil tiket Anda"_s);
    }
    void aRefusalIsShownInWords()
    {
        kiosk().hall.refuseNext({RefusalCode::StorageFull, {}});
        QVERIFY(kiosk().tap(u"popular-0"_s));
        QVERIFY(kiosk().tap(u"takeTicket"_s));
        QTRY_COMPARE(kiosk().page(), Page::Refused);
        QVERIFY(textIsShown(u"Penyimpanan server penuh"_s));
        QCOMPARE(kiosk().printer.jobCount(), 0);
        QVERIFY(kiosk().tap(u"understood"_s));
        QCOMPARE(kiosk().page(), Page::Start);
    }
    void whileTheServerIsAwayNumbersGoOn()
    {
        kiosk().hall.cut();
        const auto *banner = kiosk().window.findChild<Banner *>(u"offline"_s);
        QTRY_VERIFY(banner->isShown());
        QVERIFY(textIsShown(u"tetap dapat diambil di sini"_s));
        QTRY_VERIFY(kiosk().button(u"popular-0"_s)->subtitle() == u"Disdukcapil"_s); // No figure that is old.
        takeOne();
        const auto *number = kiosk().window.findChild<NumberLabel *>(u"ticketNumber"_s);
        QCOMPARE(number->text(), u"A950"_s);
        QVERIFY(kiosk().window.findChild<FitLabel *>(u"fromReserve"_s)->isVisible());
        QCOMPARE(kiosk().printer.jobCount(), 1);
        kiosk().printer.printLast();
        const auto *paper = kiosk().window.findChild<NoticePanel *>(u"paper"_s);
        QTRY_COMPARE(paper->tone(), Tone::Success);
        kiosk().hall.restore();
        QVERIFY(QTest::qWaitFor([this] { return kiosk().client.isLive(); }, 20'000));
        QTRY_VERIFY(!banner->isShown());
        QTRY_COMPARE(kiosk().taker->waitingToHandOver(), 0);
        QCOMPARE(kiosk().hall.hall().tickets.size(), 1U);
        QCOMPARE(kiosk().hall.hall().tickets.begin()->second.label, u"A950"_s);
        // The next number is the server's again.
        QVERIFY(kiosk().tap(u"done"_s));
        takeOne();
        QCOMPARE(number->text(), u"A001"_s);
        QVERIFY(!kiosk().window.findChild<FitLabel *>(u"fromReserve"_s)->isVisible());
    }
    void whileTheServerIsAwayAndNoNumberIsLeftVisitorsAreSentToAPerson()
    {
        m_kiosk.reset();
        m_kiosk = std::make_unique<Kiosk>();
        kiosk().open();
        kiosk().hall.hold(); // It never gets what it asks to lease.
        kiosk().client.start();
        QTRY_VERIFY(kiosk().client.isLive());
        kiosk().hall.cut();
        QTRY_VERIFY(kiosk().window.findChild<Banner *>(u"offline"_s)->isShown());
        QVERIFY(kiosk().tap(u"popular-0"_s));
        QVERIFY(!kiosk().button(u"takeTicket"_s));
        QVERIFY(!kiosk().button(u"takePriority"_s));
        QVERIFY(textIsShown(u"meja informasi"_s));
        QVERIFY(kiosk().window.findChild<StandardView *>(u"standard"_s)->isVisible());
        kiosk().hall.release();
        kiosk().hall.restore();
        QVERIFY(QTest::qWaitFor([this] { return kiosk().client.isLive(); }, 20'000));
        QTRY_VERIFY(kiosk().button(u"takeTicket"_s));
        QTRY_VERIFY(!kiosk().window.findChild<Banner *>(u"offline"_s)->isShown());
    }
    void aNumberUnderWayWhenTheLineBreaksIsTakenOnce()
    {
        kiosk().hall.hold();
        QVERIFY(kiosk().tap(u"popular-0"_s));
        QVERIFY(kiosk().tap(u"takeTicket"_s));
        QTRY_COMPARE(kiosk().page(), Page::Taking);
        kiosk().hall.cut();
        QTRY_COMPARE(kiosk().page(), Page::Ticket);
        QCOMPARE(kiosk().window.findChild<NumberLabel *>(u"ticketNumber"_s)->text(), u"A950"_s);
        // What the server had issued meanwhile is given back, and nobody ever sees it.
        kiosk().hall.release();
        kiosk().hall.restore();
        QVERIFY(QTest::qWaitFor([this] { return kiosk().client.isLive(); }, 20'000));
        QTRY_COMPARE(kiosk().hall.hall().tickets.size(), 2U);
        const auto waits = [](const auto &entry) {
            return entry.second.stage().state == StageState::Waiting;
        };
        QTRY_COMPARE(std::ranges::count_if(kiosk().hall.hall().tickets, waits), 1);
        QCOMPARE(kiosk().printer.jobCount(), 1);
    }
    void aNumberThatTheQueueNeverTakesIsToldUntilSomebodyTouchesIt()
    {
        kiosk().hall.cut();
        QTRY_VERIFY(kiosk().window.findChild<Banner *>(u"offline"_s)->isShown());
        takeOne();
        QVERIFY(kiosk().tap(u"done"_s));
        const auto *notice = kiosk().window.findChild<StaffNotice *>(u"staffNotice"_s);
        QVERIFY(!notice->isVisible());
        kiosk().hall.refuseNext({RefusalCode::NotLeased, {{u"label"_s, u"A950"_s}}});
        kiosk().hall.restore();
        QVERIFY(QTest::qWaitFor([notice] { return notice->isShown(); }, 20'000));
        QVERIFY(textIsShown(u"A950"_s));
        QVERIFY(textIsShown(u"meja informasi. Petugas"_s));
        // The next visitor isn't kept from anything, and takes nothing away.
        takeOne();
        QCOMPARE(kiosk().window.findChild<NumberLabel *>(u"ticketNumber"_s)->text(), u"A001"_s);
        QVERIFY(kiosk().tap(u"done"_s));
        QTRY_COMPARE(kiosk().page(), Page::Start);
        QVERIFY(notice->isShown());
        // Nor does the next outage, as long as numbers go on.
        kiosk().hall.cut();
        QTRY_VERIFY(!kiosk().client.isLive());
        const auto *offline = kiosk().window.findChild<Banner *>(u"offline"_s);
        QVERIFY(notice->isShown() && !offline->isShown());
        QVERIFY(kiosk().tap(u"bannerAction"_s));
        QVERIFY(!notice->isShown());
        QTRY_VERIFY(offline->isShown());
        QVERIFY(notice->labels().isEmpty());
    }
    void numbersOfADayThatWasClosedMeanwhileAreToldTogether()
    {
        kiosk().hall.cut();
        QTRY_VERIFY(kiosk().window.findChild<Banner *>(u"offline"_s)->isShown());
        for (int visitor = 0; visitor < 2; ++visitor) {
            takeOne();
            QVERIFY(kiosk().tap(u"done"_s));
        }
        const auto officers = kiosk().hall.hall().officers;
        const auto supervisor = std::ranges::find_if(
            officers, [](const auto &entry) { return entry.second.role == Role::Supervisor; });
        QVERIFY(kiosk().hall.script().does(CloseDay{}, supervisor->first.value()));
        kiosk().hall.restore();
        const auto *notice = kiosk().window.findChild<StaffNotice *>(u"staffNotice"_s);
        QVERIFY(QTest::qWaitFor([notice] { return notice->labels().size() == 2; }, 20'000));
        QCOMPARE(notice->title(), u"Nomor yang tidak masuk antrean: A950 dan A951"_s);
        QVERIFY(kiosk().tap(u"language"_s));
        QTRY_COMPARE(notice->title(), u"Not in the queue: A950 and A951"_s);
    }
    void nobodyThereIsAskedForAndThenEverythingIsWiped()
    {
        begin({.times = {.idle = 600ms, .question = 900ms}});
        QVERIFY(kiosk().tap(u"language"_s));
        QVERIFY(kiosk().tap(u"agencies"_s));
        QCOMPARE(kiosk().window.language(), Language::English);
        QTRY_VERIFY(kiosk().button(u"stillHere"_s));
        QVERIFY(kiosk().tap(u"stillHere"_s));
        QVERIFY(!kiosk().button(u"stillHere"_s));
        QCOMPARE(kiosk().page(), Page::Agencies);
        QTRY_VERIFY(kiosk().button(u"stillHere"_s));
        QTRY_COMPARE(kiosk().page(), Page::Start);
        QVERIFY(!kiosk().button(u"stillHere"_s));
        QCOMPARE(kiosk().window.language(), Language::Indonesian);
    }
    void aTicketLeavesTheScreenByItself()
    {
        begin({.times = {.ticket = 500ms}});
        takeOne();
        QTRY_COMPARE(kiosk().page(), Page::Start);
    }
    void aClosedServiceSaysWhyAndGivesNoNumber()
    {
        kiosk().hall.script().setClock(u"12:30");
        // The client hears the new time with the next thing that happens.
        QTRY_COMPARE(timeOfDay(kiosk().client.now(), TimeZone::Wib), TimeOfDay(12h + 30min));
        QVERIFY(kiosk().tap(u"agencies"_s));
        QVERIFY(kiosk().tap(u"agency-atr-bpn"_s));
        const auto id = servicesOf(kiosk().client.hall(), AgencyId(u"atr-bpn"_s)).front();
        TouchButton *card = nullptr;
        QTRY_VERIFY((card = kiosk().button(u"service-"_s + id.value())));
        if (const auto *choice = qobject_cast<ChoiceCard *>(card); choice->choice().isAvailable)
            QSKIP("the first service of the land office gives numbers during breaks");
        QVERIFY(card->subtitle().contains(u"Istirahat sampai 13.00"_s));
        QVERIFY(kiosk().tapAt(card));
        QVERIFY(!kiosk().button(u"takeTicket"_s));
        QVERIFY(textIsShown(u"istirahat sampai pukul 13.00"_s));
    }
    void backAndHomeStayInTheirPlaces()
    {
        QVERIFY(kiosk().tap(u"agencies"_s));
        const QRect back = placeOf(u"back"_s);
        const QRect home = placeOf(u"home"_s);
        QVERIFY(kiosk().tap(u"agency-bank-daerah"_s));
        QCOMPARE(placeOf(u"back"_s), back);
        QVERIFY(kiosk().tap(u"service-"_s +
                            servicesOf(kiosk().client.hall(), AgencyId(u"bank-daerah"_s)).front().value()));
        QCOMPARE(placeOf(u"back"_s), back);
        QCOMPARE(placeOf(u"home"_s), home);
        QVERIFY(kiosk().tap(u"back"_s));
        QCOMPARE(kiosk().page(), Page::Services);
        QVERIFY(kiosk().tap(u"back"_s));
        QCOMPARE(kiosk().page(), Page::Agencies);
        QVERIFY(kiosk().tap(u"home"_s));
        QCOMPARE(kiosk().page(), Page::Start);
    }
    void namesAreEnglishForWhoChoosesIt()
    {
        QVERIFY(kiosk().tap(u"language"_s));
        const TouchButton *card = kiosk().button(u"popular-0"_s);
        QVERIFY(card);
        QCOMPARE(card->title(), u"New electronic identity card"_s);
    }

private:
    Kiosk &kiosk() { return *m_kiosk; }
    void begin(const KioskSettings &settings)
    {
        m_kiosk.reset();
        m_kiosk = std::make_unique<Kiosk>(settings);
        m_kiosk->open();
        QVERIFY(m_kiosk->connect());
        QVERIFY(QTest::qWaitForWindowExposed(&m_kiosk->window));
    }
    void takeOne()
    {
        QVERIFY(kiosk().tap(u"popular-0"_s));
        QVERIFY(kiosk().tap(u"takeTicket"_s));
        QTRY_COMPARE(kiosk().page(), Page::Ticket);
    }
    int issueCommands()
    {
        return static_cast<int>(
            std::ranges::count_if(kiosk().hall.commands(), [](const CommandBody &command) {
                return std::holds_alternative<IssueTicket>(command);
            }));
    }
    bool textIsShown(const QString &text)
    {
        const auto labels = kiosk().window.findChildren<FitLabel *>();
        return std::ranges::any_of(labels, [&](const FitLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    QRect placeOf(const QString &name)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const TouchButton *button = kiosk().button(name);
        return button ? QRect(button->mapTo(&kiosk().window, QPoint()), button->size()) : QRect();
    }
    std::unique_ptr<Kiosk> m_kiosk;
};

QTEST_MAIN(TestKioskVisit)
#include "tst_kioskvisit.moc"
