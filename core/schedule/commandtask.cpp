// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/commandtask.h"

#include <QByteArrayList>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Schedule {

namespace {

/// What the shell gets: cron ends a command at the first `%` without a backslash before it.
QByteArray shellPart(const QByteArray &command)
{
    for (qsizetype i = 0; i < command.size(); ++i) {
        if (command[i] == '%' && (i == 0 || command[i - 1] != '\\'))
            return command.first(i);
    }
    return command;
}

/// The command's words without quotes, with each `;`, `|` and `&` as a word of its own.
QByteArrayList wordsOf(const QByteArray &command)
{
    QByteArray spaced;
    for (const char c : command) {
        if (c == ';' || c == '|' || c == '&')
            spaced += QByteArray(" ") + c + ' ';
        else if (c != '"' && c != '\'')
            spaced += c == '\t' ? ' ' : c;
    }
    QByteArrayList words = spaced.split(' ');
    words.removeAll(QByteArray());
    return words;
}

bool endsCommand(const QByteArray &word)
{
    return word == ";" || word == "|" || word == "&";
}

QByteArray fileNameOf(const QByteArray &path)
{
    return path.sliced(path.lastIndexOf('/') + 1);
}

QString ourTask(const QByteArrayList &words)
{
    static const QRegularExpression taskName(u"\\A[a-z][a-z0-9-]*\\z"_s);
    bool inOurCommand = false;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (endsCommand(words[i])) {
            inOurCommand = false;
        } else if (fileNameOf(words[i]) == "printkeeperctl") {
            inOurCommand = true;
        } else if (inOurCommand && words[i] == "run") {
            const QString task = QString::fromLatin1(words[i + 1]);
            return taskName.match(task).hasMatch() ? task : QString();
        }
    }
    return {};
}

QString legacyTask(const QByteArrayList &words)
{
    const auto python = std::ranges::find_if(
        words, [](const QByteArray &word) { return fileNameOf(word).startsWith("python"); });
    const bool isScript = !words.isEmpty() && fileNameOf(words.first()) == "cleanup.py";
    if (python == words.end() && !isScript)
        return {};
    const auto calls = [](const QByteArray &word) { return word.startsWith("check_disk_space"); };
    if (std::any_of(python, words.end(), calls))
        return u"check-disk"_s;
    const auto cleans = [](const QByteArray &word) { return fileNameOf(word) == "cleanup.py"; };
    if (isScript || std::any_of(python, words.end(), cleans))
        return u"cleanup"_s;
    return {};
}

} // namespace

QString taskOfCommand(const QByteArray &command)
{
    const QByteArrayList words = wordsOf(shellPart(command));
    const QString task = ourTask(words);
    return task.isEmpty() ? legacyTask(words) : task;
}

} // namespace Printkeeper::Schedule
