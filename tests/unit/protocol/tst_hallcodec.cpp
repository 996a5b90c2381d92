#include "protocol/hallcodec.h"
#include "support/hallbuilder.h"

#include <QJsonDocument>
#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A day with a ticket in every state, desks in every status and queues of both classes.
Hall busyHall()
{
    TestHall hall;
    hall.openDay();
    hall.open(u"1", u"ayu");
    hall.open(u"2", u"budi");
    hall.open(u"3", u"citra");
    hall.open(u"4", u"dewi");
    for (int i = 0; i < 6; ++i) {
        hall.advance(40s + 7ms);
        hall.issue({u"ktp", i < 2 ? u"akta" : u"kk"});
        hall.issue(u"kk", i % 2 ? PriorityClass::Priority : PriorityClass::Ordinary);
        hall.issue(u"pajak");
        hall.issue(u"paspor-lansia", PriorityClass::Priority);
        if (i == 2)
            hall.serveNext(u"1");
    }
    hall.callNext(u"1");
    hall.start(u"1");
    hall.park(u"1", 15min);
    hall.callNext(u"1");
    hall.miss(u"1");
    hall.callNext(u"2");
    hall.start(u"2");
    hall.transfer(u"2", u"akta", u"2");
    hall.callNext(u"3");
    hall.start(u"3");
    (void)hall.does(PauseCounter{counter(u"3"), u"salat"_s}, u"citra");
    (void)hall.does(CancelTicket{hall.issue(u"kk"), u"pulang"_s}, u"sari");
    hall.callNext(u"4");
    (void)hall.does(LeaseNumbers{});
    (void)hall.does(HandOverTicket{u"A"_s, 952, hall.hall().day.date, {service(u"ktp")}});
    (void)hall.does(HandOverTicket{u"A"_s, 950, hall.hall().day.date, {service(u"ktp")}});
    return hall.hall();
}

using Change = std::function<void(QJsonObject &)>;

QJsonArray listOf(const QJsonObject &object, const QString &key) { return object.value(key).toArray(); }

/// Changes one entry of a list of objects.
void changeEntry(QJsonObject &object, const QString &list, qsizetype index, const Change &change)
{
    QJsonArray entries = listOf(object, list);
    QJsonObject entry = entries[index].toObject();
    change(entry);
    entries[index] = entry;
    object.insert(list, entries);
}

void repeatFirst(QJsonObject &object, const QString &list)
{
    QJsonArray entries = listOf(object, list);
    entries.append(entries.first());
    object.insert(list, entries);
}

void dropFirst(QJsonObject &object, const QString &list)
{
    QJsonArray entries = listOf(object, list);
    entries.removeFirst();
    object.insert(list, entries);
}

} // namespace
Q_DECLARE_METATYPE(Change)

class TestHallCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHallAfterABusyDayComesBackEqual()
    {
        const Hall hall = busyHall();
        QVERIFY(hall.tickets.size() > 20);
        const auto read = decodeHall(encodeHall(hall));
        QVERIFY2(read, read ? "" : qPrintable(read.error().path + u": "_s + read.error().expected));
        QVERIFY(*read == hall);
        QCOMPARE(encodeHall(*read), encodeHall(hall));
    }

    void anEmptyHallComesBackEqual()
    {
        const auto read = decodeHall(encodeHall(Hall()));
        QVERIFY(read);
        QVERIFY(*read == Hall());
    }

    void aDamagedSnapshotIsRefused_data()
    {
        QTest::addColumn<Change>("damage");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *what, const Change &damage, const char *path) {
            QTest::newRow(what) << damage << QString::fromLatin1(path);
        };
        for (const char *key : {"config", "day", "desks", "tickets", "serviceQueues", "counterQueues",
                                "lastNumbers", "issued", "lastTicket"})
            row(
                key, [key](QJsonObject &hall) { hall.remove(QLatin1StringView(key)); }, key);
        for (const char *key : {"tickets", "desks", "serviceQueues", "counterQueues", "lastNumbers",
                                "lowestLeased", "leases", "issued"})
            QTest::addRow("twice in %s", key)
                << Change([key](QJsonObject &hall) { repeatFirst(hall, QString::fromLatin1(key)); })
                << QString::fromLatin1(key);
        for (const char *key : {"zones", "agencies", "services", "counters", "officers"})
            QTest::addRow("twice in config.%s", key) << Change([key](QJsonObject &hall) {
                QJsonObject config = hall.value("config"_L1).toObject();
                repeatFirst(config, QString::fromLatin1(key));
                hall.insert("config"_L1, config);
            }) << u"config.%1"_s.arg(QLatin1StringView(key));
        const auto lease = [&](const char *what, const QString &key, const QJsonValue &value) {
            row(
                what,
                [=](QJsonObject &hall) {
                    changeEntry(hall, u"leases"_s, 0, [&](QJsonObject &entry) {
                        changeEntry(entry, u"value"_s, 0,
                                    [&](QJsonObject &block) { block.insert(key, value); });
                    });
                },
                "leases");
        };
        lease("a leased block from 0", u"first"_s, 0);
        lease("a leased block backwards", u"last"_s, 949);
        lease("a leased block of five digits", u"last"_s, 10000);
        lease("handed over outside", u"handedOver"_s, QJsonArray{949});
        lease("handed over twice", u"handedOver"_s, QJsonArray{950, 950});
        row(
            "no stages",
            [](QJsonObject &hall) {
                changeEntry(hall, u"tickets"_s, 3,
                            [](QJsonObject &ticket) { ticket.insert("stages"_L1, QJsonArray()); });
            },
            "tickets");
        for (const int current : {-1, 9, 2147483647})
            QTest::addRow("current stage %d", current) << Change([current](QJsonObject &hall) {
                changeEntry(hall, u"tickets"_s, 3,
                            [&](QJsonObject &ticket) { ticket.insert("current"_L1, current); });
            }) << u"tickets"_s;
        row(
            "a state that isn't",
            [](QJsonObject &hall) {
                changeEntry(hall, u"tickets"_s, 3, [](QJsonObject &ticket) {
                    changeEntry(ticket, u"stages"_s, 0,
                                [](QJsonObject &stage) { stage.insert("state"_L1, "x"_L1); });
                });
            },
            "tickets[3].stages[0].state");
        row(
            "a queued ticket is missing",
            [](QJsonObject &hall) {
                QJsonArray queues = listOf(hall, u"serviceQueues"_s);
                hall.insert(
                    "serviceQueues"_L1,
                    QJsonArray{QJsonObject{
                        {"key"_L1, "ktp"_L1},
                        {"value"_L1, QJsonObject{{"ordinary"_L1,
                                                  QJsonObject{{"entries"_L1,
                                                               QJsonArray{QJsonObject{
                                                                   {"ticket"_L1, 999},
                                                                   {"reference"_L1,
                                                                    "2026-11-21T01:02:03.004Z"_L1}}}}}}}}}});
            },
            "serviceQueues");
        row(
            "a ticket at a desk is missing",
            [](QJsonObject &hall) {
                changeEntry(hall, u"desks"_s, 0, [](QJsonObject &desk) {
                    QJsonObject value = desk.value("value"_L1).toObject();
                    value.insert("ticket"_L1, 999);
                    desk.insert("value"_L1, value);
                });
            },
            "desks");
        row(
            "a counter without a desk", [](QJsonObject &hall) { dropFirst(hall, u"desks"_s); }, "desks");
        row(
            "a desk without a counter",
            [](QJsonObject &hall) {
                changeEntry(hall, u"desks"_s, 0, [](QJsonObject &desk) { desk.insert("key"_L1, "99"_L1); });
            },
            "desks");
        row(
            "the last ticket is before others", [](QJsonObject &hall) { hall.insert("lastTicket"_L1, 3); },
            "lastTicket");
        row(
            "the day's state",
            [](QJsonObject &hall) {
                hall.insert("day"_L1, QJsonObject{{"date"_L1, ""_L1}, {"state"_L1, "ajar"_L1}});
            },
            "day.state");
    }
    void aDamagedSnapshotIsRefused()
    {
        QFETCH(Change, damage);
        QFETCH(QString, path);
        QJsonObject object = QJsonDocument::fromJson(encodeHall(busyHall())).object();
        damage(object);
        const auto read = decodeHall(QJsonDocument(object).toJson());
        QVERIFY(!read);
        QCOMPARE(read.error().path, path);
        QVERIFY(!read.error().expected.isEmpty());
    }

    void aSnapshotThatBreaksOffIsRefused()
    {
        const QByteArray text = encodeHall(busyHall());
        for (qsizetype length = 0; length < text.size(); length += 97)
            QVERIFY(!decodeHall(text.left(length)));
    }
};

QTEST_GUILESS_MAIN(TestHallCodec)
#include "tst_hallcodec.moc"
