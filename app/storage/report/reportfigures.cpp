#include "storage/report/reportfigures.h"

#include <unordered_map>

namespace antrean {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

using Durations = std::vector<milliseconds>;

DurationFigures figuresOf(Durations &durations)
{
    if (durations.empty())
        return {};
    DurationFigures figures;
    figures.count = static_cast<qint64>(durations.size());
    for (const milliseconds duration : durations)
        figures.sum += duration;
    const auto rank = static_cast<Durations::difference_type>((durations.size() * 9 + 9) / 10) - 1;
    std::nth_element(durations.begin(), durations.begin() + rank, durations.end());
    figures.percentile90 = durations[static_cast<std::size_t>(rank)];
    return figures;
}

/// A visit or a stage, as far as figures go.
struct Sample
{
    std::optional<VisitEnd> end;
    std::optional<milliseconds> waiting;
    std::optional<milliseconds> walking;
    std::optional<milliseconds> serving;
    std::optional<milliseconds> stay;
};

struct Tally
{
    ReportLine line;
    Durations waiting, walking, serving, stay;

    void add(const Sample &sample)
    {
        ++line.tickets;
        line.served += sample.end == VisitEnd::Served;
        line.missed += sample.end == VisitEnd::Missed;
        line.cancelled += sample.end == VisitEnd::Cancelled;
        const auto keep = [](Durations &durations, const std::optional<milliseconds> &duration) {
            if (duration)
                durations.push_back(*duration);
        };
        keep(waiting, sample.waiting);
        keep(walking, sample.walking);
        keep(serving, sample.serving);
        keep(stay, sample.stay);
    }
    ReportLine take()
    {
        line.waiting = figuresOf(waiting);
        line.walking = figuresOf(walking);
        line.serving = figuresOf(serving);
        line.stay = figuresOf(stay);
        return line;
    }
};

struct Tallies
{
    std::map<QString, Tally> byKey;
    Tally total;

    Tally &at(const QString &key, const QString &name)
    {
        Tally &tally = byKey[key];
        tally.line.key = key;
        if (!name.isEmpty())
            tally.line.name = name;
        return tally;
    }
    void add(const QString &key, const QString &name, const Sample &sample)
    {
        at(key, name).add(sample);
        total.add(sample);
    }
};

Sample sampleOf(const ReportStage &stage)
{
    Sample sample;
    if (stage.state == StageState::Finished)
        sample.end = VisitEnd::Served;
    else if (stage.state == StageState::Missed)
        sample.end = VisitEnd::Missed;
    else if (stage.state == StageState::Cancelled)
        sample.end = VisitEnd::Cancelled;
    if (stage.calledAt)
        sample.waiting = stage.waiting;
    if (stage.servingSince) {
        sample.walking = stage.walking;
        sample.serving = stage.serving;
    }
    if (stage.endedAt && sample.end == VisitEnd::Served)
        sample.stay = *stage.endedAt - stage.waitingSince;
    return sample;
}

void addUp(std::optional<milliseconds> &sum, const std::optional<milliseconds> &part)
{
    if (part)
        sum = sum.value_or(milliseconds(0)) + *part;
}

JournalResult<> tallyVisits(ReportStore &store, ReportGrouping grouping, QDate from, QDate to,
                            Tallies &tallies)
{
    std::unordered_map<quint64, Sample> byTicket;
    auto read = store.readStages(from, to, [&](const ReportStage &stage) {
        const Sample part = sampleOf(stage);
        Sample &whole = byTicket[stage.ticket.value()];
        addUp(whole.waiting, part.waiting);
        addUp(whole.walking, part.walking);
        addUp(whole.serving, part.serving);
    });
    if (!read)
        return read;
    return store.readVisits(from, to, [&](const ReportVisit &visit) {
        Sample &sample = byTicket[visit.ticket.value()];
        sample.end = visit.end;
        if (visit.end == VisitEnd::Served && visit.endedAt)
            sample.stay = *visit.endedAt - visit.issuedAt;
        tallies.add(grouping == ReportGrouping::Hour ? u"%1"_s.arg(visit.hour, 2, 10, QLatin1Char('0'))
                                                     : visit.serviceDate.toString(Qt::ISODate),
                    {}, sample);
    });
}

JournalResult<> tallyStages(ReportStore &store, ReportGrouping grouping, QDate from, QDate to,
                            Tallies &tallies)
{
    return store.readStages(from, to, [&](const ReportStage &stage) {
        const Sample sample = sampleOf(stage);
        switch (grouping) {
        case ReportGrouping::Date:
        case ReportGrouping::Hour:
            break;
        case ReportGrouping::Agency:
            tallies.add(stage.agency.value(), stage.agencyName, sample);
            break;
        case ReportGrouping::Service:
            tallies.add(stage.service.value(), stage.serviceName, sample);
            break;
        case ReportGrouping::Counter:
            tallies.add(stage.counter.value(), stage.counterName, sample);
            break;
        case ReportGrouping::Officer:
            tallies.add(stage.officer.value(), stage.officerName, sample);
            break;
        }
    });
}

JournalResult<> tallyShifts(ReportStore &store, ReportGrouping grouping, QDate from, QDate to,
                            Tallies &tallies)
{
    return store.readShifts(from, to, [&](const ReportShift &shift) {
        if (shift.status != CounterStatus::Open || !shift.until)
            return;
        Tally &tally = grouping == ReportGrouping::Counter
                           ? tallies.at(shift.counter.value(), shift.counterName)
                           : tallies.at(shift.officer.value(), shift.officerName);
        const milliseconds open = *shift.until - shift.since;
        for (ReportLine *line : {&tally.line, &tallies.total.line}) {
            line->open += open;
            line->idle += open - shift.calling - shift.serving;
        }
    });
}

} // namespace

JournalResult<ReportTable> reportTable(ReportStore &store, ReportGrouping grouping, QDate from, QDate to)
{
    Tallies tallies;
    const bool isOfVisits = grouping == ReportGrouping::Date || grouping == ReportGrouping::Hour;
    auto read = isOfVisits ? tallyVisits(store, grouping, from, to, tallies)
                           : tallyStages(store, grouping, from, to, tallies);
    if (read && (grouping == ReportGrouping::Counter || grouping == ReportGrouping::Officer))
        read = tallyShifts(store, grouping, from, to, tallies);
    if (!read)
        return tl::unexpected(read.error());
    ReportTable table;
    for (auto &[key, tally] : tallies.byKey)
        table.lines.push_back(tally.take());
    table.total = tallies.total.take();
    return table;
}

} // namespace antrean
