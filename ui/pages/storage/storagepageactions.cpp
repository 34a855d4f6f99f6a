// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person can do on the page, by name and by key.

#include "cleanup/trashplaces.h"
#include "pages/storage/filescard.h"
#include "pages/storage/gapcard.h"
#include "pages/storage/growthcard.h"
#include "pages/storage/selectionfoot.h"
#include "pages/storage/storagepage.h"
#include "pages/storage/treemapcard.h"
#include "pages/storage/volumescard.h"
#include "style/tokens.h"
#include "widgets/savesheet.h"
#include "widgets/scrollpane.h"

#include <QBuffer>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using Cleanup::JobActionKind;
using Widgets::Glyph;

namespace {

const QString Rescan = u"storage.rescan"_s;
const QString Everything = u"storage.everything"_s;
const QString Stop = u"storage.stop"_s;
const QString CleanUp = u"storage.cleanup"_s;
const QString Archive = u"storage.archive"_s;
const QString Remove = u"storage.remove"_s;
const QString OpenFolder = u"storage.openFolder"_s;
const QString CopyPath = u"storage.copyPath"_s;
const QString SelectNothing = u"storage.selectNothing"_s;
const QString Csv = u"storage.csv"_s;
const QString Png = u"storage.png"_s;
const QString Gap = u"storage.gap"_s;
const QString Problems = u"storage.problems"_s;
const QString ListWord = u"list"_s;

bool isInTrash(const QByteArray &path)
{
    return path.contains('/' + Cleanup::TrashPrefix.toByteArray());
}

} // namespace

std::vector<Pages::PageOffer<StoragePage>> StoragePage::offers()
{
    constexpr auto Shift = Qt::CTRL | Qt::SHIFT;
    using P = StoragePage;
    return {
        {{Rescan, tr("Read the folders again that have changed"), {{Qt::CTRL | Qt::Key_R}}},
         &P::rescan},
        {{Everything, tr("Read all folders again"), {{Shift | Qt::Key_R}}}, &P::readEverything},
        {{Stop, tr("Stop reading the folders"), {{Shift | Qt::Key_X}}}, &P::stopScan},
        {{CleanUp, tr("See what a cleanup would do"), {{Qt::CTRL | Qt::Key_Return}}},
         &P::openCleanup},
        {{Archive, tr("Archive the jobs of the selected files…"), {{Qt::CTRL | Qt::Key_M}}},
         &P::archive},
        {{Remove, tr("Remove the jobs of the selected files…"), {QKeySequence(Qt::Key_Delete)}},
         &P::remove},
        {{OpenFolder, tr("Open the folder of the selected file"), {{Shift | Qt::Key_O}}},
         &P::openFolder},
        {{CopyPath, tr("Copy the path of the selected file"), {{Shift | Qt::Key_C}}}, &P::copyPath},
        {{SelectNothing, tr("Select nothing"), {{Shift | Qt::Key_A}}}, &P::selectNothing},
        {{Csv, tr("Write the list to a file…"), {{Qt::CTRL | Qt::Key_E}}}, &P::exportCsv},
        {{Png, tr("Keep the picture as a file…"), {{Shift | Qt::Key_E}}}, &P::exportPng},
        {{Gap, tr("Show what the disk counts as used"), {{Qt::CTRL | Qt::Key_G}}}, &P::showGapCard},
        {{Problems, tr("Show the folders that could not be read…"), {{Shift | Qt::Key_U}}},
         &P::openProblems},
    };
}

std::vector<Pages::PageAction> StoragePage::placeList()
{
    return {{u"storage.list.files"_s,
             tr("List the largest files"),
             Pages::placeKeys(0),
             {{ListWord, u"files"_s}}},
            {u"storage.list.types"_s,
             tr("List the space by type of file"),
             Pages::placeKeys(1),
             {{ListWord, u"types"_s}}},
            {u"storage.list.ages"_s,
             tr("List the space by age of the files"),
             Pages::placeKeys(2),
             {{ListWord, u"ages"_s}}},
            {u"storage.list.people"_s,
             tr("List the space by person"),
             Pages::placeKeys(3),
             {{ListWord, u"people"_s}}}};
}

std::vector<Pages::PageAction> StoragePage::actionList()
{
    std::vector<Pages::PageAction> actions = Pages::actionsOf(offers());
    std::ranges::move(placeList(), std::back_inserter(actions));
    return actions;
}

