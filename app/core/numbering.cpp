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
    const int next = hall.numbers.lastGiven(prefix) + 1;
    const auto leased = hall.numbers.firstLeased(prefix);
    const int widest = lastNumber(hall.mall.numberWidth);
    const int limit = leased ? std::min(widest, *leased - 1) : widest;
    if (next > limit) {
        return tl::unexpected(
            Refusal{RefusalCode::NumbersUsedUp,
                    {{u"prefix"_s, prefix}, {u"last"_s, ticketLabel(prefix, limit, hall.mall.numberWidth)}}});
    }
    return next;
}

} // namespace antrean
