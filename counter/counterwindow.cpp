#include "counter/counterwindow.h"

#include "counter/choicepage.h"
#include "counter/deskwords.h"
#include "counter/trainingstrip.h"
#include "counter/workpage.h"
#include "ui/refusaltext.h"

#include <QEvent>
#include <QShortcut>
#include <QVBoxLayout>

namespace antrean {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A message is one or two lines; wider ones are hard to read.
constexpr int widestNotice = 640;

} // namespace

CounterWindow::CounterWindow(HallClient &client, const Theme &theme, const CounterSettings &settings,
                             QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_theme(theme)
    , m_settings(settings)
    , m_locale(localeOf(settings.language))
{
    setObjectName(u"counterWindow"_s);
    applyTheme(*this, theme);
    setMinimumSize(leastSize);
    build();
    connectPages();
    connect(&m_client, &HallClient::changed, this, &CounterWindow::refresh);
    connect(&m_client, &HallClient::stateChanged, this, [this] {
        showLink();
        refresh();
        followOfficer();
    });
    connect(&m_client, &HallClient::officerChanged, this, &CounterWindow::followOfficer);
    connect(&m_client, &HallClient::logInRefused, this, [this](const Refusal &refusal) {
        showNotice({Tone::Warning, describe(refusal, m_client.hall(), m_locale), {}, {}});
    });
    // The stopwatch, and waits that grow.
    connect(&m_tick, &QTimer::timeout, this, &CounterWindow::refresh);
    m_tick.start(1s);
    setStaysOnTop(settings.stayOnTop);
    setTexts();
    showLink();
    followOfficer();
}

CounterWindow::~CounterWindow() = default;

void CounterWindow::build()
{
    m_training = new TrainingStrip(m_theme, this);
    m_link = new Banner(m_theme, this);
    m_pages = new PageStack(this);
    m_waiting = new EmptyState(m_theme, m_pages);
    m_officers = new ChoicePage(m_theme, u"officer"_s, m_pages);
    m_counters = new ChoicePage(m_theme, u"counter"_s, m_pages);
    m_work = new WorkPage(m_client, m_theme, m_settings, m_pages);
    m_link->setObjectName(u"linkBanner"_s);
    m_waiting->setObjectName(u"waitingPage"_s);
    m_officers->setObjectName(u"officerPage"_s);
    m_counters->setObjectName(u"counterPage"_s);
    m_work->setObjectName(u"workPage"_s);
    for (QWidget *page : std::initializer_list<QWidget *>{m_waiting, m_officers, m_counters, m_work})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_training);
    column->addWidget(m_link);
    column->addWidget(m_pages, 1);
    // Over the lower edge, so that nothing that is about to be pressed moves.
    m_notice = new Banner(m_theme, this);
    m_notice->setObjectName(u"notice"_s);
    m_noticeEnd.setSingleShot(true);
    m_noticeEnd.setInterval(m_settings.noticeTime);
}

void CounterWindow::connectPages()
{
    connect(&m_officers->list(), &PickList::picked, this,
            [this](const QString &id) { m_client.logIn(OfficerId(id)); });
    connect(&m_counters->list(), &PickList::picked, this, [this](const QString &id) {
        m_settings.lastCounter = CounterId(id);
        Q_EMIT counterChosen(m_settings.lastCounter);
        work(m_settings.lastCounter);
    });
    connect(m_counters, &ChoicePage::backRequested, this, [this] { m_client.logIn({}); });
    connect(m_work, &WorkPage::noticed, this, &CounterWindow::showNotice);
    connect(m_work, &WorkPage::logOutRequested, this, [this] { m_client.logIn({}); });
    connect(m_work, &WorkPage::counterChangeRequested, this, [this] { goTo(m_counters); });
    connect(m_work, &WorkPage::otherCounterRequested, this, &CounterWindow::work);
    connect(m_work, &WorkPage::stayOnTopRequested, this, [this](bool staysOnTop) {
        setStaysOnTop(staysOnTop);
        Q_EMIT stayOnTopChanged(staysOnTop);
    });
    connect(&m_noticeEnd, &QTimer::timeout, m_notice, &Banner::dismiss);
    connect(m_notice, &Banner::actionTriggered, this, &CounterWindow::undo);
    auto *undoKey = new QShortcut(QKeySequence(Qt::ControlModifier | Qt::Key_Z), this);
    connect(undoKey, &QShortcut::activated, this, &CounterWindow::undo);
    auto *help = new QShortcut(QKeySequence(Qt::Key_F1), this);
    connect(help, &QShortcut::activated, this, [this] {
        if (m_pages->currentWidget() == m_work)
            m_work->showKeys();
    });
}

void CounterWindow::setTexts()
{
    setWindowTitle(tr("Antrean · Loket"));
    m_training->setText(tr("LATIHAN: nomor di sini tidak berlaku"));
    m_waiting->setMessage(u"refresh-cw"_s, tr("Menghubungi server"),
                          tr("Jendela ini terbuka dengan sendirinya begitu server ditemukan."));
    m_officers->setTexts(tr("Siapa yang bertugas?"), tr("Ketik beberapa huruf nama Anda, lalu Enter."),
                         tr("Cari nama"));
    m_officers->list().setEmptyText(tr("Nama tidak ditemukan"),
                                    tr("Periksa ejaannya, atau tanyakan kepada admin."));
    m_counters->setTexts(tr("Di loket mana?"), tr("Ketik nomor loket atau layanannya, lalu Enter."),
                         tr("Cari loket"));
    m_counters->list().setEmptyText(tr("Loket tidak ditemukan"), tr("Coba nomor atau layanan yang lain."));
    m_counters->setBackText(tr("Ganti petugas"));
}

