#include "simulation/network.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::simulation;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two machines, one of which listens; everything that arrives is written down.
struct Line
{
    World world{7};
    Network network{world};
    Machine kiosk{world, "kiosk", TimePoint()};
    Machine server{world, "server", TimePoint()};
    std::unique_ptr<Dialer> dialer = network.dialer(kiosk);
    std::unique_ptr<Channel> mine, theirs;
    QByteArrayList heard;
    QString closed, otherClosed, failed;

    Line()
    {
        network.listen(server, 1, [this](std::unique_ptr<Channel> channel) {
            theirs = std::move(channel);
            QObject::connect(theirs.get(), &Channel::messageReceived, theirs.get(),
                             [this](const QByteArray &message) { heard << message; });
            QObject::connect(theirs.get(), &Channel::closed, theirs.get(),
                             [this](const QString &reason) { otherClosed = reason; });
        });
    }
    void connect()
    {
        dialer->dial([this](WebSocketConnector::Result result) {
            if (!result) {
                failed = result.error().detail;
                return;
            }
            mine = std::move(*result);
            QObject::connect(mine.get(), &Channel::closed, mine.get(),
                             [this](const QString &reason) { closed = reason; });
        });
        pass(3s);
    }
    void pass(Instant time) { world.runUntil(world.now() + time); }
    void cut(bool isCut) { kiosk.cable().carriesIn = kiosk.cable().carriesOut = !isCut; }
};

} // namespace

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesMessagesInOrderAndNotAtOnce()
    {
        Line line;
        line.kiosk.cable().jitter = 50ms;
        line.connect();
        for (int i = 0; i < 50; ++i)
            line.mine->send(QByteArray::number(i));
        QVERIFY(line.heard.isEmpty());
        line.pass(1s);
        QCOMPARE(line.heard.size(), 50);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(line.heard[i], QByteArray::number(i));
    }
    void aPulledCableKeepsWhatIsUnderWayUntilItIsBack()
    {
        Line line;
        line.connect();
        line.cut(true);
        line.mine->send("a");
        line.pass(60s);
        QVERIFY(line.heard.isEmpty());
        QVERIFY(line.mine->isOpen());
        line.cut(false);
        line.pass(130s);
        QCOMPARE(line.heard, QByteArrayList{"a"});
    }
    void nobodyAnswersThroughAPulledCable()
    {
        Line line;
        line.cut(true);
        line.connect();
        QVERIFY(!line.mine);
        QCOMPARE(line.failed, u"no answer"_s);
    }
    void aMachineWithoutPowerLeavesTheOtherEndOpenUntilSomebodySpeaks()
    {
        Line line;
        line.connect();
        line.server.switchOff();
        line.theirs.reset();
        line.pass(30s);
        QVERIFY(line.mine->isOpen());
        line.mine->send("is anybody there?");
        line.pass(5s);
        QVERIFY(line.mine->isOpen());
        line.server.switchOn();
        line.pass(30s);
        QCOMPARE(line.closed, u"connection reset"_s);
    }
    void aProgramThatEndsSaysGoodBye()
    {
        Line line;
        line.connect();
        line.mine->send("last");
        line.mine.reset();
        line.pass(1s);
        QCOMPARE(line.heard, QByteArrayList{"last"});
        QVERIFY(!line.otherClosed.isEmpty());
    }
    void closingTellsBothSidesTheReason()
    {
        Line line;
        line.connect();
        line.mine->close(u"enough"_s);
        QVERIFY(!line.mine->isOpen());
        line.pass(1s);
        QCOMPARE(line.closed, u"enough"_s);
        QCOMPARE(line.otherClosed, u"enough"_s);
    }
    void aSlowReaderHoldsTheWriterUp()
    {
        Line line;
        line.connect();
        line.server.cable().bytesPerSecond = 1000;
        QSignalSpy drained(line.mine.get(), &Channel::drained);
        for (int i = 0; i < 400; ++i)
            line.mine->send(QByteArray(1000, 'x'));
        QCOMPARE_GT(line.mine->pendingBytes(), 100'000);
        line.pass(10s);
        QCOMPARE_LT(line.heard.size(), 12);
        line.pass(400s);
        QCOMPARE(line.heard.size(), 400);
        QCOMPARE(drained.size(), 1);
    }
    void faultyRelaysDoubleAndReorder()
    {
        Line line;
        line.connect();
        line.server.cable().doubles = 1;
        line.mine->send("a");
        line.pass(1s);
        QCOMPARE(line.heard, (QByteArrayList{"a", "a"}));
        line.server.cable() = Cable();
        line.server.cable().reorders = 1;
        line.heard.clear();
        line.mine->send("b");
        line.mine->send("c");
        line.pass(1s);
        QCOMPARE(line.heard, (QByteArrayList{"c", "b"}));
    }
    void aDroppedMessageTakesItsConnectionWithIt()
    {
        Line line;
        line.connect();
        line.server.cable().drops = 1;
        line.mine->send("a");
        line.pass(1s);
        QVERIFY(line.heard.isEmpty());
        QCOMPARE(line.closed, u"connection lost"_s);
        QCOMPARE(line.otherClosed, u"connection lost"_s);
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
