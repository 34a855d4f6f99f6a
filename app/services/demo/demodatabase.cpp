// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demodatabase.h"

#include "base/escape.h"
#include "demo/demoschema.h"
#include "demo/timetext.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>

#include <algorithm>
#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Demo {
namespace {

QString latin1(const char *text)
{
    return QString::fromLatin1(text);
}

/// A time in milliseconds as the row has it. SQLAlchemy writes microseconds, a hand at the sqlite3
/// prompt whole seconds.
QString timeText(const DemoJob &job, qint64 time)
{
    const auto microseconds = time * 1000 + static_cast<qint64>(job.seed % 1000);
    return QString::fromLatin1(
        naiveUtc(microseconds, job.seed % 5 == 0 ? Fraction::None : Fraction::Microseconds));
}

QVariant null()
{
    return QVariant(QMetaType::fromType<QString>());
}

/// NULL where nobody has touched the job since it was made.
QVariant updatedOf(const DemoJob &job)
{
    return job.hasUpdated ? QVariant(timeText(job, job.since)) : null();
}

struct Estimate
{
    double grams;
    double hours;
    double cost;
};

Estimate estimateOf(const DemoJob &job)
{
    Random random(job.seed, 1);
    const double grams = static_cast<double>(random.below(2400) + 30) / 10;
    return {grams, grams / 12, static_cast<double>(static_cast<int>(grams * 8) + 100) / 100};
}

QVariant rejectReasons(const DemoJob &job)
{
    if (qstricmp(job.status->name, "Rejected") != 0)
        return null();
    return job.seed % 2 == 0 ? u"[\"Walls are too thin\"]"_s
                             : u"[\"Does not fit the bed\", \"Not manifold\"]"_s;
}

} // namespace

Result<std::unique_ptr<DemoDatabase>> DemoDatabase::create(const QByteArray &path, DemoShape shape,
                                                           const QByteArray &uploads)
{
    std::unique_ptr<DemoDatabase> database(new DemoDatabase(path, shape, uploads));
    if (auto prepared = database->prepare(); !prepared)
        return prepared.error();
    return database;
}

DemoDatabase::DemoDatabase(const QByteArray &path, DemoShape shape, const QByteArray &uploads)
    : m_path(path)
    , m_shape(shape)
    , m_uploads(uploads)
{
    static std::atomic_int last = 0;
    m_connection = u"printkeeper-demo-%1"_s.arg(++last);
}

DemoDatabase::~DemoDatabase()
{
    m_insertJob.reset();
    m_insertEvent.reset();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> DemoDatabase::prepare()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(QString::fromUtf8(m_path));
    if (!database.open())
        return failure(database.lastError().text());
    QStringList statements{u"PRAGMA journal_mode = OFF"_s, u"PRAGMA synchronous = OFF"_s,
                           u"BEGIN"_s};
    statements += tablesOf(m_shape);
    for (const QString &statement : std::as_const(statements)) {
        if (auto done = run(statement); !done)
            return done;
    }
    m_insertJob.emplace(database);
    if (!m_insertJob->prepare(jobInsert(m_shape)))
        return failure(m_insertJob->lastError().text());
    if (m_shape != DemoShape::Job)
        return {};
    m_insertEvent.emplace(database);
    if (!m_insertEvent->prepare(eventInsert()))
        return failure(m_insertEvent->lastError().text());
    return {};
}

Result<void> DemoDatabase::run(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    if (!query.exec(statement))
        return failure(query.lastError().text());
    return {};
}

