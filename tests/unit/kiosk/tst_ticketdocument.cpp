#include "kiosk/ticketdocument.h"

#include "support/hallbuilder.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

template <class Element>
std::vector<Element> all(const PrintDocument &document)
{
    std::vector<Element> found;
    for (const PrintElement &element : document.elements) {
        if (const auto *one = std::get_if<Element>(&element))
            found.push_back(*one);
    }
    return found;
}

QString valueOf(const PrintDocument &document, const QString &label)
{
    for (const LabelledValue &line : all<LabelledValue>(document)) {
        if (line.label == label)
            return line.value;
    }
    return {};
}

bool hasBadge(const PrintDocument &document, const QString &text)
{
    const auto badges = all<Badge>(document);
    return std::ranges::find(badges, text, &Badge::text) != badges.end();
}

} // namespace

class TestTicketDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        MallConfig config = tinyMall();
        config.services[0].englishName = u"Identity card"_s;
        m_hall.emplace(config);
        m_hall->openDay();
        m_hall->open(u"1", u"ayu");
        (void)m_hall->issue(u"ktp");
        m_ticket = m_hall->issue(u"ktp");
    }
    void saysEverythingThatAVisitorNeeds()
    {
        const PrintDocument document = paper();
        QStringList lines;
        for (const TextLine &line : all<TextLine>(document))
            lines << line.text;
        QVERIFY(lines.contains(u"Mal Pelayanan Publik Contoh"_s));
        QVERIFY(lines.contains(u"Layanan ktp"_s));
        QVERIFY(lines.contains(u"Identity card"_s));
        QCOMPARE(valueOf(document, u"Tunggu di"_s), u"Lantai 1 / Lantai 2"_s);
        QCOMPARE(valueOf(document, u"Loket"_s), u"1, 2, 4"_s);
        QCOMPARE(valueOf(document, u"Di depan Anda"_s), u"1 orang"_s);
        QCOMPARE(valueOf(document, u"Diambil"_s), u"Selasa, 17 November 2026, 08.00"_s);
        QVERIFY(valueOf(document, u"Perkiraan menunggu"_s).contains(u"menit"_s));
    }
    void theNumberIsAtLeastTwelveMillimetresHigh()
    {
        const auto lines = all<TextLine>(paper());
        const auto number = std::ranges::find(lines, u"A002"_s, &TextLine::text);
        QVERIFY(number != lines.end());
        QVERIFY(capHeightMillimetres(number->size) >= 12.0);
    }
    void theCodeNamesTheTicketAndNobody()
    {
        const auto codes = all<QrCode>(paper());
        QCOMPARE(codes.size(), 1U);
        QCOMPARE(codes[0].payload, u"ANTREAN1:2026-11-17:A002:2"_s);
    }
    void badgesSayWhatIsPeculiar()
    {
        QVERIFY(all<Badge>(paper()).empty());
        QVERIFY(hasBadge(paper({.isCopy = true}), u"SALINAN"_s));
        QVERIFY(hasBadge(paper({.isTraining = true}), u"LATIHAN"_s));
        m_ticket = m_hall->issue(u"ktp", PriorityClass::Priority);
        QVERIFY(hasBadge(paper(), u"PRIORITAS"_s));
    }
    void aNumberFromTheReserveSaysHowItIsCalledAndPromisesNothing()
    {
        const PrintDocument document = paper({.isFromReserve = true});
        QVERIFY(valueOf(document, u"Di depan Anda"_s).isEmpty());
        QVERIFY(valueOf(document, u"Perkiraan menunggu"_s).isEmpty());
        QVERIFY(!valueOf(document, u"Diambil"_s).isEmpty());
        const auto lines = all<TextLine>(document);
        QVERIFY(std::ranges::any_of(
            lines, [](const TextLine &line) { return line.text.contains(u"menurut waktu pengambilan"_s); }));
    }
    void aHallsOwnWordsStandAtTheEnd()
    {
        const auto lines = all<TextLine>(paper({.footer = u"Berlaku hari ini saja."_s}));
        QCOMPARE(lines.back().text, u"Berlaku hari ini saja."_s);
    }

private:
    PrintDocument paper(const TicketPaper &wish = {}) const
    {
        return ticketDocument(m_hall->hall(), m_hall->ticket(m_ticket), m_hall->now(), wish);
    }
    std::optional<TestHall> m_hall;
    TicketId m_ticket;
};

QTEST_GUILESS_MAIN(TestTicketDocument)
#include "tst_ticketdocument.moc"
