// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobwatcher.h"

#include "base/clock.h"
#include "database/connection.h"

#include <QFile>
#include <QFileSystemWatcher>
#include <QSqlError>
#include <QTimer>

#include <chrono>
#include <optional>

#include <sys/stat.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

constexpr auto Debounce = 150ms;
constexpr auto Latest = 1s;
constexpr auto PollInterval = 5s;
constexpr auto BusyTimeout = 100ms; // a writer at work is a hint to look again soon, not to wait
constexpr auto ClockTick = 20ms;    // file times lag behind the clock by a tick of the kernel

/// Which file lies at a path.
struct FileId
{
    dev_t device = 0;
    ino_t inode = 0;
    bool operator==(const FileId &) const = default;
};

std::optional<FileId> fileAt(const QByteArray &path)
{
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0)
        return std::nullopt;
    return FileId{status.st_dev, status.st_ino};
}

bool isModifiedSince(const QByteArray &path, const QDateTime &time)
{
    struct stat status = {};
    return ::stat(path.constData(), &status) == 0
           && status.st_mtim.tv_sec * 1000LL + status.st_mtim.tv_nsec / 1'000'000
                  >= time.toMSecsSinceEpoch();
}

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash > 0 ? path.left(slash) : QByteArray(slash == 0 ? "/" : ".");
}

} // namespace

/// Looks at the database; lives on the watcher's own thread.
class JobWatcher::Probe final : public QObject
{
public:
    Probe(QByteArray path, QDateTime madeAt, JobWatcher &owner);

    void look();

private:
    enum class Answer { Known, Busy };

    void hint();
    void watchFiles();
    void followFile();
    Answer compare();
    Result<qint64> version();

    QByteArray m_path;
    QDateTime m_madeAt;
    JobWatcher &m_owner;
    QFileSystemWatcher m_watcher;
    QTimer m_debounce;
    QTimer m_latest;
    QTimer m_poll;
    std::unique_ptr<Database::Connection> m_connection;
    std::optional<FileId> m_file;
    std::optional<qint64> m_version;
    bool m_isStarted = false;
    bool m_isChanged = false; ///< since the last signal
};

/// The probe is made, used and unmade in here: its SQLite connection belongs to this thread.
class JobWatcher::ProbeThread final : public QThread
{
public:
    ProbeThread(QByteArray path, JobWatcher &owner)
        : m_path(std::move(path))
        , m_madeAt(SystemClock().now().addMSecs(-std::chrono::milliseconds(ClockTick).count()))
        , m_owner(owner)
    {}

protected:
    void run() override
    {
        Probe probe(m_path, m_madeAt, m_owner);
        probe.look();
        exec();
    }

private:
    QByteArray m_path;
    QDateTime m_madeAt;
    JobWatcher &m_owner;
};

JobWatcher::Probe::Probe(QByteArray path, QDateTime madeAt, JobWatcher &owner)
    : m_path(std::move(path))
    , m_madeAt(std::move(madeAt))
    , m_owner(owner)
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(Debounce);
    m_latest.setSingleShot(true);
    m_latest.setInterval(Latest);
    m_poll.setInterval(PollInterval);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Probe::hint);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Probe::hint);
    for (const QTimer *timer : {&m_debounce, &m_latest, &m_poll})
        connect(timer, &QTimer::timeout, this, &Probe::look);
    m_poll.start();
}

void JobWatcher::Probe::hint()
{
    m_debounce.start();
    if (!m_latest.isActive())
        m_latest.start();
}

void JobWatcher::Probe::look()
{
    m_debounce.stop();
    m_latest.stop();
    followFile();
    watchFiles(); // before the comparison: what is committed after it gives a hint
    if (compare() == Answer::Busy) {
        hint();
        return;
    }
    if (m_isChanged)
        QMetaObject::invokeMethod(&m_owner, &JobWatcher::jobsChanged, Qt::QueuedConnection);
    if (!m_isStarted)
        QMetaObject::invokeMethod(&m_owner, &JobWatcher::watchStarted, Qt::QueuedConnection);
    m_isStarted = true;
    m_isChanged = false;
}

/// Lets go of a file that is no longer the one at the path.
void JobWatcher::Probe::followFile()
{
    const std::optional<FileId> file = fileAt(m_path);
    if (file == m_file)
        return;
    m_connection.reset();
    m_version.reset();
    m_file = file;
    m_isChanged = m_isChanged || m_isStarted;
    if (const QStringList watched = m_watcher.files(); !watched.isEmpty())
        m_watcher.removePaths(watched);
}

void JobWatcher::Probe::watchFiles()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QByteArray &path : {m_path, m_path + "-wal", folderOf(m_path)}) {
        const QString name = QFile::decodeName(path);
        if (!watched.contains(name) && fileAt(path))
            m_watcher.addPath(name);
    }
}

JobWatcher::Probe::Answer JobWatcher::Probe::compare()
{
    if (!m_file)
        return Answer::Known;
    const auto current = version();
    if (!current) {
        if (current.error().kind == ErrorKind::Busy)
            return Answer::Busy;
        // Unreadable for now: when it can be read again, nobody knows what happened meanwhile.
        m_connection.reset();
        m_version.reset();
        return Answer::Known;
    }
    if (m_version)
        m_isChanged = m_isChanged || *m_version != *current;
    else
        m_isChanged = m_isStarted || isModifiedSince(m_path, m_madeAt)
                      || isModifiedSince(m_path + "-wal", m_madeAt);
    m_version = *current;
    return Answer::Known;
}

/// A number that only means something on one connection, so that stays open, never in a
/// transaction.
Result<qint64> JobWatcher::Probe::version()
{
    if (!m_connection) {
        auto opened = Database::Connection::open(m_path, Database::OpenMode::ReadOnly, BusyTimeout);
        if (!opened)
            return opened.error();
        m_connection = std::move(opened).value();
    }
    QSqlQuery query = m_connection->query();
    if (!query.exec(u"PRAGMA data_version"_s) || !query.next())
        return Database::Connection::errorOf(query.lastError(), u"data_version"_s);
    return query.value(0).toLongLong();
}

JobWatcher::JobWatcher(QByteArray databasePath, QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<ProbeThread>(std::move(databasePath), *this))
{
    m_thread->start();
}

JobWatcher::~JobWatcher()
{
    m_thread->quit();
    m_thread->wait();
}

} // namespace Printkeeper::Jobs
