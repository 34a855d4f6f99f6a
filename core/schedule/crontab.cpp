// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/crontab.h"

#include "base/escape.h"
#include "schedule/commandtask.h"
#include "schedule/nextrun.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Schedule {

namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Crontab)
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// A line, read from left to right.
struct LineReader
{
    const QByteArray &line;
    qsizetype at = 0;

    bool atEnd() const { return at >= line.size(); }
    void skipBlanks()
    {
        while (!atEnd() && isBlank(line[at]))
            ++at;
    }
    QByteArray word()
    {
        const qsizetype start = at;
        while (!atEnd() && !isBlank(line[at]))
            ++at;
        return line.sliced(start, at - start);
    }
};

bool isBlankOrComment(const QByteArray &line)
{
    LineReader reader{line};
    reader.skipBlanks();
    return reader.atEnd() || line[reader.at] == '#';
}

qsizetype skipSpaces(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

bool isQuote(char c)
{
    return c == '\'' || c == '"';
}

/// Where the setting's name at the start ends; -1 when it cannot be one.
qsizetype endOfName(const QByteArray &text)
{
    if (isQuote(text[0])) {
        const qsizetype close = text.indexOf(text[0], 1);
        return close < 0 || text.first(close).contains('=') ? -1 : close + 1;
    }
    qsizetype at = 0;
    while (at < text.size() && !isSpace(text[at]) && text[at] != '=')
        ++at;
    return at;
}

/// Whether cron takes the line for `NAME = value`. `V=` isn't one: the value must be there, at
/// least as two quotes, behind which nothing may follow.
bool isSetting(const QByteArray &line)
{
    constexpr qsizetype longest = 999; // cron's MAX_ENVSTR: it doesn't see what is behind
    LineReader reader{line};
    reader.skipBlanks();
    const QByteArray text = line.sliced(reader.at).left(longest);
    qsizetype at = endOfName(text);
    if (at < 0)
        return false;
    at = skipSpaces(text, at);
    if (at == text.size() || text[at] != '=')
        return false;
    at = skipSpaces(text, at + 1);
    if (at == text.size() || !isQuote(text[at]))
        return at < text.size();
    const qsizetype close = text.indexOf(text[at], at + 1);
    return close >= 0 && skipSpaces(text, close + 1) == text.size();
}

bool canBeAccount(const QByteArray &word)
{
    static const QRegularExpression name(u"\\A[A-Za-z_][A-Za-z0-9_.-]{0,30}\\$?\\z"_s);
    return name.match(QString::fromLatin1(word)).hasMatch();
}

CrontabProblem problemAt(int line, const QString &code, const QString &sentence)
{
    //: %1 is a line number, %2 a full sentence about that line.
    return {line, code,
            Text::tr("Line %1: %2 Until that is put right, cron runs nothing of this file.")
                .arg(QString::number(line), sentence)};
}

struct EntryReading
{
    CrontabEntry entry;
    std::optional<CrontabProblem> problem; ///< what makes cron refuse the line
};

void readSchedule(EntryReading &reading, const QByteArray &fields)
{
    CrontabEntry &entry = reading.entry;
    // QString::fromUtf8() would drop a byte order mark, over which cron stumbles.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    entry.expressionText = decoder(fields);
    const Result<CronReading> schedule = readAsCron(entry.expressionText);
    if (schedule) {
        entry.expression = schedule->expression;
        entry.error = schedule->misread;
    } else {
        entry.error = schedule.error();
        reading.problem = problemAt(entry.line, u"bad-field"_s, entry.error->message);
    }
}

std::optional<CrontabProblem> accountProblem(const CrontabEntry &entry, bool lineEndsBehindUser)
{
    if (entry.user.isEmpty()) {
        return problemAt(entry.line, u"missing-user"_s,
                         Text::tr("After the schedule, a user and a command are missing."));
    }
    if (!canBeAccount(entry.user)) {
        return problemAt(
            entry.line, u"missing-user"_s,
            Text::tr("After the schedule, cron expects a user, and “%1” cannot be one; "
                     "write for example “root” before the command.")
                .arg(escaped(entry.user)));
    }
    if (lineEndsBehindUser) {
        return problemAt(entry.line, u"no-command"_s,
                         Text::tr("After the schedule there is only “%1”, but a user and a command "
                                  "are needed.")
                             .arg(escaped(entry.user)));
    }
    return {};
}

EntryReading readEntry(const QByteArray &line, int number)
{
    constexpr qsizetype longestCommand = 998; // cron's MAX_COMMAND, without the last two
    EntryReading reading;
    CrontabEntry &entry = reading.entry;
    entry.line = number;
    LineReader reader{line};
    reader.skipBlanks();
    const qsizetype start = reader.at;
    const int fieldCount = !reader.atEnd() && line[start] == '@' ? 1 : 5;
    qsizetype end = start;
    for (int i = 0; i < fieldCount && !reader.atEnd(); ++i) {
        reader.word();
        end = reader.at;
        reader.skipBlanks();
    }
    readSchedule(reading, line.sliced(start, end - start));
    entry.user = reader.word();
    const bool lineEndsBehindUser = reader.atEnd();
    // Cron counts the blanks in front of the command, but for the first.
    const bool isTooLong = line.size() - reader.at - 1 > longestCommand;
    reader.skipBlanks();
    entry.command = line.sliced(reader.at);
    entry.task = taskOfCommand(entry.command);
    if (!reading.problem)
        reading.problem = accountProblem(entry, lineEndsBehindUser);
    if (!reading.problem && isTooLong) {
        reading.problem = problemAt(
            number, u"command-too-long"_s,
            Text::tr("The command is longer than %n bytes.", nullptr, int(longestCommand)));
    }
    return reading;
}

void readLine(Crontab &crontab, const QByteArray &line, int number)
{
    if (line.startsWith(disabledMark)) {
        CrontabEntry entry = readEntry(line.sliced(disabledMark.size()), number).entry;
        entry.enabled = false;
        crontab.entries.push_back(entry);
        return;
    }
    if (isBlankOrComment(line))
        return;
    if (line.contains('\0')) {
        crontab.problems.push_back(
            problemAt(number, u"control-character"_s, Text::tr("There is a NUL character in it.")));
    }
    if (isSetting(line))
        return;
    const EntryReading reading = readEntry(line, number);
    crontab.entries.push_back(reading.entry);
    if (reading.problem)
        crontab.problems.push_back(*reading.problem);
}

} // namespace

