#pragma once

#include "storage/journal.h"
#include "storage/reportstore.h"

#include <QObject>

namespace antrean {

/// Owns report.db, in a thread of its own; ReportFeeder speaks for it. After failed() it has nothing open
/// and waits for open().
class ReportWorker final : public QObject
{
    Q_OBJECT

public:
    ReportWorker(QString folder, QString journalName);
    ~ReportWorker() override;

    void open();
    void startOver();
    void feedEvents(const std::vector<Event> &events);
    void feedRecords(const std::vector<JournalRecord> &records);

Q_SIGNALS:
    /// Ready, with everything counted up to `place`.
    void opened(const antrean::ReportPlace &place);
    void fed(quint64 seq);
    void failed(const antrean::JournalError &error);

private:
    void fail(const JournalError &error);

    QString m_folder;
    QString m_journalName;
    std::unique_ptr<ReportStore> m_store;
    bool m_isDamaged = false; ///< Found out while writing: to be counted anew.
};

} // namespace antrean
