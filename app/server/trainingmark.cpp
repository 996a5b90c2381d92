#include "server/trainingmark.h"

namespace antrean {

using namespace Qt::StringLiterals;

tl::expected<void, QString> keepTrainingApart(Journal &journal, bool isTraining)
{
    const QString wanted = isTraining ? u"yes"_s : u"no"_s;
    const auto mark = journal.meta(trainingKey);
    if (!mark)
        return tl::unexpected(mark.error().detail);
    if (!*mark) {
        // A disk that is full keeps nobody from serving: the next start marks it.
        (void)journal.setMeta(trainingKey, wanted);
        return {};
    }
    if (**mark == wanted)
        return {};
    return tl::unexpected(isTraining
                              ? u"this folder is of a hall with real visitors: its days can't be mixed with "
                                "training. Train with a folder of its own: --data with another name"_s
                              : u"this folder is of a training hall: its days and numbers mean nothing. "
                                "Serve visitors from a folder of its own, or train with --training-from"_s);
}

} // namespace antrean
