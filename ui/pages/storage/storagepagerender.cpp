// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page says of its farm, of its scan and of what is selected.

#include "base/escape.h"
#include "base/format.h"
#include "pages/storage/filescard.h"
#include "pages/storage/growncard.h"
#include "pages/storage/selectionfoot.h"
#include "pages/storage/storagepage.h"
#include "pages/storage/volumescard.h"
#include "widgets/barlist.h"
#include "widgets/card.h"
#include "widgets/noticecard.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using namespace Widgets;

namespace {

using Bars = std::vector<BarList::Bar>;

constexpr int MostFolders = 8;

/// The largest, and what the others take together.
Bars barsOf(const std::vector<FolderUse> &folders)
{
    Bars bars;
    Bytes rest = 0;
    int others = 0;
    for (const FolderUse &folder : folders) {
        if (std::ssize(bars) < MostFolders) {
            bars.push_back({folder.name.isEmpty() ? StoragePage::tr("files beside them")
                                                  : escaped(folder.name),
                            folder.allocated, formatBytes(folder.allocated),
                            folder.name.startsWith('.') || folder.name.isEmpty()
                                ? BarList::Emphasis::Quiet
                                : BarList::Emphasis::Normal});
            continue;
        }
        rest += folder.allocated;
        ++others;
    }
    if (others > 0)
        bars.push_back({StoragePage::tr("%n other(s)", nullptr, others), rest, formatBytes(rest),
                        BarList::Emphasis::Quiet});
    return bars;
}

/// What tells that the next cleanup takes other files.
std::tuple<qint64, qint64, Bytes> dueOf(const Tasks::FarmStatus &status)
{
    return {status.dueUploads, status.dueCompleted, status.dueSpace.leaving()};
}

QDateTime lastCleanupOf(const Tasks::FarmStatus &status)
{
    return status.lastCleanup ? status.lastCleanup->started : QDateTime();
}

} // namespace

void StoragePage::showStatus(const Tasks::FarmStatus &status)
{
    const bool isOther = m_status && dueOf(*m_status) != dueOf(status);
    const bool isOtherCleanup = m_status && lastCleanupOf(*m_status) != lastCleanupOf(status);
    m_status = status;
    m_volumes->showStatus(status);
    m_grownCard->setCleanup(status.lastCleanup && !status.lastCleanup->isUndone);
    if (isOtherCleanup && isVisible() && m_grownCard->period() == GrownCard::SinceCleanup)
        askForGrown();
    if (m_history)
        showHistory(Result<std::vector<Storage::VolumeHistory>>(*m_history));
    if (isOther && isVisible())
        Q_EMIT dueWanted();
}

void StoragePage::renderLine()
{
    const FactsPointer facts = m_reader.facts();
    QStringList parts;
    if (facts)
        //: %1: a time, as “today 02:00”
        parts << tr("as of %1").arg(formatWhen(facts->tree->asOf(), m_clock.now()));
    if (m_scanning)
        parts << tr("being read now");
    else if (facts && !facts->tree->isComplete())
        parts << tr("only in part");
    else if (facts && m_reader.live().followsAll() == true)
        parts << tr("changed folders are followed");
    else if (facts && m_reader.live().followsAll() == false)
        parts << tr("looked at twice a minute");
    parts << escaped(m_reader.source().farm.uploads);
    m_line->setParts(parts);
}

/// Title, detail and button of what has to be known, the worst first; empty for nothing.
QStringList StoragePage::noticeTexts() const
{
    const FactsPointer facts = m_reader.facts();
    if (m_error)
        return {facts ? tr("The folders could not be read again; this is how they were before")
                      : tr("The folders could not be read"),
                m_error->message, tr("Try again")};
    if (!facts)
        return {};
    const qint64 files = facts->tree->files(facts->tree->root());
    if (!facts->tree->isComplete())
        return {tr("Not everything was read"),
                tr("It was stopped after %Ln file(s): what is shown is what was found until then.",
                   nullptr, static_cast<int>(files)),
                tr("Read the rest")};
    if (m_wasStopped)
        return {tr("Reading was stopped"),
                //: %1: a time, as “today 02:00”
                tr("What is shown is from %1 and from what has changed since.")
                    .arg(formatWhen(facts->tree->fullAsOf(), m_clock.now())),
                tr("Read all again")};
    if (const auto folders = static_cast<int>(facts->totals.unreadableFolders); folders > 0)
        return {tr("%Ln folder(s) could not be read", nullptr, folders),
                tr("What is in them is not counted here. Run Printkeeper as the farm's user, or "
                   "let it read them."),
                tr("Show…")};
    if (const auto unread = static_cast<int>(facts->totals.unreadableFiles); unread > 0)
        return {tr("%Ln file(s) could not be looked at", nullptr, unread),
                tr("What they take is not counted here. Run Printkeeper as the farm's user, or "
                   "let it open their folders."),
                tr("Show…")};
    return {};
}

void StoragePage::renderNotice()
{
    m_notice->setNotice(m_error ? Glyph::Critical : Glyph::Warning, noticeTexts());
}

/// What the button of the notice says.
void StoragePage::followNotice()
{
    const bool isReading = m_error || !m_reader.facts()->tree->isComplete() || m_wasStopped;
    if (isReading)
        readEverything();
    else
        openProblems();
}

void StoragePage::renderFolders()
{
    const FactsPointer facts = m_reader.facts();
    m_foldersReading->hide();
    m_folderBars->show();
    m_folderBars->setBars(barsOf(facts->folders));
    m_folders->setSubtitle(tr("space on disk"));
}

/// What a first scan has found so far.
void StoragePage::renderFolders(const Storage::ScanProgress &progress)
{
    std::vector<FolderUse> folders;
    for (const Storage::ScanProgress::Part &part : progress.parts)
        folders.push_back({part.name, part.allocated, 0});
    std::ranges::stable_sort(folders, std::greater(), &FolderUse::allocated);
    if (folders.empty())
        return;
    m_foldersReading->hide();
    m_folderBars->show();
    m_folderBars->setBars(barsOf(folders));
    m_folders->setSubtitle(tr("so far"));
}

void StoragePage::renderFoot()
{
    const ChosenFiles chosen = this->chosen();
    const std::size_t count = chosen.files.size() + chosen.folders.size();
    if (count == 0) {
        m_foot->setText(tr("Select files in the list, or one in the picture."));
        return;
    }
    const QString space = formatBytes(chosen.allocated);
    if (count > 1) {
        const QString selected = tr("%Ln file(s) selected", nullptr, static_cast<int>(count));
        //: %1: an amount, as “41.2 GB”
        m_foot->setText(selected + u" · "_s + tr("%1 on disk").arg(space));
        return;
    }
    const QByteArray root = m_reader.source().farm.uploads;
    QByteArray path = chosenPath();
    if (path.startsWith(root + '/'))
        path = path.mid(root.size() + 1);
    m_foot->setText(u"%1 · %2"_s.arg(escaped(path), tr("%1 on disk").arg(space)));
}

} // namespace Printkeeper::StorageView
