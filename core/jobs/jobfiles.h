// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/farmlayout.h"
#include "jobs/job.h"
#include "jobs/jobschema.h"

namespace Printkeeper::Jobs {

/// Turns what a row says into places on disk and back, without touching the disk. A path in the
/// database is data: what does not lie below a folder of the layout is Invalid, code `unsafe-path`.
class JobFiles
{
public:
    JobFiles(const Settings::FarmSettings &settings, const FarmLayout &layout,
             const JobSchema &schema)
        : m_settings(settings)
        , m_layout(layout)
        , m_schema(schema)
    {}

    /// Where the model file should be. Invalid with code `unknown-status` when only a name is given
    /// and the layout has no folder for the job's status.
    Result<FilePlace> modelOf(const Job &job) const;
    /// The same when the status's key is known already, for a pass over a million rows.
    Result<FilePlace> modelOf(const QByteArray &file, const QString &statusKey) const;

    /// Files that the row itself names beside the model; empty when it names none or one outside.
    std::optional<FilePlace> metadataOf(const Job &job) const;
    std::optional<FilePlace> thumbnailOf(const Job &job) const;

    /// What the path column, which now says `value`, must say for the file at `place`: only the
    /// folder part changes, in the style (name, relative, absolute, container's path) of the value.
    QByteArray columnValueFor(const QByteArray &value, const FilePlace &place) const;

    const FarmLayout &layout() const { return m_layout; }
    const JobSchema &schema() const { return m_schema; }

private:
    std::optional<FilePlace> placeOfPath(const QByteArray &value) const;

    const Settings::FarmSettings &m_settings;
    const FarmLayout &m_layout;
    const JobSchema &m_schema;
};

/// Names that the sidecars of a model file of this name can have: its stem with `.json`,
/// `.metadata.json`, and `.gcode` beside anything that is no G-code itself.
std::vector<QByteArray> sidecarNames(const QByteArray &modelName);

/// A file name without its last extension.
QByteArray stemOf(const QByteArray &name);

} // namespace Printkeeper::Jobs
