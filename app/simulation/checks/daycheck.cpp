#include "simulation/evidence.h"

#include <map>
#include <set>

namespace antrean::simulation {

using namespace Qt::StringLiterals;

namespace {

/// The hall's true time of an instant of the simulation: no machine's clock.
TimePoint trueTime(const MallPlan &plan, Instant at)
{
    return plan.start + std::chrono::duration_cast<std::chrono::milliseconds>(at);
}

/// Ordinary numbers follow each other without a gap, but for what a restored server skips.
void checkGaps(const Evidence &evidence, BrokenPromises &broken)
{
    std::map<std::pair<QDate, QString>, int> last;
    for (const Event &event : evidence.journal) {
        if (const auto *skipped = std::get_if<NumbersSkipped>(&event.body)) {
            for (const NumberFloor &floor : skipped->floors) {
                int &number = last[{skipped->serviceDate, floor.prefix}];
                number = std::max(number, floor.lastNumber);
            }
        }
        const auto *issue = std::get_if<TicketIssued>(&event.body);
        if (!issue || issue->fromLease)
            continue;
        const std::pair key(issue->serviceDate, issue->prefix);
        if (issue->number != ++last[key]) {
            broken.push_back(
                {"no gaps",
                 u"event %1 issues %2, and %3 was due"_s.arg(event.seq).arg(issue->label).arg(last[key])});
            last[key] = issue->number;
        }
    }
}

/// What kiosks gave alone stands in the queue by the time of the tap.
void checkTaps(const Evidence &evidence, BrokenPromises &broken)
{
    std::map<std::pair<QDate, QString>, TimePoint> references;
    for (const Event &event : evidence.journal) {
        if (const auto *issue = std::get_if<TicketIssued>(&event.body))
            references[{issue->serviceDate, issue->label}] = issue->reference;
    }
    // The server's clock may be as wrong as a fault makes it.
    const std::chrono::seconds mostWrong(evidence.history.hadWrongClocks ? 12 * 60 : 5);
    std::map<QByteArray, TimePoint> before;
    for (const History::Paper &paper : evidence.history.papers) {
        const auto it = references.find({paper.date, paper.label});
        if (!paper.isReserve || it == references.end())
            continue;
        const TimePoint tap = trueTime(evidence.plan, paper.at - paper.tookFor);
        if (it->second > tap + mostWrong || it->second < tap - mostWrong ||
            it->second < before[paper.kiosk]) {
            broken.push_back(
                {"in the order of the taps", u"%1 of %2 doesn't stand where its visitor took it"_s.arg(
                                                 paper.label, QString::fromUtf8(paper.kiosk))});
        }
        before[paper.kiosk] = it->second;
    }
}

} // namespace

void checkDates(const Evidence &evidence, BrokenPromises &broken)
{
    const TimeZone zone = evidence.plan.config.mall.zone;
    for (const History::Paper &paper : evidence.history.papers) {
        const QDate today = serviceDate(trueTime(evidence.plan, paper.at), zone);
        if (paper.date != today) {
            broken.push_back({"service date", u"%1 is printed for %2 on %3"_s.arg(
                                                  paper.label, paper.date.toString(Qt::ISODate),
                                                  today.toString(Qt::ISODate))});
        }
    }
    std::map<std::pair<QDate, QString>, int> firsts;
    std::map<QDate, int> issued;
    QDate day;
    for (const Event &event : evidence.journal) {
        if (const auto *opened = std::get_if<DayOpened>(&event.body))
            day = opened->date;
        if (const auto *issue = std::get_if<TicketIssued>(&event.body)) {
            ++issued[issue->serviceDate];
            if (issue->serviceDate != day)
                broken.push_back(
                    {"service date", u"event %1 issues for another date than the open one"_s.arg(event.seq)});
            const bool isFirst =
                !issue->fromLease &&
                firsts.emplace(std::pair(issue->serviceDate, issue->prefix), issue->number).second;
            if (isFirst && event.epoch == 1 && issue->number != 1)
                broken.push_back(
                    {"numbers from 1", u"%1 is the first of its prefix on %2"_s.arg(
                                           issue->label, issue->serviceDate.toString(Qt::ISODate))});
        }
    }
    checkGaps(evidence, broken);
    checkTaps(evidence, broken);
    int ended = 0;
    int standing = 0;
    for (const auto &[id, ticket] : evidence.hall.tickets) {
        const StageState state = ticket.stage().state;
        (state == StageState::Finished || state == StageState::Cancelled ? ended : standing) += 1;
    }
    if (const int total = issued[evidence.hall.day.date]; ended + standing != total) {
        broken.push_back(
            {"totals", u"%1 tickets were issued, and the hall holds %2"_s.arg(total).arg(ended + standing)});
    }
}

void checkEnd(const Evidence &evidence, BrokenPromises &broken)
{
    if (!evidence.isDrained)
        broken.push_back({"queues drain", u"visitors still wait, hours after the last one came"_s});
    for (const MirrorAtEnd &mirror : evidence.mirrors) {
        if (!mirror.isLive)
            broken.push_back(
                {"comes back", u"%1 hasn't found the server again"_s.arg(QString::fromUtf8(mirror.name))});
        else if (mirror.seq != evidence.journal.size() || *mirror.hall != evidence.hall)
            broken.push_back({"mirrors agree", u"%1 holds another hall than the server"_s.arg(
                                                   QString::fromUtf8(mirror.name))});
    }
}

} // namespace antrean::simulation
