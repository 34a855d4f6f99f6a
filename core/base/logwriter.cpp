// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logwriter.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {
namespace {

constexpr std::array<const char16_t *, 5> LevelNames{u"DEBUG", u"INFO", u"WARNING", u"ERROR",
                                                     u"CRITICAL"};

/// Makes sure that the text stays one line; names in it are already escaped, so a backslash stays.
QString onOneLine(const QString &text)
{
    // Most texts are.
    if (std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; }))
        return text;
    QStringList parts;
    for (const QString &part : text.split(u'\\'))
        parts += escaped(part);
    return parts.join(u'\\');
}

QString shownTime(const QDateTime &time, const QTimeZone &zone)
{
    return time.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss,zzz"_s);
}

QString lineAt(const QString &time, LogLevel level, const QString &task, const QString &text)
{
    return time + u' ' + QString::fromUtf16(LevelNames.at(static_cast<std::size_t>(level)))
           + u" printkeeper."_s + onOneLine(task) + u": "_s + onOneLine(text);
}

/// Appends; also to a log that this user may only write.
FileDescriptor openLog(const QByteArray &path)
{
    constexpr int Flags = O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;
    FileDescriptor file(::open(path.constData(), O_RDWR | Flags, 0640));
    if (!file.isOpen() && errno == EACCES)
        file = FileDescriptor(::open(path.constData(), O_WRONLY | Flags, 0640));
    return file;
}

/// One of our writers at a time: the half of a line that one of them is writing just now is none
/// that has no end. Whoever else holds a lock on the log keeps nobody waiting for long.
bool lock(int file, std::chrono::milliseconds most)
{
    constexpr std::chrono::milliseconds Step(1);
    for (std::chrono::milliseconds waited(0);; waited += Step) {
        if (::flock(file, LOCK_EX | LOCK_NB) == 0)
            return true;
        if ((errno != EWOULDBLOCK && errno != EINTR) || waited >= most)
            return false;
        std::this_thread::sleep_for(Step);
    }
}

/// Whether somebody ran out of room, or was killed, within the last line. To cut it off could take
/// away what another process appends at that moment.
bool endsWithinALine(int file)
{
    struct stat status = {};
    char last = '\n';
    return ::fstat(file, &status) == 0 && status.st_size > 0
           && ::pread(file, &last, 1, status.st_size - 1) == 1 && last != '\n';
}

/// All of it in one go as long as there is room, so that lines of several processes do not mix.
/// Answers an error number, 0 for none.
int append(int file, QByteArrayView lines)
{
    while (!lines.isEmpty()) {
        const ssize_t written = ::write(file, lines.data(), static_cast<size_t>(lines.size()));
        if (written < 0 && errno != EINTR)
            return errno;
        if (written == 0)
            return ENOSPC;
        lines = lines.sliced(std::max<ssize_t>(written, 0));
    }
    return 0;
}

} // namespace

QString logLine(const QDateTime &time, const QTimeZone &zone, LogLevel level, const QString &task,
                const QString &text)
{
    return lineAt(shownTime(time, zone), level, task, text);
}

LogWriter::LogWriter(QByteArray path, QTimeZone zone, const Clock &clock)
    : m_path(std::move(path))
    , m_zone(std::move(zone))
    , m_clock(clock)
{}

Result<void> LogWriter::write(LogLevel level, const QString &task, const QString &text) const
{
    return write(task, {{level, text}});
}

Result<void> LogWriter::write(const QString &task, const std::vector<LogEntry> &entries) const
{
    const auto failed = [this](int error) {
        return systemError(error, QCoreApplication::translate(
                                      "Printkeeper::LogWriter",
                                      "The log %1 cannot be written; check that it is a regular "
                                      "file in a folder that can be written.")
                                      .arg(escaped(m_path)));
    };
    const FileDescriptor file = openLog(m_path);
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return failed(errno);
    if (!S_ISREG(status.st_mode))
        return failed(EINVAL);
    const QString now = shownTime(m_clock.now(), m_zone);
    const bool isLocked = lock(file.get(), std::chrono::milliseconds(100));
    QByteArray lines(isLocked && endsWithinALine(file.get()) ? "\n" : "");
    for (const LogEntry &entry : entries)
        lines += lineAt(now, entry.level, task, entry.text).toUtf8() + '\n';
    const int error = append(file.get(), lines);
    return error == 0 ? Result<void>() : failed(error);
}

} // namespace Printkeeper
