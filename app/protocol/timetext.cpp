#include "protocol/timetext.h"

#include <array>

namespace antrean {

using namespace std::chrono;

namespace {

using Separators = std::initializer_list<std::pair<qsizetype, char16_t>>;

constexpr Separators instantSeparators{{4, u'-'},  {7, u'-'},  {10, u'T'}, {13, u':'},
                                       {16, u':'}, {19, u'.'}, {23, u'Z'}};

void putDigits(QChar *end, unsigned value, int count)
{
    for (; count > 0; --count, value /= 10)
        *--end = QChar(static_cast<char16_t>(u'0' + value % 10));
}

bool hasForm(QStringView text, qsizetype size, Separators separators)
{
    return text.size() == size && std::ranges::all_of(separators, [&](const auto &separator) {
               return text[separator.first] == separator.second;
           });
}

/// The number that `count` digits from `begin` make; nothing unless all are digits from 0 to 9.
std::optional<int> digits(QStringView text, qsizetype begin, qsizetype count)
{
    int value = 0;
    for (const QChar c : text.sliced(begin, count)) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

} // namespace

QString instantText(TimePoint at)
{
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(at - day);
    QString text(24, Qt::Uninitialized);
    QChar *c = text.data();
    putDigits(c + 4, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    putDigits(c + 7, static_cast<unsigned>(date.month()), 2);
    putDigits(c + 10, static_cast<unsigned>(date.day()), 2);
    putDigits(c + 13, static_cast<unsigned>(time.hours().count()), 2);
    putDigits(c + 16, static_cast<unsigned>(time.minutes().count()), 2);
    putDigits(c + 19, static_cast<unsigned>(time.seconds().count()), 2);
    putDigits(c + 23, static_cast<unsigned>(time.subseconds().count()), 3);
    for (const auto &[where, sign] : instantSeparators)
        c[where] = sign;
    return text;
}

std::optional<TimePoint> parseInstant(QStringView text)
{
    if (!hasForm(text, 24, instantSeparators))
        return std::nullopt;
    const auto y = digits(text, 0, 4), mo = digits(text, 5, 2), d = digits(text, 8, 2);
    const auto h = digits(text, 11, 2), mi = digits(text, 14, 2), s = digits(text, 17, 2);
    const auto ms = digits(text, 20, 3);
    if (!y || !mo || !d || !h || *h > 23 || !mi || *mi > 59 || !s || *s > 59 || !ms)
        return std::nullopt;
    const year_month_day date(year(*y), month(static_cast<unsigned>(*mo)), day(static_cast<unsigned>(*d)));
    if (!date.ok())
        return std::nullopt;
    return TimePoint(sys_days(date)) + hours(*h) + minutes(*mi) + seconds(*s) + milliseconds(*ms);
}

std::optional<QDate> parseDate(QStringView text)
{
    if (!hasForm(text, 10, {{4, u'-'}, {7, u'-'}}))
        return std::nullopt;
    const auto y = digits(text, 0, 4), mo = digits(text, 5, 2), d = digits(text, 8, 2);
    if (!y || !mo || !d || !QDate::isValid(*y, *mo, *d))
        return std::nullopt;
    return QDate(*y, *mo, *d);
}

std::optional<TimeOfDay> parseClock(QStringView text)
{
    if (!hasForm(text, 5, {{2, u':'}}))
        return std::nullopt;
    const auto h = digits(text, 0, 2), mi = digits(text, 3, 2);
    if (!h || !mi || *mi > 59 || *h > 24 || (*h == 24 && *mi != 0))
        return std::nullopt;
    return TimeOfDay(*h * 60 + *mi);
}

} // namespace antrean
