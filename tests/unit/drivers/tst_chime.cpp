#include "drivers/audio/chime.h"
#include "drivers/audio/chimesamples.h"

#include <QSignalSpy>
#include <QtTest>

#include <cmath>
#include <numbers>

using namespace antrean;
using namespace std::chrono_literals;

namespace {

constexpr int rate = 48000;

/// How strong a tone is in a part of the sound (Goertzel's algorithm), relative to its length.
double strength(const std::vector<float> &samples, double from, double to, double frequency)
{
    const double turn = 2 * std::cos(2 * std::numbers::pi * frequency / rate);
    double last = 0;
    double beforeLast = 0;
    const auto first = size_t(from * rate);
    const auto end = size_t(to * rate);
    for (size_t i = first; i < end; ++i) {
        const double now = samples[i] + turn * last - beforeLast;
        beforeLast = last;
        last = now;
    }
    return std::sqrt(last * last + beforeLast * beforeLast - turn * last * beforeLast) / double(end - first);
}

double loudest(const std::vector<float> &samples, size_t from, size_t to)
{
    double peak = 0;
    for (size_t i = from; i < to; ++i)
        peak = std::max(peak, std::abs(double(samples[i])));
    return peak;
}

} // namespace

class TestChime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChimeLastsAboutASecondAtEveryRate_data()
    {
        QTest::addColumn<int>("samplesPerSecond");
        QTest::newRow("telephone") << 8000;
        QTest::newRow("CD") << 44100;
        QTest::newRow("usual") << 48000;
        QTest::newRow("studio") << 192000;
    }
    void theChimeLastsAboutASecondAtEveryRate()
    {
        QFETCH(int, samplesPerSecond);
        const auto samples = chimeSamples(samplesPerSecond);
        const double seconds = double(samples.size()) / samplesPerSecond;
        QCOMPARE_GE(seconds, 0.9);
        QCOMPARE_LE(seconds, 1.3);
        const double decibels = 20 * std::log10(loudest(samples, 0, samples.size()));
        QCOMPARE_GE(decibels, -6.5);
        QCOMPARE_LE(decibels, -5.5);
    }

    void itBeginsAndEndsWithoutAClick()
    {
        const auto samples = chimeSamples(rate);
        QCOMPARE_LT(std::abs(samples.front()), 1e-4f);
        QCOMPARE_LT(std::abs(samples.back()), 1e-4f);
        QCOMPARE_LT(loudest(samples, 0, rate / 2000), 0.02); // first half millisecond
        QCOMPARE_LT(loudest(samples, samples.size() - rate / 100, samples.size()), 0.002); // last 10 ms
        // Between two samples a tone of 523 Hz with weak partials moves by a tenth at most; a click by more.
        float step = 0;
        for (size_t i = 1; i < samples.size(); ++i)
            step = std::max(step, std::abs(samples[i] - samples[i - 1]));
        QCOMPARE_LT(step, 0.12f);
    }

    void aHighToneIsFollowedByALowOne()
    {
        const auto samples = chimeSamples(rate);
        QCOMPARE_GT(strength(samples, 0.05, 0.3, 659.26), 5 * strength(samples, 0.05, 0.3, 523.25));
        QCOMPARE_GT(strength(samples, 0.6, 1.0, 523.25), 2 * strength(samples, 0.6, 1.0, 659.26));
    }

    void aStrangeRateIsMovedToOneThatWorks()
    {
        QCOMPARE(chimeSamples(0).size(), chimeSamples(8000).size());
        QCOMPARE(chimeSamples(-5).size(), chimeSamples(8000).size());
        QCOMPARE(chimeSamples(10'000'000).size(), chimeSamples(192000).size());
    }

    void finishedComesOnceForEachChimeWithOrWithoutSound()
    {
        Chime chime;
        QSignalSpy finished(&chime, &Chime::finished);
        for (int round = 1; round <= 3; ++round) {
            QVERIFY(chime.play());
            QVERIFY(chime.isPlaying());
            QCOMPARE(finished.size(), round - 1);
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), round, 5000);
            QVERIFY(!chime.isPlaying());
        }
        QTest::qWait(100); // a second signal would come now
        QCOMPARE(finished.size(), 3);
    }

    void aSecondChimeAtTheSameTimeIsIgnored()
    {
        Chime chime;
        QSignalSpy finished(&chime, &Chime::finished);
        QVERIFY(chime.play());
        QVERIFY(!chime.play());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 5000);
        QVERIFY(chime.play());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 5000);
    }

    void playingBlocksNobody()
    {
        Chime chime;
        QElapsedTimer time;
        time.start();
        (void)chime.play();
        QCoreApplication::processEvents();
        QCOMPARE_LT(time.elapsed(), 1000);
    }

    void aChimeCanBeDestroyedWhileItSounds()
    {
        auto chime = std::make_unique<Chime>();
        (void)chime->play();
        QCoreApplication::processEvents();
        chime.reset();
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestChime)
#include "tst_chime.moc"