void CounterWindow::setLanguage(Language language)
{
    m_settings.language = language;
    m_locale = localeOf(language);
    setTexts();
    showLink();
    m_work->setLocale(m_locale);
    refresh();
}

void CounterWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_work) {
        setTexts();
        showLink();
        refresh();
    }
    QWidget::changeEvent(event);
}

void CounterWindow::setStaysOnTop(bool staysOnTop)
{
    m_work->setStaysOnTop(staysOnTop);
    if (windowFlags().testFlag(Qt::WindowStaysOnTopHint) == staysOnTop)
        return;
    // Qt hides a window whose flags change.
    const bool wasVisible = isVisible();
    setWindowFlag(Qt::WindowStaysOnTopHint, staysOnTop);
    if (wasVisible)
        show();
}

void CounterWindow::showLink()
{
    const bool hasHall = !m_client.hall().counters.empty();
    const LinkState state = m_client.state();
    m_training->setVisible(m_client.isTraining());
    m_officers->setEnabled(m_client.isLive());
    m_counters->setEnabled(m_client.isLive());
    if (state == LinkState::Live) {
        m_link->dismiss();
    } else if (state == LinkState::Refused && m_client.isServerReplaced()) {
        m_link->showMessage(
            Tone::Error, tr("Yang menjawab adalah server lama"),
            tr("Server itu sudah digantikan: matikan. Program ini terus mencari server yang baru."));
    } else if (state == LinkState::Refused) {
        m_link->showMessage(Tone::Error, tr("Server menolak program ini"),
                            tr("Perbarui program ini atau servernya. Hubungi admin."));
    } else if (hasHall && !m_link->isShown()) {
        m_link->showMessage(Tone::Offline, tr("Menunggu server"),
                            tr("Yang tampak adalah keadaan terakhir. Tombol aktif lagi begitu tersambung."));
    }
}

void CounterWindow::followOfficer()
{
    if (m_client.hall().counters.empty())
        return goTo(m_waiting);
    const OfficerId &officer = m_client.officer();
    if (officer.isEmpty()) {
        if (m_pages->currentWidget() != m_officers)
            goTo(m_officers);
        // Only once: who logs out wants somebody else to log in.
        if (m_client.isLive() && !m_settings.officer.isEmpty())
            m_client.logIn(std::exchange(m_settings.officer, {}));
        return;
    }
    if (m_pages->currentWidget() == m_work || m_pages->currentWidget() == m_counters)
        return;
    m_settings.lastOfficer = officer;
    Q_EMIT officerChosen(officer);
    const CounterId open = counterOf(m_client.hall(), officer);
    const CounterId preset = std::exchange(m_settings.counter, {});
    if (!open.isEmpty())
        work(open);
    else if (m_client.hall().counter(preset))
        work(preset);
    else
        goTo(m_counters);
}

void CounterWindow::work(const CounterId &counter)
{
    m_work->setCounter(counter);
    goTo(m_work);
}

void CounterWindow::goTo(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    refresh();
    if (page == m_officers)
        m_officers->list().startTyping();
    if (page == m_counters)
        m_counters->list().startTyping();
    if (page == m_work)
        m_work->setFocus();
}

void CounterWindow::refresh()
{
    const Hall &hall = m_client.hall();
    const QWidget *page = m_pages->currentWidget();
    if (page == m_officers)
        m_officers->list().setRows(officerRows(hall, m_settings.lastOfficer));
    if (page == m_counters)
        m_counters->list().setRows(counterRows(hall, m_client.officer(), m_settings.lastCounter, m_locale));
    if (page == m_work)
        m_work->refresh();
}

void CounterWindow::showNotice(const Notice &notice)
{
    m_undo = notice.undo;
    m_notice->setAction(m_undo ? tr("Urungkan") : QString());
    m_notice->showMessage(notice.tone, notice.title, notice.hint);
    m_notice->raise();
    placeNotice();
    m_noticeEnd.start();
}

void CounterWindow::undo()
{
    if (!m_notice->isShown() || !m_undo)
        return;
    const auto undoing = std::exchange(m_undo, {});
    m_notice->dismiss();
    undoing();
}

void CounterWindow::placeNotice()
{
    const int margin = m_theme.sizes.space.s;
    const int across = std::min(width() - 2 * margin, widestNotice);
    const int high = m_notice->heightForWidth(across);
    m_notice->setGeometry((width() - across) / 2, height() - high - margin, across, high);
}

bool CounterWindow::event(QEvent *event)
{
    // The message slides by asking for more height, and is in no layout that would give it.
    if (event->type() == QEvent::LayoutRequest && m_notice)
        placeNotice();
    return QWidget::event(event);
}

void CounterWindow::resizeEvent(QResizeEvent *)
{
    if (m_notice)
        placeNotice();
}

} // namespace antrean
