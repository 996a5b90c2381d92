#include "client/outbox.h"
#include "net/eventloop.h"

#include <QtTest>

#include <set>

using namespace antrean;
using namespace Qt::StringLiterals;

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOnceAndForgets()
    {
        Outbox outbox;
        int answers = 0;
        outbox.add({a, OpenDay{}}, [&](const Answer &answer) { answers += answer ? 1 : 100; });
        outbox.accepted({a, {}});
        outbox.accepted({a, {}});
        outbox.refused({a, {}});
        QCOMPARE(answers, 1);
        QVERIFY(outbox.isEmpty());
    }
    void handsOverTheRefusal()
    {
        Outbox outbox;
        std::optional<Answer> heard;
        outbox.add({a, OpenDay{}}, [&](const Answer &answer) { heard = answer; });
        outbox.refused({a, Refusal{RefusalCode::HolidayToday, {{u"name"_s, u"Nyepi"_s}}}});
        QVERIFY(heard && !*heard);
        QCOMPARE(heard->error().kind, CommandFailure::Kind::Refused);
        QCOMPARE(heard->error().refusal.parameters.value(u"name"_s), u"Nyepi"_s);
    }
    void ignoresAnswersToOthers()
    {
        Outbox outbox;
        outbox.add({a, OpenDay{}}, [](const Answer &) { QFAIL("not this one"); });
        outbox.accepted({b, {}});
        QVERIFY(!outbox.isEmpty());
    }
    void repeatsInTheOrderOfSending()
    {
        Outbox outbox;
        outbox.add({b, OpenDay{}}, {});
        outbox.add({c, CloseDay{}}, {});
        outbox.add({a, OpenDay{}}, {});
        outbox.accepted({c, {}});
        const auto left = outbox.unanswered();
        QCOMPARE(left.size(), 2u);
        QCOMPARE(left[0].id, b);
        QCOMPARE(left[1].id, a);
    }
    void aHandlerMaySendTheNextCommand()
    {
        Outbox outbox;
        outbox.add({a, OpenDay{}}, [&](const Answer &) { outbox.add({b, CloseDay{}}, {}); });
        outbox.accepted({a, {}});
        QCOMPARE(outbox.unanswered().size(), 1u);
        QCOMPARE(outbox.unanswered().front().id, b);
    }
    void everyIdIsNewAndWellFormed()
    {
        static const QRegularExpression form(u"^[0-9a-f]{32}$"_s);
        EventLoop eventLoop;
        std::set<CommandId> ids;
        for (int i = 0; i < 1000; ++i) {
            const CommandId id = newCommandId(eventLoop);
            QVERIFY2(form.match(id.value()).hasMatch(), qPrintable(id.value()));
            QVERIFY(ids.insert(id).second);
        }
    }

private:
    const CommandId a{u"a"_s};
    const CommandId b{u"b"_s};
    const CommandId c{u"c"_s};
};

QTEST_APPLESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
