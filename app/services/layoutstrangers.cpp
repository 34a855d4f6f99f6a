// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/layoutstrangers.h"

#include "cleanup/reconciler.h"
#include "files/namewalk.h"
#include "jobs/farmlayout.h"

#include <algorithm>

namespace Printkeeper::Services {
namespace {

constexpr std::size_t MostNamed = 1000;

/// A pipe that is called as a leftover goes with no cleanup.
bool isRemarkable(const QByteArray &name)
{
    return !Cleanup::isNobodysFile(name) || name.toLower().endsWith(".tmp");
}

class StrangerSearch
{
public:
    StrangerSearch(const Jobs::FarmLayout &layout, LayoutReport &report)
        : m_report(report)
    {
        for (const auto *folders : {&layout.folders(), &layout.twins()}) {
            for (const Jobs::LayoutFolder &folder : *folders)
                m_roots.push_back(folder.path);
        }
        m_thumbnails = layout.thumbnails();
    }

    void search();

private:
    Files::WalkStep visit(const Files::Folder &root, const Files::ListedName &listed);
    bool leadsToOwnFolder(const QByteArray &path) const;

    LayoutReport &m_report;
    std::vector<QByteArray> m_roots;
    QByteArray m_thumbnails;
};

/// What cannot be read, the folder's own row tells.
void StrangerSearch::search()
{
    for (const QByteArray &path : m_roots) {
        const auto root = Files::Folder::openRoot(path);
        if (root)
            (void)Files::walkNames(
                *root, [&](const Files::ListedName &listed) { return visit(*root, listed); });
    }
}

Files::WalkStep StrangerSearch::visit(const Files::Folder &root, const Files::ListedName &listed)
{
    const Files::DirectoryEntry &entry = listed.entry;
    if (entry.kind == Files::FileKind::Regular)
        return Files::WalkStep::Continue;
    if (!isRemarkable(entry.name))
        return Files::WalkStep::SkipFolder;
    const QByteArray path = root.path() + '/' + listed.path();
    if (entry.kind == Files::FileKind::Directory)
        return std::ranges::count(m_roots, path) > 0 ? Files::WalkStep::SkipFolder
                                                     : Files::WalkStep::Continue;
    if (leadsToOwnFolder(path))
        return Files::WalkStep::Continue;
    if (m_report.strangers.size() < MostNamed)
        m_report.strangers.push_back(path);
    else
        ++m_report.strangersLeftOut;
    return Files::WalkStep::Continue;
}

bool StrangerSearch::leadsToOwnFolder(const QByteArray &path) const
{
    const auto isThere = [&](const QByteArray &folder) {
        return folder == path || folder.startsWith(path + '/');
    };
    return isThere(m_thumbnails) || std::ranges::any_of(m_roots, isThere);
}

} // namespace

void addStrangers(const Jobs::FarmLayout &layout, LayoutReport &report)
{
    StrangerSearch(layout, report).search();
    std::ranges::sort(report.strangers);
}

} // namespace Printkeeper::Services
