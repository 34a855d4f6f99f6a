// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/handledjobs.h"

#include "cleanup/journalerror.h"
#include "cleanup/journaltext.h"

#include <QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

quint64 hashOfTaken(const QString &job, const QByteArray &place)
{
    return qHash(place, qHash(job, 0x9E3779B97F4A7C15ULL));
}

} // namespace

Result<HandledJobs> HandledJobs::read(const Database::Connection *state)
{
    HandledJobs handled;
    if (!state)
        return handled;
    QSqlQuery query = state->query();
    // Word for word the condition of the index journal_handled.
    if (!query.exec(u"SELECT job, json_extract(moves, '$[0].from') FROM journal "
                    "WHERE kind = 'remove-upload' AND state IN ('done', 'purged') "
                    "AND undoes IS NULL AND substr(change, 1, 9) = '{\"after\":'"_s))
        return journalError(query.lastError());
    while (query.next()) {
        handled.m_taken.add(
            hashOfTaken(query.value(0).toString(), query.value(1).toString().toUtf8()));
        handled.m_isEmpty = false;
    }
    if (query.lastError().isValid())
        return journalError(query.lastError());
    handled.m_taken.seal();
    return handled;
}

bool HandledJobs::areWithout(const Jobs::Job &job, const Jobs::FilePlace &model) const
{
    return !m_isEmpty && m_taken.count(hashOfTaken(job.idText(), journalText(model))) > 0;
}

} // namespace Printkeeper::Cleanup
