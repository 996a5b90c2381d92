#include "core/numbering.h"

namespace antrean {

using namespace Qt::StringLiterals;

int lastNumber(int width)
{
    int limit = 1;
    for (int i = 0; i < width; ++i)
        limit *= 10;
    return limit - 1;
}

QString ticketLabel(const QString &prefix, int number, int width)
{
    return prefix + QString::number(number).rightJustified(width, QLatin1Char('0'));
}

tl::expected<int, Refusal> nextNumber(const Hall &hall, const QString &prefix)
{
    const auto it = hall.numbers.lastNumbers.find(prefix);
    const int next = it == hall.numbers.lastNumbers.end() ? 1 : it->second + 1;
    const auto leased = hall.numbers.lowestLeased.find(prefix);
    const int widest = lastNumber(hall.mall.numberWidth);
    const int limit =
        leased == hall.numbers.lowestLeased.end() ? widest : std::min(widest, leased->second - 1);
    if (next > limit) {
        return tl::unexpected(
            Refusal{RefusalCode::NumbersUsedUp,
                    {{u"prefix"_s, prefix}, {u"last"_s, ticketLabel(prefix, limit, hall.mall.numberWidth)}}});
    }
    return next;
}

} // namespace antrean
