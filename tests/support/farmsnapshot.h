// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Printkeeper::Test {

/// Which files of uploads a snapshot holds.
enum class SnapshotScope {
    Everything,     ///< the trash, too, but not the reserve
    WithoutPrivate, ///< not what lies in .printkeeper
};

/// A farm at one moment: content, mode, owner and time of every file in uploads, and every value of
/// every row with its type. Two that are equal are the same farm, byte for byte.
struct FarmSnapshot
{
    QMap<QByteArray, QByteArray> files; ///< path below uploads → what is known of it
    QMap<QString, QStringList> tables;  ///< table → rows, sorted

    static FarmSnapshot take(const QByteArray &uploads, const QByteArray &database,
                             SnapshotScope scope = SnapshotScope::WithoutPrivate);

    /// How many files there are of each content: the same before and after when nothing was lost or
    /// doubled.
    QMap<QByteArray, int> contents() const;

    bool operator==(const FarmSnapshot &) const = default;
};

/// The first differences, one a line; empty when there are none.
QString differences(const FarmSnapshot &before, const FarmSnapshot &after);

/// `PRAGMA integrity_check` and `foreign_key_check`: empty when both are clean.
QString databaseProblems(const QByteArray &database);

} // namespace Printkeeper::Test
