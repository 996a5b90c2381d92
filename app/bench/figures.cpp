#include "bench/figures.h"

#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <cmath>

namespace antrean::bench {

using namespace Qt::StringLiterals;

Spread spreadOf(std::vector<double> milliseconds)
{
    if (milliseconds.empty())
        return {};
    std::ranges::sort(milliseconds);
    // Nearest rank: the smallest value that at least this share of all doesn't exceed.
    const auto at = [&](double share) {
        const double rank = std::ceil(share * static_cast<double>(milliseconds.size()));
        return milliseconds[static_cast<std::size_t>(rank) - 1];
    };
    return {at(0.5), at(0.99), milliseconds.back()};
}

void Report::add(const QString &name, const QJsonObject &figures)
{
    const QByteArray rest = QJsonDocument(figures).toJson(QJsonDocument::Compact);
    print(R"({"bench":")" + name.toUtf8() + R"(",)" + rest.mid(1));
}

void Report::fail(const QString &name, const QString &reason)
{
    m_isComplete = false;
    add(name, {{u"failed"_s, reason}});
}

void Report::print(const QByteArray &line) const
{
    QTextStream(m_toErrors ? stderr : stdout) << line << Qt::endl;
}

QString Report::table() const
{
    QStringList lines{u"| figure | conditions | measured | limit of this computer | ratio | aim |"_s,
                      u"|---|---|---|---|---|---|"_s};
    for (const Row &row : m_rows) {
        lines << u"| %1 |"_s.arg(
            QStringList{row.what, row.conditions, row.measured, row.limit, row.ratio, row.aim}.join(
                u" | "_s));
    }
    return lines.join(u'\n');
}

QString shortNumber(double value)
{
    const double size = std::abs(value);
    return QString::number(value, 'f', size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

QString judged(const QString &aim, bool isReached)
{
    return aim + (isReached ? u" (reached)"_s : u" (missed)"_s);
}

} // namespace antrean::bench
