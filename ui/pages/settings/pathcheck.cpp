// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings/pathcheck.h"

#include "base/escape.h"
#include "jobs/jobstore.h"
#include "pages/settings/patience.h"

#include <QCoreApplication>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace Printkeeper::SettingsView {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::PathCheck)
};

} // namespace

PathFacts lookAtPath(const QByteArray &path, PathKind kind)
{
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0) {
        if (errno == EACCES)
            return {Text::tr("Another user's: Printkeeper may not look here."), false};
        return {kind == PathKind::Folder ? Text::tr("There is no such folder.")
                                         : Text::tr("There is no such file."),
                false};
    }
    if (S_ISDIR(status.st_mode) != (kind == PathKind::Folder))
        return {kind == PathKind::Folder ? Text::tr("This is a file, not a folder.")
                                         : Text::tr("This is a folder, not a file."),
                false};
    if (::access(path.constData(), R_OK) != 0)
        return {Text::tr("It is there, but Printkeeper may not read it."), false};
    return {kind == PathKind::Folder ? Text::tr("The folder is there.")
                                     : Text::tr("The file is there."),
            true};
}

PathFacts lookAtDatabase(const QByteArray &path, const Settings::JobsSettings &jobs,
                         const CancelToken &cancel)
{
    if (const PathFacts facts = lookAtPath(path, PathKind::File); !facts.isGood)
        return facts;
    const auto store = patiently(cancel, [&] {
        return Jobs::JobStore::open(path, jobs, Database::OpenMode::ReadOnly, Turn);
    });
    if (!store)
        return {store.error().message, false};
    const auto counts = patiently(cancel, [&] { return (*store)->countByStatus(cancel); });
    if (!counts)
        return {counts.error().message, false};
    qint64 all = 0;
    for (const qint64 count : *counts)
        all += count;
    //: %1: the name of a table
    return {Text::tr("The database can be read: %Ln job(s) in the table %1.", nullptr,
                     static_cast<int>(all))
                .arg(escaped((*store)->schema().table)),
            true};
}

} // namespace Printkeeper::SettingsView
