// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demojobs.h"

#include <QSqlQuery>

#include <memory>
#include <optional>

namespace Printkeeper::Demo {

/// The web app's database of a demo farm while it is filled, in one transaction. Belongs to the
/// thread that makes it. Not synced to the disk: a power cut may take a farm in the making.
class DemoDatabase
{
public:
    /// A new file at `path`; `uploads` is what absolute paths in rows begin with.
    static Result<std::unique_ptr<DemoDatabase>> create(const QByteArray &path, DemoShape shape,
                                                        const QByteArray &uploads);
    ~DemoDatabase();

    /// Adds a job's row, with its events where the shape has them.
    Result<void> insert(const DemoJob &job);

    /// Commits, leaves free pages as a used database has them, and sets the shape's journal mode.
    Result<void> finish();

private:
    DemoDatabase(const QByteArray &path, DemoShape shape, const QByteArray &uploads);

    Result<void> prepare();
    Result<void> run(const QString &statement);
    Result<void> insertEvents(const DemoJob &job);
    QVariantList valuesOf(const DemoJob &job) const;
    Error failure(const QString &detail) const;

    QByteArray m_path;
    DemoShape m_shape;
    QByteArray m_uploads;
    QString m_connection;
    std::optional<QSqlQuery> m_insertJob;
    std::optional<QSqlQuery> m_insertEvent;
    int m_rows = 0;
};

} // namespace Printkeeper::Demo
