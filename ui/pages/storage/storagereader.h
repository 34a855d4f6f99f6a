// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/storage/livetree.h"
#include "pages/storage/storagefacts.h"

#include <QThreadPool>

namespace Printkeeper::StorageView {

/// Makes what the page shows from the newest tree, off the GUI thread and as values: facts at each
/// change, owners with a rest between, since they take a pass over the job table. Lives on the GUI
/// thread.
class StorageReader final : public QObject
{
    Q_OBJECT

public:
    /// The clock outlives it.
    StorageReader(StorageSource source, const Clock &clock, QObject *parent = nullptr);

    /// What a scan has found that went by no tree of this reader.
    void setTree(const TreePointer &tree);
    /// Reads all folders again that have changed. False without a whole tree to begin with.
    bool rescan();
    void setChoice(const FileChoice &choice);
    /// Files that the next cleanup takes.
    void setDue(std::vector<QByteArray> due);
    /// Nobody looks: nothing is read until somebody does.
    void setResting(bool isResting);
    /// Jobs are other ones now.
    void lookForOwners();

    /// The newest; null before the first.
    const FactsPointer &facts() const { return m_facts; }
    const OwnersPointer &owners() const { return m_owners; }
    const LiveTree &live() const { return m_live; }
    const StorageSource &source() const { return m_source; }

Q_SIGNALS:
    void factsMade();
    void ownersMade();
    void ownersFailed(const QString &sentence);
    void followingChanged();
    /// Folders could not be read again.
    void rescanFailed(const Printkeeper::Error &error);

private:
    void makeFactsSoon();
    FactsRequest request() const;
    void takeOwners(const Result<OwnersPointer> &owners);

    StorageSource m_source;
    const Clock &m_clock;
    LiveTree m_live;
    TreePointer m_tree; ///< incomplete ones are not live
    FileChoice m_choice;
    std::vector<QByteArray> m_due;
    FactsPointer m_facts;
    OwnersPointer m_owners;
    bool m_areFactsDue = false;
    bool m_areOwnersDue = false;
    bool m_isResting = false;
    QElapsedTimer m_ownersStarted;
    QTimer m_ownersPause;
    QThreadPool m_pool;
    TaskRunner<FactsPointer> m_factsRunner{&m_pool}; ///< last: their work uses the rest
    TaskRunner<OwnersPointer> m_ownersRunner{&m_pool};
};

} // namespace Printkeeper::StorageView
