#include "channelrecorder.h"

#include "net/memorychannel.h"

#include <QtTest>

using namespace antrean;
using namespace antrean::test;
using namespace Qt::StringLiterals;

class TestMemoryChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesArriveInOrderAndNeverInsideSend()
    {
        auto [a, b] = MemoryChannel::makePair();
        ChannelRecorder seen(*b);
        for (int i = 0; i < 100; ++i)
            a->send(QByteArray::number(i));
        QVERIFY(seen.messages.isEmpty());
        QCOMPARE_GT(a->pendingBytes(), 0);
        QTRY_COMPARE(seen.messages.size(), 100);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(seen.messages.at(i), QByteArray::number(i));
        QCOMPARE(a->pendingBytes(), 0);
    }

    void bothEndsSendAndTellWhenAllHasLeft()
    {
        auto [a, b] = MemoryChannel::makePair();
        ChannelRecorder left(*a);
        ChannelRecorder right(*b);
        a->send("to b");
        b->send("to a");
        QTRY_COMPARE(left.messages, QList<QByteArray>{"to a"});
        QTRY_COMPARE(right.messages, QList<QByteArray>{"to b"});
        QTRY_COMPARE(left.drains, 1);
        QTRY_COMPARE(right.drains, 1);
    }

    void closingReachesBothEndsOnceAfterWhatWasSent()
    {
        auto [a, b] = MemoryChannel::makePair();
        ChannelRecorder left(*a);
        ChannelRecorder right(*b);
        a->send("last words");
        a->close(u"done"_s);
        a->close(u"again"_s);
        a->send("too late");
        QVERIFY(!a->isOpen());
        QTRY_COMPARE(right.reasons, QStringList{u"done"_s});
        QTRY_COMPARE(left.reasons, QStringList{u"done"_s});
        QCOMPARE(right.messages, QList<QByteArray>{"last words"});
        QVERIFY(!b->isOpen());
        QCoreApplication::processEvents();
        QCOMPARE(right.reasons.size(), 1);
    }

    void anEndThatGoesClosesTheOther()
    {
        auto [a, b] = MemoryChannel::makePair();
        ChannelRecorder right(*b);
        a->send("before");
        a.reset();
        QTRY_COMPARE(right.reasons.size(), 1);
        QCOMPARE(right.messages, QList<QByteArray>{"before"});
        b->send("into nothing");
        QCOMPARE(b->pendingBytes(), 0);
    }

    void anEndMayBeDeletedInsideItsOwnSignal()
    {
        auto [a, b] = MemoryChannel::makePair();
        ChannelRecorder left(*a);
        auto *receiver = b.release();
        connect(receiver, &Channel::messageReceived, receiver, [receiver] { receiver->deleteLater(); });
        a->send("one");
        a->send("two");
        QTRY_COMPARE(left.reasons.size(), 1);
    }

    void aLongMessageAndASlowReaderCloseIt()
    {
        const ChannelLimits small{.maxMessageBytes = 10, .maxPendingBytes = 30};
        {
            auto [a, b] = MemoryChannel::makePair({}, small);
            ChannelRecorder left(*a);
            ChannelRecorder right(*b);
            a->send("ten bytes!");
            a->send("eleven bytes");
            QTRY_COMPARE(left.reasons, QStringList{u"a message is too long"_s});
            QCOMPARE(right.messages, QList<QByteArray>{"ten bytes!"});
        }
        auto [a, b] = MemoryChannel::makePair(small, small);
        ChannelRecorder left(*a);
        for (int i = 0; i < 4; ++i)
            a->send("ten bytes!");
        QVERIFY(!a->isOpen());
        QTRY_COMPARE(left.reasons, QStringList{u"the reader is too slow"_s});
    }
};

QTEST_GUILESS_MAIN(TestMemoryChannel)
#include "tst_memorychannel.moc"
