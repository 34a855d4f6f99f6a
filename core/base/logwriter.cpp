// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logwriter.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
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
    const FileDescriptor file(
        ::open(m_path.constData(),
               O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0640));
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return failed(errno);
    if (!S_ISREG(status.st_mode))
        return failed(EINVAL);
    const QString now = shownTime(m_clock.now(), m_zone);
    QByteArray lines;
    for (const LogEntry &entry : entries)
        lines += lineAt(now, entry.level, task, entry.text).toUtf8() + '\n';
    ssize_t written = -1;
    do {
        written = ::write(file.get(), lines.constData(), static_cast<size_t>(lines.size()));
    } while (written < 0 && errno == EINTR);
    if (written != lines.size())
        return failed(written < 0 ? errno : ENOSPC);
    return {};
}

} // namespace Printkeeper
