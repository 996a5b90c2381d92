#include "client/kiosksearch.h"

#include <QStringList>

#include <algorithm>

namespace antrean {

namespace {

QStringList wordsOf(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar &letter : decomposed) {
        if (letter.isLetterOrNumber())
            plain += letter;
        else if (!letter.isMark())
            plain += QLatin1Char(' ');
    }
    return plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool hasWordLike(const QStringList &words, const QString &begin)
{
    return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(begin); });
}

/// 0 for the best, 3 for no match.
int rank(const Service &service, const Agency *agency, const QStringList &asked)
{
    const QStringList name = wordsOf(service.name);
    const QStringList own = name + wordsOf(service.englishName);
    const QStringList theirs =
        agency ? wordsOf(agency->shortName) + wordsOf(agency->name) + wordsOf(agency->englishName)
               : QStringList();
    const auto inOwn = [&](const QString &word) { return hasWordLike(own, word); };
    const auto anywhere = [&](const QString &word) { return inOwn(word) || hasWordLike(theirs, word); };
    if (!std::ranges::all_of(asked, anywhere))
        return 3;
    if (!std::ranges::all_of(asked, inOwn))
        return 2;
    return name.join(QLatin1Char(' ')).startsWith(asked.join(QLatin1Char(' '))) ? 0 : 1;
}

} // namespace

std::vector<ServiceId> searchServices(const Hall &hall, const QString &text, std::size_t limit)
{
    const QStringList asked = wordsOf(text);
    if (asked.isEmpty())
        return {};
    struct Found
    {
        int rank;
        int order;
        ServiceId id;
    };
    std::vector<Found> found;
    for (const auto &[id, service] : hall.services) {
        if (const int how = rank(service, hall.agency(service.agency), asked); how < 3)
            found.push_back({how, service.order, id});
    }
    std::ranges::stable_sort(found, [](const Found &a, const Found &b) {
        return std::pair(a.rank, a.order) < std::pair(b.rank, b.order);
    });
    std::vector<ServiceId> ids;
    for (const Found &one : found) {
        if (ids.size() == limit)
            break;
        ids.push_back(one.id);
    }
    return ids;
}

} // namespace antrean
