#include "protocol/messagecodec.h"
#include "server/recordcodec.h"
#include "unit/protocol/samples.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestRecordCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsToldAsItsMessageIsEncoded_data()
    {
        QTest::addColumn<int>("index");
        const auto bodies = fullEvents();
        for (std::size_t i = 0; i < bodies.size(); ++i)
            QTest::addRow("%d of kind %d", int(i), int(bodies[i].index())) << int(i);
    }
    void anEventIsToldAsItsMessageIsEncoded()
    {
        QFETCH(int, index);
        const Event event = sample(index);
        const QByteArray text = eventText(toRecord(event));
        QCOMPARE(text, encodeMessage(EventMessage{event}));
        QCOMPARE(acceptedText(event.command, {text}), encodeMessage(Accepted{event.command, {event}}));
    }

    void anAnswerHoldsAllEventsOfItsCommand()
    {
        std::vector<Event> events;
        QList<QByteArray> texts;
        for (int i = 0; i < 3; ++i) {
            events.push_back(sample(i));
            texts << eventText(toRecord(events.back()));
        }
        const CommandId id = events.front().command;
        QCOMPARE(acceptedText(id, texts), encodeMessage(Accepted{id, events}));
        QCOMPARE(acceptedText(id, {}), encodeMessage(Accepted{id, {}}));
    }

    void wordsOfAPersonCanNotPassForTheEnvelope()
    {
        Event event = sample(0);
        event.body =
            CounterPaused{CounterId(u"1"_s), OfficerId(u"ayu"_s), uR"(","message":"event","seq":9 \ ")"_s};
        event.actor.officer = OfficerId(uR"(x","message":"event)"_s);
        const QByteArray text = eventText(toRecord(event));
        QCOMPARE(text, encodeMessage(EventMessage{event}));
        QCOMPARE(acceptedText(event.command, {text}), encodeMessage(Accepted{event.command, {event}}));
    }

private:
    static Event sample(int index)
    {
        return {quint64(7 + index),
                3,
                TimePoint(std::chrono::milliseconds(1'763'700'000'123)),
                Actor{DeviceId(u"loket \"é\""_s), OfficerId(u"ayu"_s)},
                CommandId(u"00112233445566778899aabbccddeeff"_s),
                fullEvents()[std::size_t(index)]};
    }
};

QTEST_GUILESS_MAIN(TestRecordCodec)
#include "tst_recordcodec.moc"
