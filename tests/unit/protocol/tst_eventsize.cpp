#include "protocol/limits.h"
#include "protocol/messagecodec.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

/// A letter of three bytes in UTF-8, so many times.
QString longest(int length) { return QString(length, QChar(0xA000)); }

qsizetype messageSize(const EventBody &body)
{
    return encodeMessage(EventMessage{Event{.seq = 1, .body = body}}).size();
}

MallConfig largest()
{
    MallConfig config;
    config.mall.name = longest(120);
    config.mall.shortName = longest(40);
    config.mall.address = longest(200);
    for (int i = 0; i < 200; ++i)
        config.mall.holidays.push_back({QDate(2026, 1, 1).addDays(i), longest(80)});
    config.zones.push_back({ZoneId(u"z"_s), longest(80), {}, 0});
    config.agencies.push_back(
        {AgencyId(u"a"_s), longest(120), longest(24), longest(120), u"#123456"_s, {}, 0});
    for (int i = 0; i < 400; ++i) {
        Service service;
        service.id = ServiceId(u"s%1"_s.arg(i).leftJustified(48, u'x'));
        service.agency = AgencyId(u"a"_s);
        service.name = service.englishName = longest(160);
        service.prefix = u"ABC"_s;
        service.standard = {QStringList(QList<QString>(30, longest(300))),
                            longest(2000),
                            longest(400),
                            longest(400),
                            longest(400),
                            longest(800)};
        config.services.push_back(service);
    }
    Counter counter{CounterId(u"c"_s), u"12345678"_s, ZoneId(u"z"_s), {}, 0};
    for (const Service &service : config.services)
        counter.services.push_back({service.id, 12.25});
    config.counters.push_back(counter);
    return config;
}

} // namespace

/// What a sound mall file may hold must also reach every program, whatever script it is written in.
class TestEventSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLargestSoundMallFitsIntoMessages()
    {
        const MallConfig config = largest();
        const auto error = findError(config);
        QVERIFY2(!error, error ? qPrintable(error->path) : "");
        QCOMPARE_LT(messageSize(MallDefined{config.mall}), maxMessageBytes);
        QCOMPARE_LT(messageSize(AgencyDefined{config.agencies.front()}), maxMessageBytes);
        QCOMPARE_LT(messageSize(ServiceDefined{config.services.front()}), maxMessageBytes);
        QCOMPARE_LT(messageSize(CounterDefined{config.counters.front()}), maxMessageBytes);
    }

    void numbersOfSevenHundredPrefixesFitIntoOneMessage()
    {
        NumbersLeased leased{DeviceId(longest(64)), QDate(2026, 11, 21), {}, longest(32), TimePoint()};
        NumbersSkipped skipped{QDate(2026, 11, 21), {}, TicketId(9007199254740991)};
        for (int i = 0; i < 700; ++i) {
            leased.blocks.push_back({u"ABC"_s, 9000, 9049});
            skipped.floors.push_back({u"ABC"_s, 9000, 9001});
        }
        const Event event{9007199254740991,
                          4294967295,
                          TimePoint(),
                          {DeviceId(longest(64)), {}},
                          CommandId(QString(32, u'a')),
                          leased};
        QCOMPARE_LT(encodeMessage(EventMessage{event}).size(), maxMessageBytes);
        // Two events can be the answer to one command, and none of them is answered together with these.
        QCOMPARE_LT(encodeMessage(Accepted{event.command, {event}}).size(), maxMessageBytes);
        QCOMPARE_LT(messageSize(skipped), maxMessageBytes);
    }
};

QTEST_GUILESS_MAIN(TestEventSize)
#include "tst_eventsize.moc"
