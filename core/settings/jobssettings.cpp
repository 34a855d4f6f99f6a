// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/jobssettings.h"

#include "settings/settingreader.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {

Result<JobsSettings> JobsSettings::load(const SettingValues &values)
{
    SettingReader reader(values);
    JobsSettings jobs;
    jobs.table = reader.text(u"jobs/table"_s);
    jobs.id = reader.text(u"jobs/id"_s);
    jobs.status = reader.text(u"jobs/status"_s);
    jobs.file = reader.text(u"jobs/file"_s);
    jobs.created = reader.text(u"jobs/created"_s);
    jobs.updated = reader.text(u"jobs/updated"_s);
    return reader.result(jobs);
}

} // namespace Printkeeper::Settings
