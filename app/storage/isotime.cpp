#include "storage/isotime.h"

#include <array>

namespace antrean {

using namespace std::chrono;

namespace {

void putDigits(char *end, unsigned value, int count)
{
    for (; count > 0; --count, value /= 10)
        *--end = static_cast<char>('0' + value % 10);
}

/// The number that `count` digits from `begin` make, or -1.
int digits(const char *begin, int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i) {
        if (begin[i] < '0' || begin[i] > '9')
            return -1;
        value = value * 10 + (begin[i] - '0');
    }
    return value;
}

constexpr std::array<std::pair<int, char>, 7> separators{
    {{4, '-'}, {7, '-'}, {10, 'T'}, {13, ':'}, {16, ':'}, {19, '.'}, {23, 'Z'}}};

} // namespace

// By hand, since QDateTime takes microseconds for each and a journal is read with every start.
QByteArray toIsoUtc(TimePoint at)
{
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(at - day);
    QByteArray text(24, Qt::Uninitialized);
    char *c = text.data();
    putDigits(c + 4, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    putDigits(c + 7, static_cast<unsigned>(date.month()), 2);
    putDigits(c + 10, static_cast<unsigned>(date.day()), 2);
    putDigits(c + 13, static_cast<unsigned>(time.hours().count()), 2);
    putDigits(c + 16, static_cast<unsigned>(time.minutes().count()), 2);
    putDigits(c + 19, static_cast<unsigned>(time.seconds().count()), 2);
    putDigits(c + 23, static_cast<unsigned>(time.subseconds().count()), 3);
    for (const auto &[where, sign] : separators)
        c[where] = sign;
    return text;
}

std::optional<TimePoint> fromIsoUtc(const QByteArray &text)
{
    if (text.size() != 24)
        return std::nullopt;
    const char *c = text.constData();
    for (const auto &[where, sign] : separators) {
        if (c[where] != sign)
            return std::nullopt;
    }
    const int y = digits(c, 4), mo = digits(c + 5, 2), d = digits(c + 8, 2);
    const int h = digits(c + 11, 2), mi = digits(c + 14, 2), s = digits(c + 17, 2), ms = digits(c + 20, 3);
    if (y < 0 || mo < 0 || d < 0 || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 59 || ms < 0)
        return std::nullopt;
    const year_month_day date(year(y), month(static_cast<unsigned>(mo)), day(static_cast<unsigned>(d)));
    if (!date.ok())
        return std::nullopt;
    return TimePoint(sys_days(date)) + hours(h) + minutes(mi) + seconds(s) + milliseconds(ms);
}

} // namespace antrean
