// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/jobstore.h"
#include "jobs/rowcursor.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <vector>

namespace Printkeeper::Jobs {

/// How SQLite compares the texts of a column.
enum class Collation { Binary, NoCase, RightTrim };

/// Empty for a view, for a collation that is not SQLite's own, and where SQLite would compare other
/// bytes than it shows here.
std::optional<Collation> collationOf(const Database::Connection &connection, const QString &table,
                                     const QString &column);

/// Puts rows in the order in which SQLite has them: by a value, then by an id where one is given,
/// then by the row number. Rows come in runs; each of them is sorted at its end, while the
/// processor still has it at hand.
class RowSorter
{
public:
    struct Order
    {
        SortOrder byValue = SortOrder::Ascending; ///< and by the id
        SortOrder byNumber = SortOrder::Ascending;
        Collation value = Collation::Binary;
        Collation id = Collation::Binary;
    };
    explicit RowSorter(Order order);

    void add(qint64 rowNumber, const ValueView &value);
    void add(qint64 rowNumber, const ValueView &value, const ValueView &id);
    void endRun();

    /// Of all runs so far only the first `most` rows.
    void keepFirst(std::size_t most);
    std::size_t size() const { return m_rows.size(); }
    /// Of the last row, after `keepFirst`.
    qint64 lastNumber() const { return m_rows.back().number; }
    bool isLastNull() const;
    qsizetype usedBytes() const;

    /// The row numbers in order, or in none when cancelled; nothing is left here.
    std::vector<qint64> take(const CancelToken &cancel = {});

private:
    /// Places in m_bytes: there a key is its length and then bytes that compare as it does.
    struct Row
    {
        qint64 number = 0;
        quint32 value = 0;
        quint32 id = 0;
    };
    using Rows = std::vector<Row>;

    quint32 append(const ValueView &value, Collation collation);
    quint32 appendValue(const ValueView &value);
    QByteArrayView keyAt(quint32 place) const;
    bool isBefore(const Row &left, const Row &right) const;
    void merge(std::size_t run);
    void mergeAll(const CancelToken &cancel);

    static constexpr std::size_t Remembered = 1024; ///< a power of two

    Order m_order;
    Rows m_rows;
    std::vector<std::size_t> m_runs; ///< where each begins, and where the next one would
    QByteArray m_bytes;
    std::array<quint32, Remembered> m_recent{}; ///< places of values, by their hash
};

} // namespace Printkeeper::Jobs
