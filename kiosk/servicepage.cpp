#include "kiosk/servicepage.h"

#include "kiosk/kioskwords.h"
#include "ui/format.h"
#include "ui/refusaltext.h"

namespace antrean {

using namespace Qt::StringLiterals;

ServicePage::ServicePage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QGridLayout(this))
    , m_head(new QWidget(this))
    , m_agency(new Chip(theme, {}, {}, m_head))
    , m_name(new FitLabel(theme, TextRole::Headline, {}, m_head))
    , m_facts(new Facts(theme, this))
    , m_standard(new StandardView(theme, this))
    , m_ways(new QWidget(this))
    , m_take(new TouchButton(theme, TouchButton::Kind::Primary, {}, m_ways))
    , m_takePriority(new TouchButton(theme, TouchButton::Kind::Secondary, {}, m_ways))
    , m_promise(new FitLabel(theme, TextRole::Caption, {}, m_ways))
    , m_notice(new NoticePanel(theme, this))
{
    m_name->setObjectName(u"serviceName"_s);
    m_name->setLeastShare(0.7);
    m_take->setObjectName(u"takeTicket"_s);
    m_take->setIconName(u"ticket"_s);
    m_take->setTitleRole(TextRole::Title);
    m_take->setArrangement(TouchButton::Arrangement::Row);
    m_takePriority->setObjectName(u"takePriority"_s);
    m_takePriority->setIconName(u"accessibility"_s);
    m_takePriority->setTitleRole(TextRole::Title);
    m_takePriority->setArrangement(TouchButton::Arrangement::Row);
    m_promise->setMuted(true);
    m_promise->setMaxLines(2);
    m_promise->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_notice->setObjectName(u"serviceNotice"_s);
    auto *head = new QVBoxLayout(m_head);
    head->addWidget(m_agency, 0, Qt::AlignLeft);
    head->addWidget(m_name);
    auto *ways = new QVBoxLayout(m_ways);
    ways->addWidget(m_take);
    ways->addWidget(m_takePriority);
    ways->addWidget(m_promise);
    connect(m_take, &TouchButton::clicked, this, [this] { Q_EMIT takePressed(PriorityClass::Ordinary); });
    connect(m_takePriority, &TouchButton::clicked, this,
            [this] { Q_EMIT takePressed(PriorityClass::Priority); });
    arrange();
}

void ServicePage::show(const KioskView &view, const ServiceId &id)
{
    const Service *service = view.hall.service(id);
    if (!service) {
        // The administrator has removed it while it was being looked at.
        m_notice->setMessage(Tone::Warning, tr("Layanan ini tidak ada lagi"),
                             tr("Silakan pilih layanan lain."));
        m_notice->show();
        m_ways->hide();
        m_facts->hide();
        return;
    }
    if (const Agency *agency = view.hall.agency(service->agency))
        m_agency->setAgency(agency->shortName, QColor(agency->colour));
    m_name->setText(nameOf(*service, view.locale));
    m_standard->setStandard(service->standard, service->example);
    const auto failure = view.taker.whyNot(id);
    showFacts(view, *service, failure.has_value());
    m_facts->show();
    m_ways->setVisible(!failure);
    m_notice->setVisible(failure.has_value());
    if (failure && failure->kind == TakeFailure::Kind::Refused) {
        showNotice(view, *service, failure->refusal);
    } else if (failure && failure->kind == TakeFailure::Kind::UsedUp) {
        m_notice->setMessage(Tone::Offline, tr("Silakan ambil nomor kepada petugas"),
                             tr("Server antrean tidak tersambung, dan nomor cadangan kios ini untuk layanan "
                                "ini sudah habis. Petugas di meja informasi akan membantu Anda."));
    } else if (failure) {
        m_notice->setMessage(
            Tone::Offline, tr("Untuk sementara, nomor tidak dapat diambil di sini"),
            tr("Silakan ambil nomor di meja informasi. Layar ini akan tersambung kembali dengan "
               "sendirinya."));
    } else {
        showWays(*service);
    }
}