QVariantList DemoDatabase::valuesOf(const DemoJob &job) const
{
    const QString file = QString::fromUtf8(job.fileName);
    const QString created = timeText(job, job.created);
    const Estimate estimate = estimateOf(job);
    const QByteArray folder = m_uploads + '/' + job.status->folder + '/';
    switch (m_shape) {
    case DemoShape::Jobs:
        return {job.id,
                file,
                file,
                latin1(job.status->name),
                job.person,
                job.email,
                latin1(job.material),
                latin1(job.colour),
                latin1(job.printer),
                estimate.grams,
                estimate.hours,
                estimate.cost,
                job.seed % 9 == 0 ? QVariant(u"please use supports"_s) : null(),
                rejectReasons(job),
                job.hasThumbnail ? QVariant(u"thumbnails/%1.png"_s.arg(job.id)) : null(),
                created,
                updatedOf(job)};
    case DemoShape::Job:
        return {latin1(job.uuid),
                job.person,
                job.email,
                file,
                file,
                QString::fromUtf8(folder + job.fileName),
                job.metadataSuffix.isEmpty()
                    ? null()
                    : QVariant(QString::fromUtf8(folder + job.stem() + job.metadataSuffix)),
                latin1(job.status->name),
                latin1(job.material),
                latin1(job.colour),
                latin1(job.printer),
                estimate.grams,
                estimate.hours,
                estimate.cost,
                rejectReasons(job),
                created,
                updatedOf(job)};
    case DemoShape::PrintJob:
        return {job.id,
                file,
                job.person,
                job.email,
                latin1(job.material),
                latin1(job.colour),
                latin1(job.status->name),
                timeText(job, job.since)};
    }
    Q_UNREACHABLE();
}

Result<void> DemoDatabase::insert(const DemoJob &job)
{
    const QVariantList values = valuesOf(job);
    for (int i = 0; i < values.size(); ++i)
        m_insertJob->bindValue(i, values[i]);
    if (!m_insertJob->exec())
        return failure(m_insertJob->lastError().text());
    ++m_rows;
    return m_insertEvent ? insertEvents(job) : Result<void>();
}

Result<void> DemoDatabase::insertEvents(const DemoJob &job)
{
    static const std::array<QString, 7> kinds = {
        u"JobCreated"_s,     u"JobReviewed"_s, u"JobApproved"_s, u"PrintStarted"_s,
        u"PrintCompleted"_s, u"JobPickedUp"_s, u"JobArchived"_s};
    const int steps = job.hasUpdated ? job.status->steps : 1;
    for (int step = 0; step < steps; ++step) {
        const qint64 time = job.created + (job.since - job.created) * step / std::max(1, steps - 1);
        m_insertEvent->bindValue(0, latin1(job.uuid));
        m_insertEvent->bindValue(1, timeText(job, time));
        m_insertEvent->bindValue(2, kinds.at(static_cast<std::size_t>(step)));
        m_insertEvent->bindValue(3,
                                 step == 0 ? u"{\"source\": \"web\"}"_s : u"{\"by\": \"staff\"}"_s);
        if (!m_insertEvent->exec())
            return failure(m_insertEvent->lastError().text());
    }
    return {};
}

Result<void> DemoDatabase::finish()
{
    m_insertJob.reset();
    m_insertEvent.reset();
    const int removedBytes = std::clamp(m_rows * 60, 65'536, 64'000'000);
    const QStringList statements{u"CREATE TABLE removed (content BLOB)"_s,
                                 u"INSERT INTO removed VALUES (zeroblob(%1))"_s.arg(removedBytes),
                                 u"DROP TABLE removed"_s, u"COMMIT"_s,
                                 m_shape == DemoShape::Jobs ? u"PRAGMA journal_mode = WAL"_s
                                                            : u"PRAGMA journal_mode = DELETE"_s};
    for (const QString &statement : statements) {
        if (auto done = run(statement); !done)
            return done;
    }
    QSqlDatabase::database(m_connection).close();
    return {};
}

Error DemoDatabase::failure(const QString &detail) const
{
    return {ErrorKind::System,
            QCoreApplication::translate(
                "Printkeeper::Demo",
                "The database %1 cannot be written; check the space and the rights of its folder.")
                .arg(escaped(m_path)),
            detail,
            {}};
}

} // namespace Printkeeper::Demo
