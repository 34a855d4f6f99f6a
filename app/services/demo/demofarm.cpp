// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demofarm.h"

#include "base/escape.h"
#include "demo/democonfig.h"
#include "demo/demodatabase.h"
#include "demo/demofiles.h"
#include "demo/demologs.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cerrno>

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Demo {
namespace {

constexpr int MostJobs = 20'000'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Demo)
};

Error invalid(const QString &message)
{
    return {ErrorKind::Invalid, message, {}, {}};
}

bool isControl(char c)
{
    return static_cast<quint8>(c) < 0x20 || c == 0x7f;
}

/// The folder as an absolute path without `.` and `..`.
Result<QByteArray> absoluteFolder(const QByteArray &directory)
{
    if (directory.isEmpty())
        return invalid(Text::tr("The demo farm needs the name of a folder."));
    if (!isUtf8(directory) || std::ranges::any_of(directory, isControl)) {
        return invalid(
            Text::tr("The folder %1 cannot hold a demo farm: its name has control characters "
                     "or is not UTF-8. Choose another name.")
                .arg(escaped(directory)));
    }
    return QDir::cleanPath(QDir::current().absoluteFilePath(QString::fromUtf8(directory))).toUtf8();
}

/// Whether a folder has no entry; an errno when it cannot be read.
Result<bool> isEmptyFolder(const QByteArray &path)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(::opendir(path.constData()), &::closedir);
    if (!folder)
        return systemError(errno, Text::tr("%1 is no folder that can be read.").arg(escaped(path)));
    while (const dirent *entry = ::readdir(folder.get())) {
        if (qstrcmp(entry->d_name, ".") != 0 && qstrcmp(entry->d_name, "..") != 0)
            return false;
    }
    return true;
}

/// Makes the folder with its parents; one that exists must be empty.
Result<void> claimFolder(const QByteArray &path)
{
    struct stat status = {};
    if (::lstat(path.constData(), &status) == 0) {
        const Result<bool> empty = isEmptyFolder(path);
        if (!empty)
            return empty.error();
        if (*empty)
            return {};
        return Error{
            ErrorKind::Refused,
            Text::tr("The folder %1 is not empty, and a demo farm overwrites nothing; choose an "
                     "empty or a new folder.")
                .arg(escaped(path)),
            {},
            {}};
    }
    if (!QDir().mkpath(QString::fromUtf8(path)))
        return systemError(errno, Text::tr("The folder %1 cannot be made.").arg(escaped(path)));
    return {};
}

Result<void> makeFolders(const Tree &farm, DemoShape shape)
{
    const QByteArray uploads = "farm/" + uploadsFolder(shape);
    std::vector<QByteArray> folders{"farm", "farm/instance", "farm/logs", "etc", uploads};
    for (const StatusShape &status : statusesOf(shape))
        folders.push_back(uploads + '/' + status.folder);
    if (shape == DemoShape::Jobs)
        folders.push_back(uploads + "/thumbnails");
    for (const QByteArray &folder : folders) {
        if (auto done = farm.makeFolder(folder); !done)
            return done;
    }
    return farm.makeFolder("state", 0700);
}

DemoReport placesIn(const QByteArray &directory, DemoShape shape)
{
    return {directory, directory + "/printkeeper.conf", directory + "/farm/" + uploadsFolder(shape),
            directory + "/farm/instance/app.db", directory + "/etc/maintenance-cron"};
}

Result<void> makeJobs(const DemoRequest &request, const DemoReport &report, Tree &uploads,
                      qint64 now, const CancelToken &cancel)
{
    auto database = DemoDatabase::create(report.database, request.shape, report.uploads);
    if (!database)
        return database.error();
    DemoJobs jobs(request, now);
    for (int i = 0; i < jobs.count(); ++i) {
        if (cancel.isCancelled())
            return Error{
                ErrorKind::Cancelled, Text::tr("Making the demo farm was cancelled."), {}, {}};
        const DemoJob job = jobs.next();
        if (request.files == DemoFiles::Write) {
            if (auto done = writeJobFiles(uploads, job); !done)
                return done;
        }
        if (auto done = (*database)->insert(job); !done)
            return done;
    }
    return (*database)->finish();
}

} // namespace

Result<DemoReport> makeDemoFarm(const DemoRequest &request, const Clock &clock,
                                const CancelToken &cancel)
{
    if (request.jobs < 0 || request.jobs > MostJobs)
        return invalid(Text::tr("A demo farm has between 0 and %1 jobs.").arg(MostJobs));
    const Result<QByteArray> directory = absoluteFolder(request.directory);
    if (!directory)
        return directory.error();
    if (auto done = claimFolder(*directory); !done)
        return done.error();
    const QDateTime now = clock.now();
    const qint64 nowMs = now.toMSecsSinceEpoch();
    DemoReport report = placesIn(*directory, request.shape);
    Tree farm(*directory);
    Tree uploads(report.uploads);
    Tree logs(*directory + "/farm/logs");
    if (auto done = makeFolders(farm, request.shape); !done)
        return done.error();
    if (auto done = makeJobs(request, report, uploads, nowMs, cancel); !done)
        return done.error();
    if (request.files == DemoFiles::Write) {
        if (auto done = writeStrays(uploads, request, nowMs); !done)
            return done.error();
    }
    if (auto done = writeLogs(logs, request.seed, now); !done)
        return done.error();
    if (auto done = farm.write("etc/maintenance-cron", fieldCrontab(), nowMs); !done)
        return done.error();
    const QByteArray config = configText(report, request.shape, request.configNote);
    if (auto done = farm.write("printkeeper.conf", config, nowMs); !done)
        return done.error();
    report.jobs = request.jobs;
    report.files = uploads.files();
    report.bytes = uploads.bytes();
    return report;
}

} // namespace Printkeeper::Demo
