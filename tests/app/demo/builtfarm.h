// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demofarm.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>
#include <QVariantList>

#include <vector>

namespace Printkeeper::Demo {

using Test::FakeClock;

/// What a farm of this shape and size needs to be asked for, but for its folder.
DemoRequest requestOf(int shape, int jobs);

/// A demo farm in a temporary folder and what a test asks of it.
class BuiltFarm
{
public:
    explicit BuiltFarm(DemoRequest request);

    const Result<DemoReport> &result() const { return m_result; }
    QByteArray folder() const { return m_folder; }

    /// All rows of a query on the farm's database; one row with the error's text when it fails.
    std::vector<QVariantList> rows(const QString &query) const;
    QVariant value(const QString &query) const { return rows(query).front().front(); }

    /// Each file of the uploads as "name time checksum", sorted.
    QStringList uploadedFiles() const;

private:
    QTemporaryDir m_temporary;
    QByteArray m_folder;
    Result<DemoReport> m_result;
};

} // namespace Printkeeper::Demo
