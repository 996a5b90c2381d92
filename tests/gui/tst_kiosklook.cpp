#include "gui/kioskfixture.h"

#include "client/kioskchoices.h"
#include "kiosk/choicecard.h"
#include "ui/banner.h"
#include "ui/card.h"
#include "ui/contrast.h"
#include "ui/fitlabel.h"

#include <QDir>
#include <QTranslator>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Page = KioskFlow::Page;

namespace {

/// Makes every sentence longer by two fifths, as a translation may be.
class LongTexts : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString more = text.left(std::max<qsizetype>(1, text.size() * 2 / 5));
        more.remove(QRegularExpression(u"%[0-9]?"_s));
        return text + u' ' + more.trimmed();
    }
    bool isEmpty() const override { return false; }
};

int distance(const QRect &a, const QRect &b)
{
    const int x = std::max({0, b.left() - a.right() - 1, a.left() - b.right() - 1});
    const int y = std::max({0, b.top() - a.bottom() - 1, a.top() - b.bottom() - 1});
    return std::max(x, y);
}

/// The contrast between what most of a piece of the page is filled with and what stands out from it most.
double contrastIn(const QImage &page, const QRect &area)
{
    QHash<QRgb, int> counts;
    const QRect inside = area & page.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++counts[page.pixel(x, y)];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    }
    double best = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        best = std::max(best, contrastRatio(QColor(ground), QColor(it.key())));
    return best;
}

} // namespace

/// Every page, upright and wide, in long words and short ones: what is pressed is large enough and apart,
/// what is read stands out and is whole. With ANTREAN_PICTURES naming a folder, it leaves a picture of each
/// there.
class TestKioskLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_long);
        m_kiosk.reset();
    }

    void lettersAreHighEnough()
    {
        const Theme theme = makeTheme(Appearance::Light, kioskSizes(kioskMetrics()));
        for (const TextRole role : {TextRole::Caption, TextRole::Body, TextRole::Label})
            QCOMPARE_GE(kioskMetrics().mm(QFontMetricsF(theme.font(role)).capHeight()),
                        TouchMetrics::capMm - 0.01);
    }
    void everyPageHolds_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isLong");
        const QStringList scenes{u"start"_s,
                                 u"start-english"_s,
                                 u"start-holiday"_s,
                                 u"start-evening"_s,
                                 u"start-break"_s,
                                 u"start-away"_s,
                                 u"start-unopened"_s,
                                 u"start-offline"_s,
                                 u"start-training"_s,
                                 u"agencies"_s,
                                 u"agencies-last"_s,
                                 u"services"_s,
                                 u"services-break"_s,
                                 u"service"_s,
                                 u"service-long"_s,
                                 u"service-break"_s,
                                 u"service-quota"_s,
                                 u"service-offline"_s,
                                 u"search"_s,
                                 u"search-found"_s,
                                 u"search-none"_s,
                                 u"taking"_s,
                                 u"ticket"_s,
                                 u"ticket-failed"_s,
                                 u"ticket-priority"_s,
                                 u"refused"_s,
                                 u"question"_s,
                                 u"ticket-offline"_s,
                                 u"service-unleased"_s,
                                 u"start-unleased"_s,
                                 u"services-offline"_s,
                                 u"start-offline-english"_s,
                                 u"service-offline-english"_s,
                                 u"ticket-offline-english"_s,
                                 u"service-usedup"_s,
                                 u"service-usedup-english"_s,
                                 u"refused-usedup"_s,
                                 u"refused-usedup-english"_s,
                                 u"start-lost"_s,
                                 u"start-lost-english"_s,
                                 u"start-lost-many"_s,
                                 u"start-lost-offline"_s,
                                 u"service-lost"_s,
                                 u"services-lost"_s,
                                 u"search-lost"_s,
                                 u"ticket-lost"_s,
                                 u"ticket-lost-offline"_s,
                                 u"start-lost-unleased"_s};
        for (const QString &scene : scenes) {
            QTest::addRow("%s upright", qPrintable(scene)) << scene << uprightScreen << false;
            QTest::addRow("%s wide", qPrintable(scene)) << scene << uprightScreen.transposed() << false;
            QTest::addRow("%s long", qPrintable(scene)) << scene << uprightScreen << true;
            QTest::addRow("%s wide long", qPrintable(scene)) << scene << uprightScreen.transposed() << true;
        }
    }
    void everyPageHolds()
    {
        QFETCH(QString, scene);
        QFETCH(QSize, size);
        QFETCH(bool, isLong);
        if (isLong)
            QCoreApplication::installTranslator(&m_long);
        play(scene, size);
        if (QTest::currentTestFailed())
            return;
        QTest::qWait(1); // Layouts of what was just shown.
        QCOMPARE(m_kiosk->window.size(), size);
        const QImage page = m_kiosk->window.grab().toImage();
        if (const QString folder = qEnvironmentVariable("ANTREAN_PICTURES"); !folder.isEmpty())
            page.save(folder + u"/kiosk-"_s + QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-') +
                      u".png"_s);
        checkTargets();
        checkWords(page);
    }