void StoragePage::openAt(const QVariantMap &where)
{
    if (where.value(u"part"_s) == u"volumes"_s)
        m_scroll->ensureWidgetVisible(m_volumes, 0, Style::Space::Wide);
    if (where.value(u"part"_s) == u"growth"_s)
        m_scroll->ensureWidgetVisible(m_growth, 0, Style::Space::Wide);
    const QStringList lists{u"files"_s, u"types"_s, u"ages"_s, u"people"_s};
    const auto list = lists.indexOf(where.value(ListWord).toString());
    if (list < 0)
        return;
    m_files->setView(static_cast<FilesCard::View>(list));
    m_scroll->ensureWidgetVisible(m_files, 0, 0);
    noteListSelection();
}

void StoragePage::rescan()
{
    requestScan(Reading::Quick);
}

void StoragePage::readEverything()
{
    requestScan(Reading::Everything);
}

void StoragePage::stopScan()
{
    if (!m_scanning || std::exchange(m_isStopping, true))
        return;
    updateActions();
    Q_EMIT cancelRequested();
}

void StoragePage::openCleanup()
{
    Q_EMIT placeRequested({u"cleanup"_s, {}});
}

void StoragePage::openFolder()
{
    const QByteArray path = chosenPath();
    if (path.isEmpty())
        return;
    const bool isFolder = !chosen().folders.empty();
    const QByteArray folder = isFolder ? path : path.left(path.lastIndexOf('/'));
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFile::decodeName(folder)));
}

