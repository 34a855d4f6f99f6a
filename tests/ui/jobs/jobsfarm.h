// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobsreader.h"
#include "support/jobdatabase.h"

#include <QTemporaryDir>

namespace Printkeeper::Test {

/// A farm with the folders Uploaded and Completed and the table `jobs`, in which ties, NULLs and
/// odd names disturb an order.
class JobsFarm
{
public:
    explicit JobsFarm(int jobs = 0);

    const JobDatabase &database() const { return m_database; }
    JobsView::JobsSource source() const;
    Settings::FarmSettings settings() const;
    QByteArray path() const { return m_database.path(); }

    void addJobs(int count) const;
    void writeFile(const QByteArray &relative, const QByteArray &content) const;

    /// Ids in the order of an SQL `ORDER BY`.
    QStringList ids(const QString &order, const QString &where = QStringLiteral("1")) const;

private:
    QTemporaryDir m_folder;
    JobDatabase m_database;
};

} // namespace Printkeeper::Test
