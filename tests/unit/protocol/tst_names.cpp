#include "golden.h"
#include "protocol/names.h"

#include <QJsonArray>
#include <QSet>
#include <QtTest>

#include <string_view>

using namespace antrean;
using namespace Qt::StringLiterals;

namespace {

/// True where V is one of its enum's named values: compilers write any other as `(antrean::Role)7`.
template <auto V>
constexpr bool isEnumerator()
{
    const std::string_view signature = __PRETTY_FUNCTION__;
    return signature[signature.rfind("V = ") + 4] != '(';
}
static_assert(isEnumerator<Role::Officer>() && !isEnumerator<static_cast<Role>(7)>());

template <class E, std::size_t... I>
constexpr std::size_t countOf(std::index_sequence<I...>)
{
    return (std::size_t(isEnumerator<static_cast<E>(I)>()) + ...);
}
template <class E>
inline constexpr std::size_t enumerators = countOf<E>(std::make_index_sequence<128>());

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

    template <class E>
    static QJsonArray words()
    {
        static_assert(NamesOf<E>::table.size() == enumerators<E>, "a value without a word, or one twice");
        QSet<QString> seen;
        QJsonArray list;
        for (std::size_t i = 0; i < enumerators<E>; ++i) {
            const QString word = nameOf(static_cast<E>(i));
            if (word.isEmpty() || seen.contains(word))
                qFatal("value %zu has no word of its own", i);
            seen.insert(word);
            list.append(word);
        }
        return list;
    }

private Q_SLOTS:
    void everyValueHasAWordOfItsOwnThatNeverChanges()
    {
        compareWithGolden(u"words.json"_s, {{"TimeZone"_L1, words<TimeZone>()},
                                            {"PriorityClass"_L1, words<PriorityClass>()},
                                            {"TicketChannel"_L1, words<TicketChannel>()},
                                            {"StageState"_L1, words<StageState>()},
                                            {"Outcome"_L1, words<Outcome>()},
                                            {"CallReason::Rule"_L1, words<CallReason::Rule>()},
                                            {"Role"_L1, words<Role>()},
                                            {"DayState"_L1, words<DayState>()},
                                            {"CounterStatus"_L1, words<CounterStatus>()},
                                            {"RefusalCode"_L1, words<RefusalCode>()}});
    }

    void aValueOutsideTheEnumHasNoWord() { QVERIFY(nameOf(static_cast<Role>(7)).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
