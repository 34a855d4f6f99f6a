// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/cronlines.h"

#include "discovery/textfile.h"
#include "files/folder.h"
#include "schedule/commandtask.h"
#include "schedule/crontab.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Discovery {
namespace {

constexpr std::size_t MostFiles = 200;

void addLine(CronFile &file, int number, const QByteArray &command)
{
    const QString task = Schedule::taskOfCommand(command);
    if (task.isEmpty())
        return;
    if (command.contains("printkeeperctl"))
        file.hasOurs = true;
    else
        file.legacyLines.push_back({file.path, number, task, command.trimmed()});
}

/// A line of a user's crontab has no user in it: what follows the five fields is the command.
void readUserForm(CronFile &file)
{
    int number = 0;
    for (const QByteArray &line : file.content.split('\n')) {
        ++number;
        QByteArray rest = line.trimmed();
        const int fields = rest.startsWith('@') ? 1 : 5;
        for (int i = 0; i < fields; ++i) {
            qsizetype end = 0;
            while (end < rest.size() && rest[end] != ' ' && rest[end] != '\t')
                ++end;
            rest = rest.sliced(end).trimmed();
        }
        if (!line.trimmed().startsWith('#'))
            addLine(file, number, rest);
    }
}

void readSystemForm(CronFile &file)
{
    const auto crontab = Schedule::parseSystemCrontab(file.content);
    if (!crontab.runs())
        file.mistake = crontab.problems.front().message;
    for (const auto &entry : crontab.entries) {
        // Without a user's name cron takes the command's first word for one.
        if (entry.enabled)
            addLine(file, entry.line,
                    entry.task.isEmpty() ? entry.user + ' ' + entry.command : entry.command);
    }
}

enum class Form { System, User };

void look(const QByteArray &path, Form form, bool isRead, std::vector<CronFile> &files)
{
    const auto content = readText(path);
    if (!content || files.size() >= MostFiles)
        return;
    CronFile file{path, *content, isRead, {}, false, {}};
    if (form == Form::System)
        readSystemForm(file);
    else
        readUserForm(file);
    if (file.hasOurs || !file.legacyLines.empty())
        files.push_back(std::move(file));
}

/// Of its folder cron reads no other names: the copies that editors and packages leave there start
/// nothing.
bool isReadByCron(const QByteArray &name)
{
    return std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || c == '_' || c == '-';
    });
}

void lookIn(const QByteArray &folderPath, Form form, std::vector<CronFile> &files)
{
    const auto folder = Files::Folder::openRoot(folderPath);
    auto entries = folder ? folder->entries() : folder.error();
    if (!entries)
        return; // not there, or another user's: nothing to tell
    std::ranges::sort(*entries, {}, &Files::DirectoryEntry::name);
    for (const auto &entry : *entries)
        look(folderPath + '/' + entry.name, form, form == Form::User || isReadByCron(entry.name),
             files);
}

} // namespace

std::vector<CronFile> findCronFiles(const DiscoveryRequest &request, const QByteArrayList &others)
{
    std::vector<CronFile> files;
    look(request.systemCrontab, Form::System, true, files);
    lookIn(request.cronFolder, Form::System, files);
    lookIn(request.userCrontabs, Form::User, files);
    for (const QByteArray &path : others) {
        const bool isKnown =
            std::ranges::any_of(files, [&](const CronFile &file) { return file.path == path; });
        // A folder of that name is cron's own, on this machine or under another root.
        if (!isKnown)
            look(path, Form::System, path.contains("/cron.d/"), files);
    }
    return files;
}

} // namespace Printkeeper::Discovery
