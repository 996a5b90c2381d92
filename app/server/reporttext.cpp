#include "server/reporttext.h"

namespace antrean {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

using DurationText = QString (*)(milliseconds);

QString clockText(milliseconds duration)
{
    const qint64 seconds = std::chrono::round<std::chrono::seconds>(duration).count();
    const QLatin1Char zero('0');
    return u"%1:%2:%3"_s.arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

QString secondsText(milliseconds duration)
{
    return QString::number(std::chrono::round<std::chrono::seconds>(duration).count());
}

bool hasNames(ReportGrouping grouping)
{
    return grouping != ReportGrouping::Date && grouping != ReportGrouping::Hour;
}

bool hasIdleTime(ReportGrouping grouping)
{
    return grouping == ReportGrouping::Counter || grouping == ReportGrouping::Officer;
}

QString groupingWord(ReportGrouping grouping)
{
    switch (grouping) {
    case ReportGrouping::Date:
        return u"date"_s;
    case ReportGrouping::Hour:
        return u"hour"_s;
    case ReportGrouping::Agency:
        return u"agency"_s;
    case ReportGrouping::Service:
        return u"service"_s;
    case ReportGrouping::Counter:
        return u"counter"_s;
    case ReportGrouping::Officer:
        return u"officer"_s;
    }
    return {};
}

QStringList headings(ReportGrouping grouping)
{
    QStringList cells{groupingWord(grouping)};
    if (hasNames(grouping))
        cells << u"name"_s;
    cells << u"tickets"_s << u"served"_s << u"missed"_s << u"cancelled"_s;
    for (const QString &what : {u"waiting"_s, u"walking"_s, u"serving"_s, u"stay"_s})
        cells << what + u" avg"_s << what + u" p90"_s;
    if (hasIdleTime(grouping))
        cells << u"open"_s << u"idle"_s;
    return cells;
}

QStringList cellsOf(const ReportLine &line, ReportGrouping grouping, DurationText text)
{
    QStringList cells{line.key};
    if (hasNames(grouping))
        cells << line.name;
    for (const int count : {line.tickets, line.served, line.missed, line.cancelled})
        cells << QString::number(count);
    for (const DurationFigures *figures : {&line.waiting, &line.walking, &line.serving, &line.stay}) {
        // None took any time is another thing than all took none.
        const bool isKnown = figures->count > 0;
        cells << (isKnown ? text(figures->average()) : QString())
              << (isKnown ? text(figures->percentile90) : QString());
    }
    if (hasIdleTime(grouping))
        cells << text(line.open) << text(line.idle);
    return cells;
}

QString quoted(const QString &cell)
{
    if (!cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n') && !cell.contains(u'\r'))
        return cell;
    return u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QString alignedText(const ReportTable &table, ReportGrouping grouping)
{
    std::vector<QStringList> rows{headings(grouping)};
    for (const ReportLine &line : table.lines) {
        rows.push_back(cellsOf(line, grouping, &clockText));
        if (line.key.isEmpty())
            rows.back().front() = u"(not called)"_s;
    }
    rows.push_back(cellsOf(table.total, grouping, &clockText));
    rows.back().front() = u"total"_s;

    std::vector<qsizetype> widths(static_cast<std::size_t>(rows.front().size()));
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            qsizetype &width = widths[static_cast<std::size_t>(i)];
            width = std::max(width, row[i].size());
        }
    }
    QString text;
    const qsizetype words = hasNames(grouping) ? 2 : 1;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const auto width = widths[static_cast<std::size_t>(i)];
            line += (i == 0 ? QString() : u"  "_s) +
                    (i < words ? row[i].leftJustified(width) : row[i].rightJustified(width));
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

QString commaSeparatedText(const ReportTable &table, ReportGrouping grouping)
{
    QString text;
    const auto add = [&text](QStringList cells) {
        std::ranges::transform(cells, cells.begin(), &quoted);
        text += cells.join(u',') + u"\r\n"_s;
    };
    add(headings(grouping));
    for (const ReportLine &line : table.lines)
        add(cellsOf(line, grouping, &secondsText));
    return text;
}

} // namespace antrean