/// Of several files each on a line of its own.
void StoragePage::copyPath()
{
    const ChosenFiles chosen = this->chosen();
    QStringList paths;
    for (const auto *list : {&chosen.files, &chosen.folders}) {
        for (const QByteArray &path : *list)
            paths << QFile::decodeName(path);
    }
    if (paths.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(paths.join(u'\n'));
    Q_EMIT said(Glyph::Good, tr("%Ln path(s) copied.", nullptr, static_cast<int>(paths.size())));
}

void StoragePage::archive()
{
    startAction(JobActionKind::Archive);
}

void StoragePage::remove()
{
    startAction(JobActionKind::Remove);
}

/// Files are never touched by themselves: the jobs that they belong to are, as a whole.
void StoragePage::startAction(JobActionKind kind)
{
    const ChosenFiles chosen = this->chosen();
    if (chosen.isEmpty() || m_jobs.isRunning())
        return;
    m_jobs.start(
        [source = m_reader.source(), chosen](const CancelToken &cancel) {
            return findJobs(source, chosen.files, chosen.folders, cancel);
        },
        [this, kind](const Result<FoundJobs> &found) {
            if (found)
                takeJobs(kind, *found);
            else
                Q_EMIT said(Glyph::Critical, found.error().message);
        });
}

void StoragePage::takeJobs(JobActionKind kind, const FoundJobs &found)
{
    const auto without = static_cast<qint64>(found.withoutJob.size());
    if (found.jobs.isEmpty()) {
        if (without > 0)
            m_sheets->openWithoutJob(without);
        else
            Q_EMIT said(Glyph::Warning, tr("There is no file of a job in that folder."));
        return;
    }
    if (without > 0)
        Q_EMIT said(
            Glyph::Warning,
            tr("%Ln of the selected file(s) belong to no job or to several and stay as they are.",
               nullptr, static_cast<int>(without)));
    Q_EMIT jobsRequested({kind, found.jobs, std::nullopt, {}});
}

void StoragePage::selectNothing()
{
    m_files->list().clearSelection();
    m_picture->clearCurrent();
    m_chosenIn = ChosenIn::List;
    renderFoot();
    updateActions();
}

/// The list as it is when the file has been chosen.
void StoragePage::exportCsv()
{
    Widgets::openSaveSheet(
        *this,
        {u"storage"_s, tr("Write the list to a file"), tr("Tables of comma-separated values"),
         u"storage.csv"_s},
        [this](const QString &path) { Q_EMIT exportRequested(m_files->csv(), path); });
}

void StoragePage::exportPng()
{
    Widgets::openSaveSheet(
        *this, {u"storage"_s, tr("Keep the picture as a file"), tr("Pictures"), u"storage.png"_s},
        [this](const QString &path) {
            QByteArray content;
            QBuffer buffer(&content);
            buffer.open(QIODevice::WriteOnly);
            m_picture->grab().save(&buffer, "PNG");
            Q_EMIT exportRequested(content, path);
        });
}

void StoragePage::showGapCard()
{
    m_scroll->ensureWidgetVisible(m_gap, 0, 0);
}

void StoragePage::openProblems()
{
    const FactsPointer facts = m_reader.facts();
    if (facts && !facts->problems.empty())
        m_sheets->openProblems(facts->problems, facts->tree->problemCount());
}

void StoragePage::noteListSelection()
{
    if (!m_isShowing && !m_files->list().selectedRows().empty()) {
        m_chosenIn = ChosenIn::List;
        m_picture->clearCurrent();
    }
    renderFoot();
    updateActions();
}

/// What the picture says again of the same file, since it was painted anew, is no choice.
void StoragePage::notePictureSelection()
{
    const FactsPointer facts = m_reader.facts();
    const auto current = facts ? m_picture->current() : std::nullopt;
    const QByteArray path = current ? facts->tree->path(*current) : QByteArray();
    if (std::exchange(m_pictured, path) != path && !path.isEmpty()) {
        m_chosenIn = ChosenIn::Picture;
        m_files->list().clearSelection();
    }
    renderFoot();
    updateActions();
}

ChosenFiles StoragePage::chosen() const
{
    ChosenFiles chosen;
    const FactsPointer facts = m_reader.facts();
    if (!facts)
        return chosen;
    if (m_chosenIn == ChosenIn::List) {
        if (m_files->view() != FilesCard::View::Files)
            return chosen;
        for (const FileRow &row : m_files->list().selectedRows()) {
            chosen.files.push_back(row.path);
            chosen.allocated += row.allocated;
        }
    } else if (const auto node = m_picture->current()) {
        const bool isFolder = facts->tree->isFolder(*node);
        (isFolder ? chosen.folders : chosen.files).push_back(facts->tree->path(*node));
        chosen.allocated = facts->tree->allocated(*node);
    }
    chosen.areAllInTrash = !chosen.isEmpty() && std::ranges::all_of(chosen.files, isInTrash)
                           && std::ranges::all_of(chosen.folders, [](const QByteArray &folder) {
                                  return isInTrash(folder + '/');
                              });
    return chosen;
}

QByteArray StoragePage::chosenPath() const
{
    const ChosenFiles chosen = this->chosen();
    if (chosen.files.size() + chosen.folders.size() != 1)
        return {};
    return chosen.files.empty() ? chosen.folders.front() : chosen.files.front();
}

/// Each says why it cannot be done now.
void StoragePage::updateActions()
{
    const FactsPointer facts = m_reader.facts();
    const ChosenFiles chosen = this->chosen();
    const QString reading = m_scanning ? tr("The folders are being read now.") : QString();
    const QString unread = facts ? QString() : tr("The folders have not been read yet.");
    const QString none = !unread.isEmpty()  ? unread
                         : chosen.isEmpty() ? tr("First select the files that it is for.")
                                            : QString();
    const QString one =
        none.isEmpty() && chosenPath().isEmpty() ? tr("First select a single file.") : none;
    const QString acting =
        !none.isEmpty()                            ? none
        : m_reader.source().databasePath.isEmpty() ? tr("The jobs cannot be read as a file.")
        : chosen.areAllInTrash ? tr("That was removed already and waits in the trash.")
                               : QString();
    setReasonAgainst(Rescan, reading);
    setReasonAgainst(Everything, reading);
    setReasonAgainst(Stop, !m_scanning    ? tr("Nothing is being read now.")
                           : m_isStopping ? tr("It stops already.")
                                          : QString());
    m_rescan->setEnabled(reading.isEmpty());
    for (const QString &name : {Archive, Remove})
        setReasonAgainst(name, acting);
    setReasonAgainst(OpenFolder, one);
    setReasonAgainst(CopyPath, none);
    setReasonAgainst(SelectNothing, chosen.isEmpty() ? tr("Nothing is selected.") : QString());
    setReasonAgainst(Csv, unread);
    setReasonAgainst(Png, unread);
    setReasonAgainst(Problems,
                     facts && facts->problems.empty() ? tr("Every folder could be read.") : unread);
    m_foot->setReasons(one, none, acting);
}

} // namespace Printkeeper::StorageView
