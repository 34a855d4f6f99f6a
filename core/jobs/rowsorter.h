// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/jobstore.h"
#include "jobs/rowkeys.h"
#include "jobs/rowrun.h"

#include <QByteArray>

#include <array>
#include <functional>
#include <vector>

namespace Printkeeper::Jobs {

/// Puts rows in the order in which SQLite has them: by a value, then by an id where one is given,
/// then by the row number. Rows come in ranges; some thousand of them at a time are sorted and
/// packed, and all of these runs are merged at the end, while their memory becomes the order's.
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
    static constexpr std::size_t LeastOfRun = 4096;
    explicit RowSorter(Order order, std::size_t leastOfRun = LeastOfRun);

    void add(qint64 rowNumber, const ValueView &value);
    void add(qint64 rowNumber, const ValueView &value, const ValueView &id);
    /// A good moment to sort what has come.
    void endRange();

    /// Of all rows so far only the first `most`.
    void keepFirst(std::size_t most);
    std::size_t size() const { return m_size + m_open.size(); }
    /// Of the last row, after `keepFirst`.
    qint64 lastNumber() const { return m_runs.back().last().number; }
    bool isLastNull() const { return isNullKey(m_runs.back().last().value); }
    qsizetype usedBytes() const;

    /// The row numbers in order; not all of them when cancelled. Nothing is left here.
    JobOrder take(const CancelToken &cancel = {});

private:
    /// A row of the run that is still open, with places in m_bytes: there a key is its length and
    /// then its bytes.
    struct OpenRow
    {
        qint64 number = 0;
        quint32 value = 0;
        quint32 id = 0;
    };

    quint32 append(const ValueView &value, Collation collation);
    quint32 appendValue(const ValueView &value);
    QByteArrayView keyAt(quint32 place) const;
    SortedRow sorted(const OpenRow &row) const
    {
        return {keyAt(row.value), keyAt(row.id), row.number};
    }
    void add(const OpenRow &row);
    bool isBefore(const SortedRow &left, const SortedRow &right) const;
    void sortOpen();
    void closeRun();
    void merge(const std::function<bool(const SortedRow &)> &take);
    void settleFirst(std::vector<RowRun *> &heap) const;

    static constexpr std::size_t Remembered = 1024; ///< a power of two

    Order m_order;
    std::size_t m_leastOfRun;
    bool m_hasIds = false;
    std::vector<OpenRow> m_open;
    QByteArray m_bytes;
    std::array<quint32, Remembered> m_recent{}; ///< places of values, by their hash
    std::vector<RowRun> m_runs;
    std::size_t m_size = 0; ///< of all runs
    qsizetype m_packed = 0; ///< bytes of all runs
};

} // namespace Printkeeper::Jobs
