#include "hallatwork.h"
#include "ownnetwork.h"

using namespace antrean;
using namespace antrean::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

bool hasHeardLess(const std::unique_ptr<ProgramAtWork> &a, const std::unique_ptr<ProgramAtWork> &b)
{
    return a->client().seq() < b->client().seq();
}

quint64 newestHeardBy(const HallAtWork &hall)
{
    return (*std::ranges::max_element(hall.programs(), hasHeardLess))->client().seq();
}

quint64 oldestHeardBy(const HallAtWork &hall)
{
    return (*std::ranges::min_element(hall.programs(), hasHeardLess))->client().seq();
}

} // namespace

/// As tst_badnetwork, but the packets are truly lost, by the system's own TCP: needs the right to make a
/// network namespace, `ip` and `iptables`.
class TestPacketLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = OwnNetwork::enter(); !problem.isEmpty())
            QSKIP(qPrintable(QStringLiteral("packets can't be lost for real: ") + problem));
    }

    void noPromiseBreaksWhilePacketsAreLost()
    {
        HallAtWork hall;
        QVERIFY(hall.open());
        hall.addEverybody(6, true);
        QTRY_VERIFY_WITH_TIMEOUT(hall.areAllLive(), 10'000);
        std::size_t papers = 0;
        for (KioskAtWork *kiosk : hall.kiosks())
            connect(kiosk, &KioskAtWork::printed, this, [&papers] { ++papers; });
        hall.work(400ms, 60ms);

        const simulation::Instant troubleSince = hall.notes().now();
        QVERIFY(OwnNetwork::lose(0.3));
        const simulation::Instant lossEnds = troubleSince + 6s;
        QTRY_VERIFY_WITH_TIMEOUT(hall.notes().now() >= lossEnds, 60'000);
        qInfo("%zu numbers on paper in 6 s with 30 %% loss", papers);
        QVERIFY(papers > 0);

        milliseconds worst{};
        for (const milliseconds length : {milliseconds(1s), milliseconds(3s), milliseconds(6s)}) {
            QVERIFY(OwnNetwork::lose(1));
            const simulation::Instant end = hall.notes().now() + length;
            QTRY_VERIFY_WITH_TIMEOUT(hall.notes().now() >= end, 60'000);
            QVERIFY(OwnNetwork::lose(0));
            const simulation::Instant healed = hall.notes().now();
            const std::size_t papersThen = papers;
            const quint64 newest = newestHeardBy(hall);
            // Everybody has heard something that happened since.
            QTRY_VERIFY_WITH_TIMEOUT(papers > papersThen && hall.areAllLive() && oldestHeardBy(hall) > newest,
                                     10'000);
            const auto took = std::chrono::duration_cast<milliseconds>(hall.notes().now() - healed);
            qInfo("cut for %lld s: all are live after %lld ms", static_cast<long long>(length / 1s),
                  static_cast<long long>(took.count()));
            worst = std::max(worst, took);
        }
        hall.troubleAll(troubleSince, hall.notes().now());
        hall.close();
        QTRY_VERIFY_WITH_TIMEOUT(hall.isDrained(), 60'000);
        QCOMPARE(hall.judge(), QString());
        qInfo() << qPrintable(hall.figures());
        QCOMPARE_LE(worst.count(), milliseconds(2s).count());
    }
};

QTEST_GUILESS_MAIN(TestPacketLoss)
#include "tst_packetloss.moc"
