#include "kiosk/ticketdocument.h"

#include "core/waitestimate.h"
#include "kiosk/kioskwords.h"
#include "ui/format.h"

#include <QCoreApplication>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(antrean::TicketPaper)
};

class Writer
{
public:
    Writer(const Hall &hall, const Ticket &ticket, TimePoint now, const TicketPaper &paper)
        : m_hall(hall)
        , m_ticket(ticket)
        , m_now(now)
        , m_paper(paper)
        , m_service(hall.service(ticket.stage().service))
    {}

    [[nodiscard]] PrintDocument write()
    {
        head();
        number();
        purpose();
        facts();
        foot();
        return std::move(m_document);
    }

private:
    template <class Element>
    void add(Element element)
    {
        m_document.elements.emplace_back(std::move(element));
    }
    void head()
    {
        add(TextLine{m_hall.mall.name, PaperTextSize::Large, TextWeight::Bold});
        if (!m_hall.mall.address.isEmpty())
            add(TextLine{m_hall.mall.address, PaperTextSize::Small});
        add(Gap{2.5});
        add(Rule{});
        add(Gap{2.5});
    }
    void number()
    {
        if (m_paper.isTraining) {
            add(Badge{Paper::tr("LATIHAN")});
            add(Gap{1.5});
        }
        add(TextLine{Paper::tr("Nomor antrean Anda")});
        add(Gap{1});
        add(TextLine{m_ticket.label, PaperTextSize::Number, TextWeight::Bold});
        add(Gap{1.5});
        if (m_ticket.priority == PriorityClass::Priority) {
            add(Badge{Paper::tr("PRIORITAS")});
            add(Gap{1.5});
        }
        if (m_paper.isCopy) {
            add(Badge{Paper::tr("SALINAN")});
            add(Gap{1.5});
        }
        add(Gap{1.5});
    }
    void purpose()
    {
        if (!m_service)
            return;
        add(TextLine{m_service->name, PaperTextSize::Large, TextWeight::Bold});
        if (!m_service->englishName.isEmpty())
            add(TextLine{m_service->englishName, PaperTextSize::Small});
        if (const Agency *agency = m_hall.agency(m_service->agency)) {
            add(Gap{1});
            add(TextLine{agency->name});
            if (!agency->englishName.isEmpty())
                add(TextLine{agency->englishName, PaperTextSize::Small});
        }
        add(Gap{3});
    }
    void facts()
    {
        const ServiceId service = m_ticket.stage().service;
        add(Rule{RuleStyle::Dashes});
        add(Gap{1.5});
        if (const QString place = placeText(m_hall, service, m_paper.locale); !place.isEmpty())
            add(LabelledValue{Paper::tr("Tunggu di"), place});
        if (const QString counters = countersText(m_hall, service); !counters.isEmpty())
            add(LabelledValue{Paper::tr("Loket"), counters});
        if (!m_paper.isFromReserve) {
            const WaitEstimate estimate = estimateWait(m_hall, m_ticket, m_now);
            add(LabelledValue{Paper::tr("Di depan Anda"), aheadText(estimate, m_paper.locale)});
            add(LabelledValue{Paper::tr("Perkiraan menunggu"), waitText(estimate, m_paper.locale)});
        }
        add(LabelledValue{Paper::tr("Diambil"),
                          formatDate(m_ticket.serviceDate, m_paper.locale) + u", "_s +
                              formatTime(m_ticket.issuedAt, m_hall.mall.zone, m_paper.locale)});
        add(Gap{1.5});
        add(Rule{RuleStyle::Dashes});
        add(Gap{2});
        if (!m_paper.isFromReserve)
            return;
        add(TextLine{Paper::tr("Nomor dari cadangan kios ini. Anda dipanggil menurut waktu pengambilan di "
                               "atas."),
                     PaperTextSize::Normal, TextWeight::Bold});
        add(Gap{2});
    }
    void foot()
    {
        add(QrCode{ticketPayload(m_ticket)});
        add(Gap{2});
        const QString usual = Paper::tr("Silakan menunggu sampai nomor Anda dipanggil. Simpan tiket ini dan "
                                        "tunjukkan kepada petugas.");
        add(TextLine{m_paper.footer.isEmpty() ? usual : m_paper.footer, PaperTextSize::Small});
        if (m_paper.isTraining)
            add(TextLine{Paper::tr("Tiket latihan, tidak berlaku untuk dilayani."), PaperTextSize::Small,
                         TextWeight::Bold});
    }

    const Hall &m_hall;
    const Ticket &m_ticket;
    TimePoint m_now;
    const TicketPaper &m_paper;
    const Service *m_service;
    PrintDocument m_document;
};

} // namespace

PrintDocument ticketDocument(const Hall &hall, const Ticket &ticket, TimePoint now, const TicketPaper &paper)
{
    return Writer(hall, ticket, now, paper).write();
}

QString ticketPayload(const Ticket &ticket)
{
    return u"ANTREAN1:%1:%2:%3"_s.arg(ticket.serviceDate.toString(Qt::ISODate), ticket.label)
        .arg(ticket.id.value());
}

} // namespace antrean
