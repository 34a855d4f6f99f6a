// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/tempfiles.h"

#include "base/escape.h"
#include "cleanup/openfiles.h"
#include "cleanup/trashplaces.h"
#include "files/namewalk.h"

#include <QCoreApplication>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

constexpr qint64 SecondsPerHour = 3600;
constexpr int HoursPerDay = 24;

/// The context of this file's sentences: lupdate finds no plural in translate().
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Cleanup)
};

class TempFileSearch
{
public:
    TempFileSearch(const Settings::CleanupSettings &settings, const Claims &claims,
                   const CancelToken &cancel, CleanupPlan &plan)
        : m_settings(settings)
        , m_claims(claims)
        , m_cancel(cancel)
        , m_plan(plan)
    {}

    void search(const QByteArray &path);

private:
    void consider(const Files::Folder &folder, const Jobs::FilePlace &place);
    void skip(const QByteArray &path, const QString &reason)
    {
        m_plan.skipped.push_back({path, {}, reason});
    }

    const Settings::CleanupSettings &m_settings;
    const Claims &m_claims;
    const CancelToken &m_cancel;
    CleanupPlan &m_plan;
    std::optional<OpenFiles> m_open; ///< looked up once, when the first leftover is found
    std::set<std::pair<quint64, quint64>> m_seen;
};

void TempFileSearch::search(const QByteArray &path)
{
    const auto root = Files::Folder::openRoot(path);
    if (!root) {
        if (root.error().kind != ErrorKind::NotFound)
            skip(path, root.error().message);
        return;
    }
    const auto visit = [&](const Files::ListedName &listed) {
        const Files::DirectoryEntry &entry = listed.entry;
        if (entry.kind == Files::FileKind::Regular && entry.name.toLower().endsWith(".tmp"))
            consider(listed.folder, {root->path(), listed.path()});
        return entry.name == PrivateFolder ? Files::WalkStep::SkipFolder
                                           : Files::WalkStep::Continue;
    };
    for (const Files::WalkProblem &problem : Files::walkNames(*root, visit, m_cancel)) {
        // Another mount below the root is none of ours, and a folder may have gone meanwhile.
        if (problem.error.kind == ErrorKind::PermissionDenied)
            skip(root->path() + '/' + problem.path, problem.error.message);
    }
}

void TempFileSearch::consider(const Files::Folder &folder, const Jobs::FilePlace &place)
{
    const auto status = folder.status(place.name());
    if (!status || status->kind != Files::FileKind::Regular)
        return;
    const qint64 age = status->modified().secsTo(m_plan.at);
    if (age < m_settings.tempHours.count() * SecondsPerHour || m_claims.namesTempFile(place.name()))
        return;
    const auto &identity = status->identity;
    if (!m_seen.insert({identity.device, identity.inode}).second)
        return;
    if (!m_open)
        m_open = OpenFiles::find();
    if (m_open->contains(identity.device, identity.inode)) {
        skip(place.absolute(), Text::tr("A program has it open."));
        return;
    }
    CleanupAction action;
    action.kind = ActionKind::RemoveTemp;
    // A file with a second name frees nothing.
    action.bytes = status->links > 1 ? 0 : status->allocated;
    action.files.push_back({place, identity, action.bytes, FileRole::Temporary, {}});
    action.ageDays = static_cast<int>(age / SecondsPerHour / HoursPerDay);
    action.reason = Text::tr("Temporary file, left over for %n hour(s)", nullptr,
                             static_cast<int>(age / SecondsPerHour));
    m_plan.actions.push_back(std::move(action));
}

bool isTempName(QByteArrayView name)
{
    constexpr QByteArrayView Ending = ".tmp";
    return name.size() >= Ending.size()
           && name.last(Ending.size()).compare(Ending, Qt::CaseInsensitive) == 0;
}

} // namespace

std::vector<QByteArray> tempNamesIn(const Jobs::Job &job)
{
    std::vector<QByteArray> names;
    for (const Database::Value *value : {&job.file, &job.metadata, &job.thumbnail}) {
        const QByteArray path = value->toBytes();
        if (isTempName(path))
            names.push_back(path.mid(path.lastIndexOf('/') + 1));
    }
    return names;
}

void planTempFiles(const Jobs::FarmLayout &layout, const Settings::CleanupSettings &settings,
                   const Claims &claims, const CancelToken &cancel, CleanupPlan &plan)
{
    TempFileSearch search(settings, claims, cancel, plan);
    search.search(layout.uploads());
    const auto uploads = Files::Folder::openRoot(layout.uploads());
    for (const Jobs::LayoutFolder &folder : layout.folders()) {
        const QByteArray prefix = layout.uploads() + '/';
        // Also a mount or a link in uploads, where the search above has not gone.
        const bool isSearched = uploads && folder.path.startsWith(prefix)
                                && uploads->openBelow(folder.path.mid(prefix.size()));
        if (folder.exists && !isSearched)
            search.search(folder.path);
    }
}

} // namespace Printkeeper::Cleanup
