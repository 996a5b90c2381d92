#include "core/timetext.h"

#include <algorithm>
#include <array>

namespace antrean {

using namespace std::chrono;

namespace {

using Separators = std::initializer_list<std::pair<qsizetype, char>>;

constexpr Separators instantSeparators{{4, '-'},  {7, '-'},  {10, 'T'}, {13, ':'},
                                       {16, ':'}, {19, '.'}, {23, 'Z'}};
constexpr qsizetype instantSize = 24;

void putDigits(char *end, unsigned value, int count)
{
    for (; count > 0; --count, value /= 10)
        *--end = static_cast<char>('0' + value % 10);
}

void putInstant(char *c, TimePoint at)
{
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(at - day);
    putDigits(c + 4, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    putDigits(c + 7, static_cast<unsigned>(date.month()), 2);
    putDigits(c + 10, static_cast<unsigned>(date.day()), 2);
    putDigits(c + 13, static_cast<unsigned>(time.hours().count()), 2);
    putDigits(c + 16, static_cast<unsigned>(time.minutes().count()), 2);
    putDigits(c + 19, static_cast<unsigned>(time.seconds().count()), 2);
    putDigits(c + 23, static_cast<unsigned>(time.subseconds().count()), 3);
    for (const auto &[where, sign] : instantSeparators)
        c[where] = sign;
}

bool hasForm(QByteArrayView text, qsizetype size, Separators separators)
{
    return text.size() == size && std::ranges::all_of(separators, [&](const auto &separator) {
               return text[separator.first] == separator.second;
           });
}

/// The number that `count` digits from `begin` make, or -1.
int digits(QByteArrayView text, qsizetype begin, qsizetype count)
{
    int value = 0;
    for (const char c : text.sliced(begin, count)) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// A short text as bytes; what isn't ASCII becomes a sign that no form has.
class Ascii
{
public:
    explicit Ascii(QStringView text)
        : m_size(std::min<qsizetype>(text.size(), std::ssize(m_bytes)))
    {
        std::ranges::transform(text.first(m_size), m_bytes.begin(), [](QChar c) {
            return c.unicode() < 0x80 ? static_cast<char>(c.unicode()) : '?';
        });
    }
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), m_size}; }

private:
    std::array<char, instantSize + 1> m_bytes; ///< One more, so that a text that is too long stays so.
    qsizetype m_size;
};

} // namespace

QByteArray toIsoUtc(TimePoint at)
{
    QByteArray text(instantSize, Qt::Uninitialized);
    putInstant(text.data(), at);
    return text;
}

std::optional<TimePoint> fromIsoUtc(QByteArrayView text)
{
    if (!hasForm(text, instantSize, instantSeparators))
        return std::nullopt;
    const int y = digits(text, 0, 4), mo = digits(text, 5, 2), d = digits(text, 8, 2);
    const int h = digits(text, 11, 2), mi = digits(text, 14, 2), s = digits(text, 17, 2),
              ms = digits(text, 20, 3);
    if (y < 0 || mo < 0 || d < 0 || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 59 || ms < 0)
        return std::nullopt;
    const year_month_day date(year(y), month(static_cast<unsigned>(mo)), day(static_cast<unsigned>(d)));
    if (!date.ok())
        return std::nullopt;
    return TimePoint(sys_days(date)) + hours(h) + minutes(mi) + seconds(s) + milliseconds(ms);
}

QString instantText(TimePoint at)
{
    std::array<char, instantSize> text;
    putInstant(text.data(), at);
    return QString::fromLatin1(text.data(), instantSize);
}

std::optional<TimePoint> parseInstant(QStringView text) { return fromIsoUtc(Ascii(text).view()); }

std::optional<QDate> parseDate(QStringView text)
{
    const Ascii ascii(text);
    if (!hasForm(ascii.view(), 10, {{4, '-'}, {7, '-'}}))
        return std::nullopt;
    const int y = digits(ascii.view(), 0, 4), mo = digits(ascii.view(), 5, 2), d = digits(ascii.view(), 8, 2);
    if (y < 0 || mo < 0 || d < 0 || !QDate::isValid(y, mo, d))
        return std::nullopt;
    return QDate(y, mo, d);
}

std::optional<TimeOfDay> parseClock(QStringView text)
{
    const Ascii ascii(text);
    if (!hasForm(ascii.view(), 5, {{2, ':'}}))
        return std::nullopt;
    const int h = digits(ascii.view(), 0, 2), mi = digits(ascii.view(), 3, 2);
    if (h < 0 || mi < 0 || mi > 59 || h > 24 || (h == 24 && mi != 0))
        return std::nullopt;
    return TimeOfDay(h * 60 + mi);
}

} // namespace antrean
