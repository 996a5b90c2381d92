#pragma once

#include "client/kioskjournal.h"

#include <QFile>

#include <memory>

class QLockFile;

namespace antrean {

/// A kiosk's journal as the file `kiosk.journal` in a folder of its own, which it makes: one record a line
/// (kioskrecordcodec.h), appended and synced. A torn last line is cut off; a file that is damaged before that
/// is kept as `kiosk.journal.damaged-N`, and what can be read of it goes on in a new one.
class FileKioskJournal final : public KioskJournal
{
public:
    explicit FileKioskJournal(QString folder);
    ~FileKioskJournal() override;

    [[nodiscard]] KioskJournalResult<Contents> load() override;
    [[nodiscard]] KioskJournalResult<> append(const KioskRecord &record) override;
    [[nodiscard]] KioskJournalResult<> rewrite(const std::vector<KioskRecord> &records) override;

private:
    [[nodiscard]] KioskJournalResult<> lock();
    [[nodiscard]] KioskJournalResult<Contents> read();
    [[nodiscard]] KioskJournalResult<> setAside();
    [[nodiscard]] KioskJournalResult<> openForAppending();
    [[nodiscard]] tl::unexpected<KioskJournalError> failed(const QString &what);

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_file;
    bool m_hasFailed = false;
};

} // namespace antrean
