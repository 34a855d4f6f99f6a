// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobrow.h"

#include "base/escape.h"
#include "base/timestamp.h"
#include "jobs/status.h"
#include "pages/jobs/statuscounts.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
namespace {

constexpr qsizetype LongestText = 300;

QString shown(const QString &text)
{
    const QString line = escaped(text.left(LongestText));
    return line.size() < LongestText ? line : line.left(LongestText) + u'…';
}

QString shown(const QByteArray &bytes)
{
    const QString line = escaped(bytes.left(LongestText));
    return line.size() < LongestText ? line : line.left(LongestText) + u'…';
}

ShownTime timeOf(const Database::Value &value)
{
    // As Jobs::stateTime() reads it: a number could be seconds, days or a year.
    const auto *text = std::get_if<Database::Value::Text>(&value.content);
    const auto time = text ? parseTimestamp(QString::fromUtf8(text->bytes)) : std::nullopt;
    if (time)
        return {*time, {}};
    return {{}, shown(value.toBytes())};
}

} // namespace

JobRow makeJobRow(qint64 key, const Jobs::Job &job)
{
    JobRow row;
    row.key = key;
    row.id = job.idText();
    row.idLine = shown(job.id.toBytes());
    row.path = shown(job.file.toBytes());
    const QByteArray file = job.file.toBytes();
    row.fileName = file.mid(file.lastIndexOf('/') + 1).right(LongestText);
    row.name =
        job.original.isEmpty() ? shown(file.mid(file.lastIndexOf('/') + 1)) : shown(job.original);
    const QString status = job.statusText().left(LongestText);
    row.statusKey = Jobs::statusKey(status);
    row.status = Jobs::statusTitle(status);
    row.person = shown(job.person);
    row.created = timeOf(job.created);
    row.updated = timeOf(job.updated);
    return row;
}

} // namespace Printkeeper::JobsView