void ServicePage::showFacts(const KioskView &view, const Service &service, bool isRefused)
{
    const PriorityClass usual = service.acceptsOrdinary ? PriorityClass::Ordinary : PriorityClass::Priority;
    const WaitEstimate estimate = estimateWait(view.hall, service.id, usual);
    const QString place = placeText(view.hall, service.id, view.locale);
    std::vector<Fact> facts{{tr("Tempat menunggu"), place.isEmpty() ? tr("Tanyakan petugas") : place}};
    if (!view.isLive) {
        m_facts->setFacts(facts); // Nobody knows who waits now.
        return;
    }
    if (isRefused) {
        facts.push_back(
            {tr("Sekarang menunggu"), formatPeople(waitingFor(view.hall, service.id), view.locale)});
    } else {
        facts.push_back({tr("Di depan Anda"), aheadText(estimate, view.locale)});
        facts.push_back({tr("Perkiraan menunggu"), waitText(estimate, view.locale)});
    }
    m_facts->setFacts(facts);
}

void ServicePage::showNotice(const KioskView &view, const Service &service, const Refusal &refusal)
{
    QString hint = describe(refusal, view.hall, view.locale);
    switch (refusal.code) {
    case RefusalCode::ServiceClosedToday:
    case RefusalCode::ServiceClosed:
    case RefusalCode::LastTicketPassed:
    case RefusalCode::QuotaUsedUp:
    case RefusalCode::DayClosed: {
        const QDate today = serviceDate(view.now, view.hall.mall.zone);
        if (const auto next = openingAfter(view.hall, service, today))
            hint += u' ' + openingText(*next, today, view.locale);
        break;
    }
    default:
        break;
    }
    m_notice->setMessage(Tone::Warning, shortReason(refusal, view.locale), hint, u"clock"_s);
}

void ServicePage::showWays(const Service &service)
{
    m_take->setVisible(service.acceptsOrdinary);
    m_take->setTitle(tr("Ambil nomor antrean"));
    m_takePriority->setVisible(service.acceptsPriority);
    m_takePriority->setTitle(tr("Antrean prioritas"));
    m_takePriority->setSubtitle(
        tr("Lansia, penyandang disabilitas, ibu hamil atau menyusui, membawa anak kecil"));
    m_promise->setVisible(service.acceptsPriority);
    m_promise->setText(tr("Anda tidak perlu menyebutkan alasan prioritas, dan kami tidak mencatatnya."));
}

void ServicePage::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (Themed *part : std::initializer_list<Themed *>{m_agency, m_name, m_facts, m_standard, m_take,
                                                        m_takePriority, m_promise, m_notice})
        part->setTheme(theme);
    arrange();
}

void ServicePage::resizeEvent(QResizeEvent *) { arrange(); }

void ServicePage::arrange()
{
    const Space &space = m_theme.sizes.space;
    const int margin = pageMargin(m_theme);
    const bool isWide = width() > height();
    m_layout->setContentsMargins(margin, space.m, margin, space.m);
    m_layout->setSpacing(0);
    m_head->layout()->setContentsMargins(space.halo, 0, space.halo, 0);
    m_head->layout()->setSpacing(space.xs);
    m_ways->layout()->setContentsMargins(0, 0, 0, 0);
    m_ways->layout()->setSpacing(0);

    for (QWidget *part : std::initializer_list<QWidget *>{m_head, m_facts, m_standard, m_ways, m_notice})
        m_layout->removeWidget(part);
    for (int row = 0; row < 5; ++row)
        m_layout->setRowStretch(row, 0);
    m_layout->setColumnStretch(0, isWide ? 11 : 1);
    m_layout->setColumnStretch(1, isWide ? 9 : 0);
    m_layout->addWidget(m_head, 0, 0, 1, isWide ? 2 : 1);
    m_layout->addWidget(m_facts, 1, 0, 1, isWide ? 2 : 1);
    m_layout->addWidget(m_standard, 2, 0, isWide ? 2 : 1, 1);
    m_layout->addWidget(m_ways, isWide ? 2 : 3, isWide ? 1 : 0,
                        Qt::Alignment(isWide ? Qt::AlignTop : Qt::Alignment()));
    m_layout->addWidget(m_notice, isWide ? 2 : 4, isWide ? 1 : 0,
                        Qt::Alignment(isWide ? Qt::AlignTop : Qt::Alignment()));
    m_layout->setRowStretch(2, 1);
}

} // namespace antrean
