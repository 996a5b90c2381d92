#pragma once

#include "client/kioskrecord.h"

#include <tl/expected.hpp>

#include <vector>

namespace antrean {

/// Why a kiosk's journal can't be used. Untranslated detail, for the log.
struct KioskJournalError
{
    enum class Code {
        Locked,     ///< Another program uses the folder.
        CannotOpen, ///< The folder or file can't be made or read.
        WriteFailed ///< A record may not be durable: no more are taken until the program starts again.
    };
    Code code = Code::CannotOpen;
    QString detail;
    QString path;
    friend bool operator==(const KioskJournalError &, const KioskJournalError &) = default;
};

template <class T = void>
using KioskJournalResult = tl::expected<T, KioskJournalError>;

/// What a kiosk writes down before it prints: its own memory over a restart. One program has it at a time.
class KioskJournal
{
public:
    struct Contents
    {
        std::vector<KioskRecord> records; ///< In the order in which they were appended.
        /// False: some records could not be read, and what was left has been set aside. Numbers that were
        /// given may be among the lost ones, so nothing may be given from old leases.
        bool isWhole = true;
    };

    KioskJournal() = default;
    virtual ~KioskJournal() = default;
    KioskJournal(const KioskJournal &) = delete;
    KioskJournal &operator=(const KioskJournal &) = delete;

    /// Reads everything; once, before anything is appended. A record that was torn by a loss of power, which
    /// can only be the last, was never answered for and is left out.
    [[nodiscard]] virtual KioskJournalResult<Contents> load() = 0;
    /// The record is durable when this returns without an error. After an error it may be durable or not, and
    /// every later append fails.
    [[nodiscard]] virtual KioskJournalResult<> append(const KioskRecord &record) = 0;
    /// Replaces all records, whole or not at all. As with append(), nothing works after an error.
    [[nodiscard]] virtual KioskJournalResult<> rewrite(const std::vector<KioskRecord> &records) = 0;
};

} // namespace antrean
