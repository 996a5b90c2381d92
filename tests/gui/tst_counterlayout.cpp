#include "counterfixture.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QTranslator>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Every text 40 % longer, as other languages are.
class LongerTexts final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (!text.contains(u' ') && text.contains(u'%'))
            return text;
        return text +
               u" kata tambahan sepanjang bahasa lain"_s.left(std::max<qsizetype>(3, text.size() * 2 / 5));
    }
};

MallConfig longNames()
{
    MallConfig mall = tinyMall();
    for (Service &service : mall.services)
        service.name +=
            u" untuk penilaian teknis persetujuan kesesuaian kegiatan pemanfaatan ruang di kecamatan"_s;
    for (Officer &officer : mall.officers)
        officer.name = u"Raden Roro Anastasia Kusuma Wardhani Hadiningrat "_s + officer.name;
    return mall;
}

bool scrolls(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QScrollArea *>(parent))
            return true;
    }
    return false;
}

/// What is outside of the window, or smaller than it can be without cutting words; empty: nothing.
QStringList misplaced(const CounterWindow &window)
{
    QStringList names;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->objectName().isEmpty() ||
            widget->objectName().startsWith(u"qt_"_s))
            continue;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        // In a scroll area only the width must fit.
        const bool fits = scrolls(widget) ? place.left() >= 0 && place.right() < window.width()
                                          : window.rect().contains(place);
        QSize least = widget->minimumSizeHint();
        if (widget->minimumHeight() > 0)
            least.setHeight(widget->minimumHeight());
        if (!fits || widget->width() < least.width() || widget->height() < least.height())
            names << u"%1 (%2×%3 at %4,%5; needs %6×%7)"_s.arg(widget->objectName())
                         .arg(place.width())
                         .arg(place.height())
                         .arg(place.x())
                         .arg(place.y())
                         .arg(least.width())
                         .arg(least.height());
    }
    return names;
}

} // namespace

/// Narrow and wide, long names and longer texts: everything stays in the window.
class TestCounterLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareWindows(); }
    void keepsEverythingInTheWindow_data();
    void keepsEverythingInTheWindow();
    void putsTheListsBesideTheTicketWhereThereIsRoom();
    void keepsTheActionWhileAQuestionIsAsked();
    void namesEveryButtonForScreenReaders();
    void reachesEveryCommandWithTab();
};

void TestCounterLayout::keepsEverythingInTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("longer");
    for (const QSize size :
         {QSize(360, 640), QSize(360, 720), QSize(420, 900), QSize(899, 640), QSize(1280, 800)}) {
        for (const bool longer : {false, true}) {
            QTest::addRow("%dx%d%s", size.width(), size.height(), longer ? ", longer texts" : "")
                << size << longer;
        }
    }
}

void TestCounterLayout::keepsEverythingInTheWindow()
{
    QFETCH(QSize, size);
    QFETCH(bool, longer);
    LongerTexts texts;
    if (longer)
        QCoreApplication::installTranslator(&texts);
    CounterFixture f(CounterFixture::atCounter(u"citra", u"1"), CounterFixture::still(), longNames());
    f.window.resize(size);
    f.hall.script().openDay();
    for (int i = 0; i < 12; ++i)
        f.hall.script().issue({u"ktp", u"kk"},
                              i % 3 == 0 ? PriorityClass::Priority : PriorityClass::Ordinary);
    f.hall.script().advance(95min);
    QVERIFY(f.start());
    const auto check = [&](const char *where) {
        f.settle();
        const QStringList wrong = misplaced(f.window);
        if (!wrong.isEmpty())
            qWarning("%s: %s", where, qPrintable(wrong.join(u", "_s)));
        return wrong.isEmpty() && f.window.size() == size;
    };
    QVERIFY(check("closed"));
    QVERIFY(f.next());
    QVERIFY(check("idle"));
    QVERIFY(f.next());
    QVERIFY(check("called"));
    QVERIFY(f.next());
    QVERIFY(check("serving"));
    for (const Qt::Key key : {Qt::Key_F5, Qt::Key_F6, Qt::Key_F7, Qt::Key_F9, Qt::Key_F10, Qt::Key_F1}) {
        f.key(key);
        QVERIFY(check(qPrintable(u"question %1"_s.arg(QKeySequence(key).toString()))));
        f.key(Qt::Key_Escape);
    }
    f.hall.cut();
    QTRY_VERIFY(f.sees(u"linkBanner"_s));
    QVERIFY(check("offline"));
    QCoreApplication::removeTranslator(&texts);
}

void TestCounterLayout::putsTheListsBesideTheTicketWhereThereIsRoom()
{
    CounterFixture f;
    QVERIFY(f.start());
    const auto place = [&](const QString &name) { return f.find(name)->mapTo(&f.window, QPoint()); };
    QVERIFY(place(u"upcomingTab"_s).y() > place(u"nextAction"_s).y());
    f.window.resize(1280, 800);
    QTRY_VERIFY(place(u"upcomingTab"_s).x() > place(u"nextAction"_s).x());
    QVERIFY(place(u"upcomingTab"_s).y() < place(u"nextAction"_s).y());
}

void TestCounterLayout::keepsTheActionWhileAQuestionIsAsked()
{
    CounterFixture f;
    f.hall.script().openDay();
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_VERIFY(f.sees(u"pause"_s));
    f.settle();
    const QPoint before = f.find(u"nextAction"_s)->mapTo(&f.window, QPoint());
    f.key(Qt::Key_F9);
    QTRY_VERIFY(f.sees(u"pausePanel"_s));
    f.settle();
    QVERIFY(f.sees(u"nextAction"_s));
    QCOMPARE(f.find(u"nextAction"_s)->mapTo(&f.window, QPoint()), before);
}

void TestCounterLayout::namesEveryButtonForScreenReaders()
{
    CounterFixture f;
    f.hall.script().openDay();
    f.hall.script().issue(u"ktp", PriorityClass::Priority);
    QVERIFY(f.start());
    for (const Qt::Key key : {Qt::Key_unknown, Qt::Key_F10, Qt::Key_F1}) {
        if (key != Qt::Key_unknown)
            f.key(key);
        const auto buttons = f.window.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->isVisible() && !button->objectName().startsWith(u"qt_"_s))
                QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        }
    }
    QVERIFY(f.find(u"ticket-A001"_s)->accessibleName().contains(u"Prioritas"_s));
}

void TestCounterLayout::reachesEveryCommandWithTab()
{
    CounterFixture f(CounterFixture::atCounter(u"citra", u"1"));
    f.hall.script().openDay();
    f.hall.script().issue(u"ktp");
    QVERIFY(f.start());
    f.key(Qt::Key_F2);
    QTRY_VERIFY(f.isEnabled(u"ticket-A001"_s));
    QStringList reached;
    for (int i = 0; i < 20; ++i) {
        f.key(Qt::Key_Tab);
        reached << f.window.focusWidget()->objectName();
    }
    for (const QString &name : {u"nextAction"_s, u"pause"_s, u"closeCounter"_s, u"menu"_s, u"upcomingTab"_s,
                                u"missedTab"_s, u"parkedTab"_s, u"ticket-A001"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

QTEST_MAIN(TestCounterLayout)
#include "tst_counterlayout.moc"
