// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/storagereader.h"

#include "base/retire.h"
#include "cleanup/trashplaces.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace Printkeeper::StorageView {

using std::chrono::milliseconds;

StorageReader::StorageReader(StorageSource source, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_clock(clock)
    , m_live(clock)
{
    constexpr int FactsAndOwners = 2;
    m_pool.setMaxThreadCount(FactsAndOwners);
    m_ownersPause.setSingleShot(true);
    connect(&m_ownersPause, &QTimer::timeout, this, [this] {
        if (m_areOwnersDue)
            lookForOwners();
    });
    connect(&m_live, &LiveTree::followingChanged, this, &StorageReader::followingChanged);
    connect(&m_live, &LiveTree::failed, this, &StorageReader::rescanFailed);
    connect(&m_live, &LiveTree::treeChanged, this, [this] {
        m_tree = m_live.tree();
        makeFactsSoon();
        lookForOwners();
    });
}

void StorageReader::setTree(const TreePointer &tree)
{
    m_tree = tree;
    // Its nodes may be others than those of a tree that began with the same scan.
    retire(std::exchange(m_owners, nullptr));
    // What is missing in one that was stopped would come folder by folder, as if it were new.
    if (tree->isComplete())
        m_live.setTree(tree);
    makeFactsSoon();
    lookForOwners();
}

bool StorageReader::rescan()
{
    if (!m_tree || !m_tree->isComplete())
        return false;
    m_live.rescanSoon();
    return true;
}

void StorageReader::setChoice(const FileChoice &choice)
{
    m_choice = choice;
    makeFactsSoon();
}

void StorageReader::setDue(std::vector<QByteArray> due)
{
    if (m_due == due)
        return;
    m_due = std::move(due);
    makeFactsSoon();
}

void StorageReader::setResting(bool isResting)
{
    m_isResting = isResting;
    m_live.setResting(isResting);
    if (isResting)
        return;
    if (m_areFactsDue)
        makeFactsSoon();
    if (m_areOwnersDue)
        lookForOwners();
}

FactsRequest StorageReader::request() const
{
    FactsRequest request;
    request.tree = m_tree;
    request.owners = m_owners;
    request.before = m_facts;
    request.choice = m_choice;
    request.largeFile = m_source.disk.largeFile;
    request.now = m_clock.now();
    request.due = m_due;
    request.uploads = m_source.farm.uploads;
    request.otherFolders = {m_source.farm.logs, m_source.farm.state, m_source.farm.thumbnails,
                            m_source.farm.uploads + '/' + Cleanup::PrivateFolder.toByteArray()};
    return request;
}

/// What comes while facts are made is made afterwards: nothing waits for a farm that never rests.
void StorageReader::makeFactsSoon()
{
    m_areFactsDue = true;
    if (!m_tree || m_isResting || m_factsRunner.isRunning())
        return;
    m_areFactsDue = false;
    m_factsRunner.start(
        [request = request()](const CancelToken &cancel) { return makeFacts(request, cancel); },
        [this](const Result<FactsPointer> &facts) {
            if (facts) {
                const FactsPointer before = std::exchange(m_facts, *facts);
                Q_EMIT factsMade();
                retire(before);
            }
            if (m_areFactsDue)
                makeFactsSoon();
        });
}

void StorageReader::lookForOwners()
{
    m_areOwnersDue = true;
    if (!m_tree || m_isResting || m_ownersRunner.isRunning() || m_ownersPause.isActive())
        return;
    m_areOwnersDue = false;
    m_ownersStarted.start();
    m_ownersRunner.start(
        [tree = m_tree, source = m_source](const CancelToken &cancel) {
            return FileOwners::of(tree, source, cancel);
        },
        [this](const Result<OwnersPointer> &owners) { takeOwners(owners); });
}

void StorageReader::takeOwners(const Result<OwnersPointer> &owners)
{
    constexpr auto Shortest = 1500ms;
    constexpr int RestFactor = 4;
    m_ownersPause.start(
        std::max<milliseconds>(Shortest, milliseconds(m_ownersStarted.elapsed()) * RestFactor));
    if (!owners) {
        Q_EMIT ownersFailed(owners.error().message);
        return;
    }
    retire(std::exchange(m_owners, *owners));
    makeFactsSoon();
    Q_EMIT ownersMade();
}

} // namespace Printkeeper::StorageView
