// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/plancsv.h"

#include "base/csvline.h"
#include "base/escape.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

QStringList cellsOf(const CleanupAction &action, const QByteArray &uploads)
{
    QStringList paths;
    for (const PlannedFile &file : action.files)
        paths.append(escaped(fromUploads(file.place.absolute(), uploads)));
    const Jobs::Job job = action.job.value_or(Jobs::Job());
    return {actionKindName(action.kind),
            escaped(job.id.toBytes()),
            escaped(job.status.toBytes()),
            escaped(job.person),
            escaped(job.original),
            paths.join(u"; "_s),
            QString::number(action.bytes),
            QString::number(action.ageDays),
            action.reason,
            actionResultName(action.result),
            action.error};
}

} // namespace

QByteArray fromUploads(const QByteArray &path, const QByteArray &uploads)
{
    const QByteArray below = uploads.endsWith('/') ? uploads : uploads + '/';
    return path.startsWith(below) ? path.mid(below.size()) : path;
}
QByteArray planCsv(const CleanupPlan &plan, const QByteArray &uploads)
{
    QByteArray csv =
        csvLine({u"kind"_s, u"job"_s, u"status"_s, u"person"_s, u"original"_s, u"paths"_s,
                 u"bytes"_s, u"age_days"_s, u"reason"_s, u"result"_s, u"error"_s});
    for (const CleanupAction &action : plan.actions)
        csv += csvLine(cellsOf(action, uploads));
    return csv;
}

} // namespace Printkeeper::Cleanup