private:
    void play(const QString &scene, QSize size)
    {
        m_kiosk = std::make_unique<Kiosk>(
            KioskSettings{.zone = ZoneId(u"lantai-1"_s),
                          .times = {.idle = scene == u"question"_s ? 300ms : 45'000ms}},
            sampleMall(), size);
        Kiosk &kiosk = *m_kiosk;
        const QStringList traits = scene.split(u'-').mid(1);
        const QString what = traits.value(0);
        TestHall &script = kiosk.hall.script();
        if (what == u"away"_s)
            return;
        kiosk.hall.setTraining(what == u"training"_s);
        if (what == u"holiday"_s)
            script.setClock(QDate(2026, 12, 25), u"09:10");
        else if (what == u"evening"_s)
            script.setClock(QDate(2026, 11, 20), u"18:20");
        else if (what != u"unopened"_s)
            kiosk.open();
        for (int taken = 0; taken < 7; ++taken)
            if (script.hall().day.state == DayState::Open)
                (void)script.issue(u"disdukcapil-ktp-el-baru");
        if (what == u"quota"_s)
            for (int taken = 7; taken < 80; ++taken)
                (void)script.issue(u"disdukcapil-ktp-el-baru");
        if (what == u"break"_s)
            script.setClock(u"12:20");
        if (traits.contains(u"unleased"_s)) {
            kiosk.hall.hold(); // It never gets what it asks to lease.
            kiosk.client.start();
            QTRY_VERIFY(kiosk.client.isLive());
        } else {
            QVERIFY(kiosk.connect());
        }
        QTest::qWait(120); // The window shows what it heard with a small pause.
        if (traits.contains(u"english"_s))
            QVERIFY(kiosk.tap(u"language"_s));
        if (what == u"lost"_s)
            loseNumbers(traits.contains(u"many"_s));
        if (traits.contains(u"offline"_s) || traits.contains(u"unleased"_s) || what == u"usedup"_s) {
            kiosk.hall.cut();
            QTRY_VERIFY(!kiosk.client.isLive());
            QTest::qWait(50);
        }
        if (what == u"usedup"_s)
            useUp(scene.startsWith(u"refused"_s) ? 1 : 0);
        walk(scene.section(u'-', 0, 0), what);
    }
    /// Numbers that were given alone, and that the server never takes.
    void loseNumbers(bool areMany)
    {
        QStringList labels{u"A950"_s};
        if (areMany)
            labels << u"A952"_s << u"B950"_s << u"B951"_s << u"B952"_s << u"C901"_s << u"C950"_s << u"D955"_s;
        for (const QString &label : labels)
            Q_EMIT m_kiosk->taker->handOverRefused(label, {RefusalCode::NotLeased, {{u"label"_s, label}}});
    }
    /// Other visitors take the kiosk's own numbers of the first service, all but `left`.
    void useUp(int left)
    {
        TicketTaker &taker = *m_kiosk->taker;
        const ServiceId service = popularServices(m_kiosk->client.hall(), 1).front();
        const QString prefix = m_kiosk->client.hall().service(service)->prefix;
        for (int more = taker.reserveLeft(prefix) - left; more > 0; --more)
            taker.take({service}, PriorityClass::Ordinary, this, {});
        QTRY_COMPARE(taker.reserveLeft(prefix), left);
    }
    void walk(const QString &page, const QString &what)
    {
        Kiosk &kiosk = *m_kiosk;
        if (page == u"agencies"_s || page == u"services"_s || page == u"question"_s)
            QVERIFY(kiosk.tap(u"agencies"_s));
        if (page == u"agencies"_s && what == u"last"_s)
            QVERIFY(kiosk.tap(u"page-3"_s));
        if (page == u"services"_s) {
            QVERIFY(kiosk.tap(u"page-1"_s));
            QVERIFY(kiosk.tap(u"agency-disdukcapil"_s));
        }
        if (page == u"question"_s)
            QTRY_VERIFY(kiosk.button(u"stillHere"_s));
        if (page == u"search"_s)
            QVERIFY(kiosk.tap(u"search"_s));
        for (const QChar letter : what == u"found"_s ? u"PE"_s : what == u"none"_s ? u"QX"_s : QString())
            QVERIFY(kiosk.tap(u"key-"_s + letter));
        const bool isLater = page == u"taking"_s || page == u"ticket"_s || page == u"refused"_s;
        if (page == u"service"_s || isLater)
            QVERIFY(kiosk.tap(what == u"break"_s || what == u"long"_s ? u"popular-1"_s : u"popular-0"_s));
        if (page == u"taking"_s)
            kiosk.hall.hold();
        if (page == u"refused"_s && what.isEmpty())
            kiosk.hall.refuseNext({RefusalCode::QuotaUsedUp,
                                   {{u"service"_s, u"disdukcapil-ktp-el-baru"_s}, {u"quota"_s, u"80"_s}}});
        if (page == u"refused"_s && what == u"usedup"_s)
            m_kiosk->taker->take({kiosk.window.flow().state().service}, PriorityClass::Ordinary, this, {});
        if (isLater)
            QVERIFY(kiosk.tap(what == u"priority"_s ? u"takePriority"_s : u"takeTicket"_s));
        if (page == u"refused"_s)
            QTRY_COMPARE(kiosk.page(), Page::Refused);
        if (page != u"ticket"_s)
            return;
        QTRY_COMPARE(kiosk.page(), Page::Ticket);
        what == u"failed"_s ? kiosk.printer.failLast() : kiosk.printer.printLast();
        QTest::qWait(30);
    }
    /// What can be pressed now.
    [[nodiscard]] std::vector<TouchButton *> targets() const
    {
        const auto *question = m_kiosk->window.findChild<QWidget *>(u"question"_s);
        std::vector<TouchButton *> found;
        for (TouchButton *button : m_kiosk->window.findChildren<TouchButton *>()) {
            const bool isCovered = question->isVisible() && !question->isAncestorOf(button);
            if (button->isVisible() && button->isEnabled() && !isCovered)
                found.push_back(button);
        }
        return found;
    }
    [[nodiscard]] QRect seen(const TouchButton *button) const
    {
        const QRect body = button->body();
        return {button->mapTo(&m_kiosk->window, body.topLeft()), body.size()};
    }
    void checkTargets()
    {
        const auto buttons = targets();
        const TouchMetrics metrics = kioskMetrics();
        for (const TouchButton *one : buttons) {
            const QRect place = seen(one);
            QVERIFY2(m_kiosk->window.rect().contains(place),
                     qPrintable(one->objectName() + u" is off the screen"_s));
            const double least = std::min(metrics.mm(place.width()), metrics.mm(place.height()));
            QVERIFY2(least >= TouchMetrics::targetMm - 0.01,
                     qPrintable(u"%1 is %2 mm"_s.arg(one->objectName()).arg(least)));
            for (const TouchButton *other : buttons) {
                if (one == other)
                    continue;
                const double gap = metrics.mm(distance(place, seen(other)));
                QVERIFY2(
                    gap >= TouchMetrics::gapMm - 0.01,
                    qPrintable(
                        u"%1 and %2 are %3 mm apart"_s.arg(one->objectName(), other->objectName()).arg(gap)));
            }
        }
    }
    void checkWords(const QImage &page)
    {
        const auto *question = m_kiosk->window.findChild<QWidget *>(u"question"_s);
        const bool isAsked = question->isVisible();
        for (const FitLabel *label : m_kiosk->window.findChildren<FitLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty() || (isAsked && !question->isAncestorOf(label)))
                continue;
            const QRect place(label->mapTo(&m_kiosk->window, QPoint()), label->size());
            QVERIFY2(m_kiosk->window.rect().contains(place),
                     qPrintable(u"off the screen: "_s + label->text()));
            if (const auto *card = qobject_cast<const Card *>(label->parentWidget())) {
                const int halo = kioskSizes(kioskMetrics()).space.halo;
                QVERIFY2(card->rect().adjusted(halo, halo, -halo, -halo).contains(label->geometry()),
                         qPrintable(u"beside its card: "_s + label->text()));
            }
            QVERIFY2(label->toolTip().isEmpty(), qPrintable(u"cut: "_s + label->text()));
            const double contrast = contrastIn(page, place);
            QVERIFY2(contrast >= 7, qPrintable(u"%1 in %2"_s.arg(contrast).arg(label->text())));
        }
        QFETCH(bool, isLong);
        for (const TouchButton *button : targets()) {
            if (const auto *card = qobject_cast<const ChoiceCard *>(button); card && !isLong)
                QVERIFY2(card->isWhole(), qPrintable(u"cut: "_s + card->title()));
            const double contrast = contrastIn(page, seen(button));
            QVERIFY2(contrast >= 7, qPrintable(u"%1 on %2"_s.arg(contrast).arg(button->objectName())));
        }
    }

    LongTexts m_long;
    std::unique_ptr<Kiosk> m_kiosk;
};

QTEST_MAIN(TestKioskLook)
#include "tst_kiosklook.moc"
