#pragma once

#include "client/deskview.h"
#include "counter/counterwindow.h"
#include "resources/resources.h"
#include "support/loopbackhall.h"
#include "ui/fonts.h"
#include "ui/touchbutton.h"

#include <QLineEdit>
#include <QTest>

namespace antrean {

/// An officer's window on a tiny hall, as a test uses it: named widgets, keys, and the hall behind it.
/// Nothing moves and no press is taken for the second half of another, so that a test can be quick.
class CounterFixture
{
public:
    explicit CounterFixture(const CounterSettings &settings = atCounter(u"ayu", u"1"),
                            const Theme &theme = still(), const MallConfig &mall = tinyMall())
        : hall(mall)
        , client(hall.eventLoop, hall.dialer(),
                 {QStringLiteral("counter"), DeviceId(QStringLiteral("loket-pc"))})
        , window(client, theme, settings)
    {
        window.resize(CounterWindow::leastSize.width(), 720);
        window.show();
        QApplication::setActiveWindow(&window);
    }

    [[nodiscard]] static CounterSettings quick()
    {
        CounterSettings settings;
        settings.pressGap = std::chrono::milliseconds(0);
        return settings;
    }
    [[nodiscard]] static CounterSettings atCounter(QStringView who, QStringView where)
    {
        CounterSettings settings = quick();
        settings.officer = officer(who);
        settings.counter = counter(where);
        return settings;
    }
    [[nodiscard]] static Theme still()
    {
        return makeTheme(Appearance::Light, deskSizes(), Motion{.reduced = true});
    }

    /// Connects, and waits until the page is there: `workPage`, `officerPage`, `counterPage`.
    [[nodiscard]] bool start(const QString &page = QStringLiteral("workPage"))
    {
        client.start();
        return QTest::qWaitFor([&] { return sees(page); });
    }
    /// The day is open, and so many tickets for counter 1 have waited twelve minutes.
    void prepare(int tickets = 1)
    {
        hall.script().openDay();
        for (int i = 0; i < tickets; ++i)
            hall.script().issue(u"ktp");
        hall.script().advance(std::chrono::minutes(12));
    }
    /// Presses the large action's key and waits until it is another action.
    [[nodiscard]] bool next()
    {
        const QString before = nextTitle();
        key(Qt::Key_F2);
        return QTest::qWaitFor([&] { return nextTitle() != before; });
    }
    /// Two tickets, the first of them called, or serving as well.
    [[nodiscard]] bool bring(StageState state)
    {
        prepare(2);
        return start() && next() && next() && (state == StageState::Called || next());
    }
    template <class T = QWidget>
    [[nodiscard]] T *find(const QString &name) const
    {
        return window.findChild<T *>(name);
    }
    /// It is there and visible.
    [[nodiscard]] bool sees(const QString &name) const
    {
        const auto *widget = find(name);
        return widget && widget->isVisible();
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        const auto *widget = find(name);
        return widget && widget->isVisible() ? widget->property("text").toString() : QString();
    }
    [[nodiscard]] TouchButton *button(const QString &name) const { return find<TouchButton>(name); }
    [[nodiscard]] QString nextTitle() const { return button(QStringLiteral("nextAction"))->title(); }
    /// Waits until the widget is visible and enabled, and clicks into its middle.
    [[nodiscard]] bool click(const QString &name) const
    {
        if (!QTest::qWaitFor([&] { return sees(name) && find(name)->isEnabled(); }))
            return false;
        QTest::mouseClick(find(name), Qt::LeftButton);
        return true;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = window.focusWidget();
        QTest::keyClick(focus ? focus : &window, key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(window.focusWidget(), text); }
    [[nodiscard]] DeskStatus status(QStringView counterId = u"1", QStringView who = u"ayu") const
    {
        return deskView(hall.hall(), counter(counterId), officer(who), hall.now()).status;
    }
    /// The only ticket of this label.
    [[nodiscard]] const Ticket *ticket(QStringView label) const
    {
        for (const auto &[id, found] : hall.hall().tickets) {
            if (found.label == label)
                return &found;
        }
        return nullptr;
    }
    [[nodiscard]] StageState state(QStringView label) const { return ticket(label)->stage().state; }
    /// Everything is laid out: a layout that changes asks its parent to, over several turns of the event
    /// loop.
    void settle() const
    {
        for (int turn = 0; turn < 5; ++turn) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] bool isEnabled(const QString &name) const { return sees(name) && find(name)->isEnabled(); }

    LoopbackHall hall;
    HallClient client;
    CounterWindow window;
};

/// Once in a test's initTestCase().
inline void prepareWindows()
{
    initResources();
    QVERIFY(loadFonts());
    applyTheme(*qApp, CounterFixture::still());
}

} // namespace antrean
