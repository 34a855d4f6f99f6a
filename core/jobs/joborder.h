// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/value.h"
#include "jobs/jobkeys.h"

#include <QByteArray>

#include <vector>

namespace Printkeeper::Jobs {

/// Jobs in some order, four bytes each, so that any part of a million of them is a few look-ups
/// away. A key is SQLite's row number and stays the job's own while the table changes; in a table
/// without row numbers it is a hash of the id, and the ids stand beside the keys.
class JobOrder
{
public:
    void append(qint64 rowNumber) { m_keys.push_back(rowNumber); }
    void append(const Database::Value &id);
    void reserve(qsizetype size) { m_keys.reserve(static_cast<std::size_t>(size)); }

    const JobKeys &keys() const { return m_keys; }
    qsizetype size() const { return static_cast<qsizetype>(m_keys.size()); }
    bool hasIds() const { return !m_idEnds.empty(); }
    /// Only where hasIds().
    Database::Value idAt(qsizetype place) const;

    /// What stands at these places, in their order.
    JobOrder picked(const std::vector<qsizetype> &places) const;
    void shrink();

    static qint64 keyOf(const Database::Value &id);

private:
    JobKeys m_keys;
    std::vector<quint32> m_idEnds;
    QByteArray m_ids; ///< one after the other: a letter for the type, then the bytes
};

} // namespace Printkeeper::Jobs
