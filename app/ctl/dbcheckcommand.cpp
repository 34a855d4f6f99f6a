// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/dbcheckcommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/jsonoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

QJsonObject checkJson(const Jobs::DatabaseCheck &check)
{
    QJsonArray references;
    for (const Jobs::DatabaseCheck::BrokenReference &broken : check.brokenReferences)
        references.append(QJsonObject{
            {u"table"_s, broken.table}, {u"row"_s, broken.row}, {u"parent"_s, broken.parent}});
    const QJsonValue integrity = check.damages.isEmpty()
                                     ? QJsonValue(u"ok"_s)
                                     : QJsonValue(QJsonArray::fromStringList(check.damages));
    return {{u"integrity"_s, integrity},
            {u"foreign_keys"_s, references},
            {u"size_bytes"_s, check.size},
            {u"free_bytes"_s, check.free},
            {u"journal_mode"_s, check.journalMode}};
}

} // namespace

CommandSpec DbCheckCommand::spec() const
{
    return {.name = u"db-check"_s,
            .summary = tr("Read all of the farm's database and say whether it is whole."),
            .arguments = {},
            .options = {},
            .examples = {u"db-check"_s, u"db-check --json"_s},
            .details = tr("Runs SQLite's integrity_check and foreign_key_check. Unless the journal "
                          "mode is wal, the web app cannot save anything while this goes on. Exits "
                          "with 1 when something is wrong. Changes nothing.")};
}

Result<ExitCode> DbCheckCommand::run(const Context &context) const
{
    const auto check = context.farm->checkDatabase(context.cancel);
    if (!check)
        return check.error();
    if (context.isJson())
        context.printJson(checkJson(*check));
    else
        print(context.console, *check);
    return check->isWell() ? ExitCode::Done : ExitCode::Attention;
}

void DbCheckCommand::print(Console &console, const Jobs::DatabaseCheck &check)
{
    const auto line = [&console](bool isWell, const QString &sentence) {
        const QString mark =
            isWell ? console.toned(u"✓"_s, Tone::Good) : console.toned(u"!"_s, Tone::Warning);
        console.print(mark + u' ' + sentence);
    };
    line(check.damages.isEmpty(), check.damages.isEmpty()
                                      ? tr("The database is whole.")
                                      : tr("The database is damaged. Restore a backup."));
    for (const QString &damage : check.damages)
        console.print(u"  "_s + damage);
    if (check.damages.isEmpty())
        line(check.brokenReferences.empty(),
             check.brokenReferences.empty()
                 ? tr("No row points at one that is not there.")
                 : tr("%n row(s) point at one that is not there.", nullptr,
                      static_cast<int>(check.brokenReferences.size())));
    for (const Jobs::DatabaseCheck::BrokenReference &broken : check.brokenReferences)
        console.print(tr("  %1, row %2, points at a row of %3")
                          .arg(escaped(broken.table))
                          .arg(broken.row)
                          .arg(escaped(broken.parent)));
    console.print(tr("It takes %1; compacting it would give %2 back.")
                      .arg(formatBytes(check.size), formatBytes(check.free)));
}

} // namespace Printkeeper::Ctl
