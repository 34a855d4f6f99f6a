// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/bytequeue.h"

#include <QByteArray>

namespace Printkeeper::Jobs {

/// A row and what it is sorted by, as keys that compare byte by byte.
struct SortedRow
{
    QByteArrayView value;
    QByteArrayView id; ///< empty where ids do not count
    qint64 number = 0;
};

/// Rows in their order, written from the first to the last and then read once. Of a key only what
/// differs from the one before is kept: a third of most names and times.
class RowRun
{
public:
    explicit RowRun(bool hasIds)
        : m_hasIds(hasIds)
    {}

    void append(const SortedRow &row);
    /// For a while nothing is appended.
    void shrink() { m_bytes.shrink(); }
    /// What was appended last.
    SortedRow last() const { return m_last.view(); }
    qsizetype usedBytes() const { return m_bytes.usedBytes(); }

    /// Goes to the next row, to the first one at first; false behind the last. What has been read
    /// takes no memory any more.
    bool next();
    SortedRow row() const { return m_row.view(); }

private:
    struct Row
    {
        QByteArray value;
        QByteArray id;
        qint64 number = 0;

        SortedRow view() const { return {value, id, number}; }
    };

    void appendKey(QByteArrayView key, QByteArray &last);
    void readKey(QByteArray &key);
    void appendNumber(quint64 number);
    quint64 readNumber();

    bool m_hasIds;
    ByteQueue m_bytes;
    Row m_last;
    Row m_row;
};

} // namespace Printkeeper::Jobs
