#include "server/answerbook.h"

#include <QtTest>

using namespace antrean;
using namespace Qt::StringLiterals;
using namespace std::chrono;

class TestAnswerBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingOfACommandThatNeverCame() { QVERIFY(!AnswerBook().find(CommandId(u"x"_s))); }
    void keepsAllEventsOfACommand()
    {
        AnswerBook book;
        book.addEvent(first, 4, at(0s));
        book.addEvent(first, 5, at(0s));
        book.addEvent(second, 6, at(0s));
        const auto span = std::get<AnswerBook::Span>(*book.find(first));
        QCOMPARE(span.first, 4u);
        QCOMPARE(span.last, 5u);
    }
    void theFirstRefusalStands()
    {
        AnswerBook book;
        book.addRefusal(first, {RefusalCode::QueueEmpty, {}}, at(0s));
        book.addRefusal(first, {RefusalCode::DayClosed, {}}, at(1s));
        QCOMPARE(std::get<Refusal>(*book.find(first)).code, RefusalCode::QueueEmpty);
    }
    void aRefusedCommandNeverGetsEvents()
    {
        AnswerBook book;
        book.addRefusal(first, {RefusalCode::QueueEmpty, {}}, at(0s));
        book.addEvent(first, 9, at(1s));
        QVERIFY(std::holds_alternative<Refusal>(*book.find(first)));
    }
    void anAcceptedCommandIsNeverRefused()
    {
        AnswerBook book;
        book.addEvent(first, 9, at(0s));
        book.addRefusal(first, {RefusalCode::QueueEmpty, {}}, at(1s));
        QVERIFY(std::holds_alternative<AnswerBook::Span>(*book.find(first)));
    }
    void forgetsWhatWasGivenBefore()
    {
        AnswerBook book;
        book.addEvent(first, 1, at(10s));
        book.addRefusal(second, {RefusalCode::QueueEmpty, {}}, at(20s));
        book.forget(at(20s));
        QVERIFY(!book.find(first));
        QVERIFY(book.find(second));
        book.forget(at(21s));
        QVERIFY(!book.find(second));
    }

private:
    static TimePoint at(seconds since) { return TimePoint(since); }
    const CommandId first{u"first"_s};
    const CommandId second{u"second"_s};
};

QTEST_APPLESS_MAIN(TestAnswerBook)
#include "tst_answerbook.moc"