Crontab parseSystemCrontab(const QByteArray &content)
{
    Crontab crontab;
    const QByteArrayList lines = content.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        readLine(crontab, lines[i], int(i) + 1);
    if (!isBlankOrComment(lines.last())) {
        const int number = int(lines.size());
        crontab.problems.push_back(
            problemAt(number, u"missing-newline"_s,
                      Text::tr("The file's last line does not end with a newline.")));
    }
    return crontab;
}

QStringList expressionsOf(const Crontab &crontab, const QString &task)
{
    QStringList expressions;
    for (const CrontabEntry &entry : crontab.entries) {
        if (entry.enabled && entry.task == task)
            expressions << entry.expressionText;
    }
    return expressions;
}

std::optional<QDateTime> nextRunOf(const Crontab &crontab, const QString &task,
                                   const QDateTime &after, const QTimeZone &zone)
{
    std::optional<QDateTime> earliest;
    if (!crontab.runs() || task.isEmpty())
        return earliest;
    for (const CrontabEntry &entry : crontab.entries) {
        if (!entry.enabled || !entry.expression || entry.task != task)
            continue;
        const auto run = nextRun(*entry.expression, after, zone);
        if (run && (!earliest || *run < *earliest))
            earliest = run;
    }
    return earliest;
}

} // namespace Printkeeper::Schedule
