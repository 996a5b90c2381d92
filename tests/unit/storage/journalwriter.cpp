#include "journalfixture.h"

#include <QCoreApplication>

#include <cstdio>

/// Appends without end to the journal of the folder it is given, and says after each append which event was
/// the last.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto journal = antrean::SqliteJournal::open(app.arguments().value(1));
    if (!journal) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(journal.error().detail));
        return 1;
    }
    for (quint64 round = 0;; ++round) {
        auto batch = antrean::test::batchOf((*journal)->lastSeq() + 1, 1 + round % 7);
        if (!(*journal)->append(batch))
            return 2;
        std::printf("%llu\n", static_cast<unsigned long long>((*journal)->lastSeq()));
        std::fflush(stdout);
    }
}
