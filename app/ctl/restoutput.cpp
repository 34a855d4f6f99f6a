// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/restoutput.h"

#include "base/escape.h"
#include "base/format.h"
#include "base/timestamp.h"
#include "ctl/jsonoutput.h"
#include "ctl/textoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::RestOutput)
};

QJsonObject keepJson(const Cleanup::Keep &keep, const QDateTime &now)
{
    QJsonObject json{{u"kind"_s, Cleanup::keepKindName(keep.kind)},
                     {u"since"_s, timeOrNull(keep.since)},
                     {u"until"_s, timeOrNull(keep.until.value_or(QDateTime()))},
                     {u"because"_s, textOrNull(keep.because)},
                     {u"active"_s, !keep.until || *keep.until > now}};
    if (keep.kind == Cleanup::KeepKind::Job)
        json.insert(u"name"_s, idOf(QString::fromUtf8(keep.name)));
    else
        insertName(json, u"name"_s, keep.name);
    return json;
}

QString shownKind(Cleanup::KeepKind kind)
{
    switch (kind) {
    case Cleanup::KeepKind::Job:
        return Text::tr("job");
    case Cleanup::KeepKind::Person:
        return Text::tr("person");
    case Cleanup::KeepKind::Folder:
        return Text::tr("folder");
    }
    Q_UNREACHABLE();
}

void printTable(Console &console, const std::vector<Cleanup::Keep> &keeps, const QDateTime &now)
{
    if (keeps.empty()) {
        console.print(Text::tr("Nothing is on the keep list."));
        return;
    }
    TextTable table({Align::Left, Align::Left, Align::Left, Align::Left});
    table.setTitles({Text::tr("Kept"), Text::tr("Name"), Text::tr("Until"), Text::tr("Because")});
    for (const Cleanup::Keep &keep : keeps) {
        const bool isOver = keep.until && *keep.until <= now;
        const QString until = keep.until ? formatWhen(*keep.until, now) : Text::tr("for ever");
        table.addRow({shownKind(keep.kind),
                      escaped(keep.name),
                      {isOver ? Text::tr("over since %1").arg(until) : until,
                       isOver ? Tone::Faint : Tone::Plain},
                      escaped(keep.because)});
    }
    table.print(console);
}

Error badName(const QByteArray &word)
{
    return usageError(
        u"bad-value"_s,
        Text::tr("“%1” must be a job's number, person:NAME or folder:PATH.").arg(escaped(word)));
}

} // namespace

Result<Cleanup::Keep> keepFrom(const QByteArray &word)
{
    Cleanup::Keep keep{Cleanup::KeepKind::Job, word};
    for (const auto kind : {Cleanup::KeepKind::Person, Cleanup::KeepKind::Folder}) {
        const QByteArray prefix = Cleanup::keepKindName(kind).toLatin1() + ':';
        if (word.startsWith(prefix)) {
            keep.kind = kind;
            keep.name = word.mid(prefix.size());
        }
    }
    const bool isText = keep.kind == Cleanup::KeepKind::Folder || isUtf8(keep.name);
    if (keep.name.trimmed().isEmpty() || !isText)
        return badName(word);
    return keep;
}

Result<std::optional<QDateTime>> untilOf(const Context &context, NamedDay day)
{
    const auto text = context.arguments.text("until"_L1);
    if (!text)
        return text.error();
    if (text->isEmpty())
        return std::optional<QDateTime>();
    const QDate date = QDate::fromString(*text, Qt::ISODate);
    if (date.isValid() && text->size() == 10) {
        const QDate end = day == NamedDay::Included ? date.addDays(1) : date;
        return std::optional(end.startOfDay(context.farm->settings().timezone).toUTC());
    }
    const auto time = parseTimestamp(*text);
    if (!time)
        return usageError(u"bad-value"_s,
                          Text::tr("--until must be YYYY-MM-DD or an ISO 8601 time, not “%1”.")
                              .arg(escaped(*text)));
    return time;
}

Result<ExitCode> printKeeps(const Context &context, const QString &warning)
{
    const auto keeps = context.farm->keeps();
    if (!keeps)
        return keeps.error();
    if (!context.isJson()) {
        if (!warning.isEmpty())
            context.console.say(warning);
        printTable(context.console, *keeps, context.localNow());
        return ExitCode::Done;
    }
    QJsonArray all;
    for (const Cleanup::Keep &keep : *keeps)
        all.append(keepJson(keep, context.clock.now()));
    QJsonObject json{{u"keeps"_s, all}};
    if (!warning.isEmpty())
        json.insert(u"warning"_s, warning);
    context.printJson(json);
    return ExitCode::Done;
}

Result<ExitCode> printPauses(const Context &context)
{
    const auto pauses = context.farm->pauses();
    if (!pauses)
        return pauses.error();
    if (context.isJson()) {
        QJsonArray all;
        for (const Tasks::Pause &pause : *pauses)
            all.append(QJsonObject{{u"task"_s, pause.task},
                                   {u"since"_s, timeOrNull(pause.since)},
                                   {u"until"_s, timeOrNull(pause.until)}});
        context.printJson({{u"pauses"_s, all}});
        return ExitCode::Done;
    }
    if (pauses->empty())
        context.console.print(Text::tr("No task is paused."));
    for (const Tasks::Pause &pause : *pauses)
        context.console.print(Text::tr("%1 is paused until %2.")
                                  .arg(pause.task, formatWhen(pause.until, context.localNow())));
    return ExitCode::Done;
}

} // namespace Printkeeper::Ctl
