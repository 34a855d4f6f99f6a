// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/schedulecheck.h"

#include "base/bytes.h"
#include "base/escape.h"
#include "files/folder.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/// Where the time of an entry ends: behind its five fields, or its nickname.
qsizetype endOfTime(const QByteArray &line)
{
    constexpr int Fields = 5;
    qsizetype at = 0;
    for (int field = 0; field < Fields; ++field) {
        while (at < line.size() && isBlank(line[at]))
            ++at;
        const bool isNickname = field == 0 && at < line.size() && line[at] == '@';
        while (at < line.size() && !isBlank(line[at]))
            ++at;
        if (isNickname)
            break;
    }
    return at;
}

QByteArray mended(const QByteArray &line, const QString &code)
{
    if (code == "missing-newline"_L1)
        return line;
    if (code != "missing-user"_L1)
        return {};
    const qsizetype end = endOfTime(line);
    return line.first(end) + " root" + line.sliced(end);
}

Error unreadable(const QByteArray &path, const Error &error)
{
    const bool isClosed = error.kind == ErrorKind::PermissionDenied;
    return {isClosed ? ErrorKind::PermissionDenied : ErrorKind::System,
            QCoreApplication::translate("Printkeeper::Attention",
                                        "The schedule file %1 cannot be read, so nobody can tell "
                                        "what runs by itself.")
                .arg(escaped(path)),
            error.message, u"schedule-error"_s};
}

} // namespace

Result<std::optional<QByteArray>> readSchedule(const QByteArray &path)
{
    constexpr Bytes Largest = 1024 * 1024;
    if (path.isEmpty())
        return std::optional<QByteArray>();
    const qsizetype slash = path.lastIndexOf('/');
    const auto folder = Files::Folder::openRoot(slash > 0 ? path.first(slash) : "/");
    auto content = folder ? folder->readFile(path.mid(slash + 1), Largest) : folder.error();
    if (content)
        return std::optional(*std::move(content));
    if (content.error().kind == ErrorKind::NotFound)
        return std::optional<QByteArray>();
    return unreadable(path, content.error());
}

std::vector<Tasks::ScheduleFault> findScheduleFaults(const QByteArray &content)
{
    const QList<QByteArray> lines = content.split('\n');
    std::vector<Tasks::ScheduleFault> faults;
    for (const Schedule::CrontabProblem &problem : Schedule::parseSystemCrontab(content).problems) {
        const QByteArray line = lines.value(problem.line - 1);
        faults.push_back({problem.line, problem.message, line, mended(line, problem.code)});
    }
    return faults;
}

QByteArray mendedSchedule(const QByteArray &content,
                          const std::vector<Tasks::ScheduleFault> &faults)
{
    QList<QByteArray> lines = content.split('\n');
    for (const Tasks::ScheduleFault &fault : faults) {
        // A line may have two faults; the one whose text does not change leaves the other's.
        if (fault.line >= 1 && fault.line <= lines.size() && fault.mended != fault.text
            && !fault.mended.isEmpty())
            lines[fault.line - 1] = fault.mended;
    }
    QByteArray whole = lines.join('\n');
    if (!whole.endsWith('\n'))
        whole += '\n';
    return Schedule::parseSystemCrontab(whole).runs() ? whole : QByteArray();
}

} // namespace Printkeeper::Services
