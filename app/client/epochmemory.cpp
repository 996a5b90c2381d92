#include "client/epochmemory.h"

#include "client/hallclient.h"

#include <QSettings>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

const QString journalKey = u"server/journal"_s;
const QString epochKey = u"server/epoch"_s;

} // namespace

void rememberEpoch(HallClient &client, QSettings &state)
{
    HallClient::Memory memory;
    memory.journal = state.value(journalKey).toString();
    memory.epoch = state.value(epochKey).toUInt();
    client.remember(std::move(memory));
    QObject::connect(&client, &HallClient::epochSeen, &client,
                     [&state](const QString &journal, quint32 epoch) {
                         state.setValue(journalKey, journal);
                         state.setValue(epochKey, epoch);
                         state.sync();
                     });
}

} // namespace antrean
