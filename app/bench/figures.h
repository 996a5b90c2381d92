#pragma once

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace antrean::bench {

/// Of a list in milliseconds; all 0 for an empty one.
struct Spread
{
    double p50 = 0;
    double p99 = 0;
    double max = 0;
};
[[nodiscard]] Spread spreadOf(std::vector<double> milliseconds);

/// One line of the Markdown table.
struct Row
{
    QString what;
    QString conditions;
    QString measured;
    QString limit; ///< The cost that can't be avoided, measured in the same run.
    QString ratio; ///< Of the two.
    QString aim;   ///< And whether it was reached; empty: none was set.
};

/// Takes the figures as they come: prints each as a line of JSON, and keeps the rows of the table.
class Report
{
public:
    /// \param toErrors leaves standard output to the table.
    explicit Report(bool toErrors)
        : m_toErrors(toErrors)
    {}
    /// `name` stands first in the line, under "bench".
    void add(const QString &name, const QJsonObject &figures);
    void add(Row row) { m_rows.push_back(std::move(row)); }
    /// Something could not be measured.
    void fail(const QString &name, const QString &reason);
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    [[nodiscard]] QString table() const;

private:
    void print(const QByteArray &line) const;

    bool m_toErrors;
    bool m_isComplete = true;
    std::vector<Row> m_rows;
};

/// With two to three significant digits.
[[nodiscard]] QString shortNumber(double value);
/// `aim (reached)` or `aim (missed)`.
[[nodiscard]] QString judged(const QString &aim, bool isReached);

} // namespace antrean::bench
