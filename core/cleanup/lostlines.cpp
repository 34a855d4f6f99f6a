// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/lostlines.h"

#include "base/escape.h"
#include "base/filedescriptor.h"
#include "cleanup/actionlog.h"
#include "cleanup/journalstore.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <limits>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

/// How many of a run's newest actions are looked for, and in how much of a log.
struct Reach
{
    int actions;
    qint64 bytes;
};

// The lines of one batch are written while the next one runs: that is two of 2000 jobs at most; and
// room for their lines, even with long names.
constexpr Reach BehindAKill{10'000, 16 << 20};
// What a log lacks that could not be written may be anything.
constexpr Reach Everything{std::numeric_limits<int>::max(), std::numeric_limits<qint64>::max()};
// A clock that is set while a run goes on is mostly set by less. What an earlier run has told so
// shortly before it is done once more only when it was taken back, which is told, too.
constexpr qint64 LargestStepSeconds = 60;

struct LogEnd
{
    qint64 modifiedNs = 0;
    QByteArray text; ///< whole lines, but for the last one
};

qint64 nanoseconds(const timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

Error unreadable(int error, const QByteArray &path)
{
    return systemError(
        error,
        QCoreApplication::translate("Printkeeper::Files", "%1 cannot be read.").arg(escaped(path)));
}

/// Empty when nobody has written it since.
Result<LogEnd> endOf(const QByteArray &path, const QDateTime &since, qint64 longest)
{
    const FileDescriptor file(
        ::open(path.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    struct stat status = {};
    const bool isKnown = file.isOpen() && ::fstat(file.get(), &status) == 0;
    if (!isKnown || !S_ISREG(status.st_mode))
        return unreadable(isKnown ? EINVAL : errno, path);
    LogEnd end{nanoseconds(status.st_mtim), {}};
    // Another computer's clock may tell when a share was written.
    constexpr qint64 HourSeconds = 3600;
    if (status.st_mtim.tv_sec < since.toSecsSinceEpoch() - HourSeconds)
        return end;
    const qint64 first = std::max<qint64>(status.st_size - longest, 0);
    end.text.resize(std::min<qint64>(status.st_size, longest));
    qint64 size = 0;
    while (size < end.text.size()) {
        const ssize_t read = ::pread(file.get(), end.text.data() + size,
                                     static_cast<size_t>(end.text.size() - size), first + size);
        if (read < 0 && errno == EINTR)
            continue;
        if (read < 0)
            return unreadable(errno, path);
        if (read == 0)
            break;
        size += read;
    }
    end.text.truncate(size);
    if (first > 0)
        end.text.remove(0, end.text.indexOf('\n') + 1);
    return end;
}

/// The log and those beside it that a rotation has made of it, the oldest first. That there is none
/// yet is no error.
Result<std::vector<LogEnd>> endsOf(const QByteArray &log, const QDateTime &since, qint64 longest)
{
    std::vector<LogEnd> ends;
    auto newest = endOf(log, since, longest);
    if (!newest && newest.error().kind != ErrorKind::NotFound)
        return newest.error();
    if (newest)
        ends.push_back(*std::move(newest));
    const std::filesystem::path path(log.toStdString());
    const std::string name = path.filename().string();
    std::error_code error;
    for (std::filesystem::directory_iterator other(path.parent_path(), error), last;
         !error && other != last; other.increment(error)) {
        const std::string otherName = other->path().filename().string();
        if (otherName == name || !otherName.starts_with(name))
            continue;
        if (auto end = endOf(QByteArray::fromStdString(other->path().string()), since, longest))
            ends.push_back(*std::move(end));
    }
    std::ranges::stable_sort(ends, {}, &LogEnd::modifiedNs);
    return ends;
}

/// What a line tells: "archive-job job 5" is done, with "FROM -> TO".
struct Told
{
    QByteArray what;
    QByteArray files;

    QByteArray key() const { return what + '\n' + files; }
};

std::optional<Told> toldBy(QByteArrayView line)
{
    constexpr QByteArrayView Repaired("repaired ");
    constexpr QByteArrayView Done(" done");
    const qsizetype begin = line.indexOf(": ");
    if (begin < 0)
        return std::nullopt;
    const QByteArrayView text = line.sliced(begin + 2);
    if (text.startsWith(Repaired))
        return Told{"repair-folder", text.sliced(Repaired.size()).toByteArray()};
    const qsizetype done = text.indexOf(Done);
    if (done < 0)
        return std::nullopt;
    const QByteArrayView rest = text.sliced(done + Done.size());
    const qsizetype remark = rest.startsWith(" (") ? rest.indexOf("): ") + 1 : 0;
    if (!rest.sliced(remark).startsWith(": "))
        return std::nullopt;
    return Told{text.first(done).toByteArray(), rest.sliced(remark + 2).toByteArray()};
}

/// What a line tells was left as it was, or has been put back.
std::optional<QByteArray> notDoneBy(QByteArrayView line)
{
    const qsizetype begin = line.indexOf(": ");
    if (begin < 0)
        return std::nullopt;
    const QByteArrayView text = line.sliced(begin + 2);
    for (const QByteArrayView mark :
         {QByteArrayView(" skipped: "), QByteArrayView(" not done: ")}) {
        if (const qsizetype end = text.indexOf(mark); end >= 0)
            return text.first(end).toByteArray();
    }
    return std::nullopt;
}

QByteArray contraryOf(const QByteArray &what)
{
    constexpr QByteArrayView Undo("undo-");
    return what.startsWith(Undo) ? what.mid(Undo.size()) : Undo.toByteArray() + what;
}

/// How the log's lines of a run begin at the earliest. When clocks are put back within a day of its
/// start, by the later time: of an hour that comes twice nobody can tell which one a line means.
QByteArray firstTimeOf(const InterruptedRun &run, const QTimeZone &zone)
{
    const int offset =
        std::min(zone.offsetFromUtc(run.started), zone.offsetFromUtc(run.started.addDays(1)));
    const QDateTime first = run.started.addSecs(-LargestStepSeconds);
    return first.toOffsetFromUtc(offset).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1();
}

/// What was done, and which of it the log tells.
class DoneActions
{
public:
    /// Both the newest first. Of `putBack` is lost of which the log tells no more than "done".
    DoneActions(const std::vector<JournalEntry> &entries, const std::vector<JournalEntry> &putBack,
                const InterruptedRun &run, const QTimeZone &zone);

    void readLine(QByteArrayView line);
    /// Of what is not told, in the order in which it was done.
    std::vector<LogEntry> lostLines() const;
    /// Whether the log tells the first of them: then it tells those before it, too.
    bool isOldestTold() const { return m_actions.empty() || m_actions.back().isTold; }

private:
    struct Action
    {
        QString text;
        bool hasFiles = true;
        bool isTold = false;
    };
    std::optional<Told> add(const JournalEntry &entry, const InterruptedRun &run,
                            const QTimeZone &zone, bool isTold);

    std::vector<Action> m_actions;
    QHash<QByteArray, std::size_t> m_byLine;
    QHash<QByteArray, std::size_t> m_byJob;
    QHash<QByteArray, std::size_t> m_putBack; ///< by what it takes back
};

DoneActions::DoneActions(const std::vector<JournalEntry> &entries,
                         const std::vector<JournalEntry> &putBack, const InterruptedRun &run,
                         const QTimeZone &zone)
{
    for (const JournalEntry &entry : putBack) {
        if (entry.operation.job.isEmpty())
            continue;
        if (const auto told = add(entry, run, zone, true))
            m_putBack.insert(contraryOf(told->what), m_actions.size() - 1);
    }
    for (const JournalEntry &entry : entries) {
        const auto told = add(entry, run, zone, false);
        if (told && !entry.operation.job.isEmpty())
            m_byJob.insert(told->what, m_actions.size() - 1);
    }
}

std::optional<Told> DoneActions::add(const JournalEntry &entry, const InterruptedRun &run,
                                     const QTimeZone &zone, bool isTold)
{
    const Operation &operation = entry.operation;
    const QString remark =
        u"%1 bytes, by run %2%3"_s.arg(operation.bytes)
            .arg(entry.run)
            .arg(run.wasKilled ? u" before it was interrupted"_s : u", told later"_s);
    const QString text = doneText(operation, remark);
    // As the log has it.
    auto told =
        toldBy(logLine(QDateTime::fromSecsSinceEpoch(0, Qt::UTC), zone, LogLevel::Info, {}, text)
                   .toUtf8());
    if (!told)
        return told;
    m_byLine.insert(told->key(), m_actions.size());
    m_actions.push_back({text, !operation.moves.empty() || operation.folder, isTold});
    return told;
}

void DoneActions::readLine(QByteArrayView line)
{
    const auto told = toldBy(line);
    const auto subject = told ? told->what : notDoneBy(line);
    if (!subject)
        return;
    if (const auto back = m_putBack.constFind(*subject); back != m_putBack.cend())
        m_actions[*back].isTold = !told;
    if (!told)
        return;
    if (const auto job = m_byJob.constFind(told->what);
        job != m_byJob.cend() && !m_actions[*job].hasFiles)
        m_actions[*job].isTold = true;
    if (const auto same = m_byLine.constFind(told->key()); same != m_byLine.cend())
        m_actions[*same].isTold = true;
    // What was taken back and is done again was told of an earlier run.
    if (const auto again = m_byJob.constFind(contraryOf(told->what)); again != m_byJob.cend())
        m_actions[*again].isTold = false;
}

std::vector<LogEntry> DoneActions::lostLines() const
{
    std::vector<LogEntry> lines;
    for (auto action = m_actions.rbegin(); action != m_actions.rend(); ++action) {
        if (!action->isTold)
            lines.push_back({LogLevel::Info, action->text});
    }
    return lines;
}

struct LostLines
{
    std::vector<LogEntry> lines;
    bool mayBeMore = false; ///< of actions that were not looked for
};

Result<LostLines> lostLinesOf(const Database::Connection &state, const InterruptedRun &run,
                              const QByteArray &log, const QTimeZone &zone, const Reach &reach)
{
    const auto done = JournalStore(state).newestDone(run.id, reach.actions);
    const auto back = JournalStore(state).putBack(run.id);
    if (!done || !back)
        return done ? back.error() : done.error();
    if (done->empty() && back->empty())
        return LostLines();
    const auto ends = endsOf(log, run.started, reach.bytes);
    if (!ends)
        return ends.error();
    DoneActions actions(*done, *back, run, zone);
    const QByteArray started = firstTimeOf(run, zone);
    for (const LogEnd &end : *ends) {
        for (qsizetype begin = 0; begin < end.text.size();) {
            const qsizetype newline = end.text.indexOf('\n', begin);
            // A line that has no end was not written to its end.
            if (newline < 0)
                break;
            const auto line = QByteArrayView(end.text).sliced(begin, newline - begin);
            if (line.first(std::min(line.size(), started.size())) >= QByteArrayView(started))
                actions.readLine(line);
            begin = newline + 1;
        }
    }
    const bool isAll = done->size() < static_cast<std::size_t>(reach.actions);
    return LostLines{actions.lostLines(), !isAll && !actions.isOldestTold()};
}

} // namespace

Result<qint64> writeLostLines(const Database::Connection &state, const InterruptedRun &run,
                              const LogWriter &log, const QTimeZone &zone)
{
    auto lost = lostLinesOf(state, run, log.path(), zone, run.wasKilled ? BehindAKill : Everything);
    // Its log could not be written before it was killed.
    if (lost && lost->mayBeMore)
        lost = lostLinesOf(state, run, log.path(), zone, Everything);
    if (!lost)
        return lost.error();
    if (!lost->lines.empty()) {
        if (auto written = log.write(u"recovery"_s, lost->lines); !written)
            return written.error();
    }
    return static_cast<qint64>(lost->lines.size());
}

} // namespace Printkeeper::Cleanup
