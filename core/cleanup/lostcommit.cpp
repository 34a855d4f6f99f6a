// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/lostcommit.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {

Result<void> endLostCommit(const Database::Connection &farm)
{
    if (farm.journalMode() != u"wal"_s)
        return {};
    if (auto begun = farm.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    QSqlQuery version = farm.query();
    const bool isKnown = version.exec(u"PRAGMA user_version"_s) && version.next();
    const int number = isKnown ? version.value(0).toInt() : 0;
    version.finish();
    // What reads nothing writes nothing, and tells why.
    Result<void> done = farm.execute(isKnown ? u"PRAGMA user_version = %1"_s.arg(number)
                                             : u"PRAGMA user_version"_s);
    if (done)
        done = farm.execute(u"COMMIT"_s);
    if (!done)
        (void)farm.execute(u"ROLLBACK"_s);
    return done;
}

bool isInDoubt(const Error &error)
{
    return error.kind != ErrorKind::NoSpace && error.kind != ErrorKind::Busy;
}

} // namespace Printkeeper::Cleanup
