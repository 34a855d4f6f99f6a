// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person can do on the page.

#include "base/escape.h"
#include "pages/jobs/columnchooser.h"
#include "pages/jobs/jobspage.h"
#include "widgets/savesheet.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QUrl>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Cleanup::JobActionKind;

namespace {

const QString ClearAction = u"jobs.selectNothing"_s;
const QString ArchiveAction = u"jobs.archive"_s;
const QString RestoreAction = u"jobs.restore"_s;
const QString RemoveAction = u"jobs.remove"_s;
const QString ExportAction = u"jobs.export"_s;
const QString FolderAction = u"jobs.openFolder"_s;
const QString PathAction = u"jobs.copyPath"_s;

} // namespace

std::vector<Pages::PageOffer<JobsPage>> JobsPage::offers()
{
    using Keys = QList<QKeySequence>;
    constexpr auto CtrlShift = Qt::CTRL | Qt::SHIFT;
    return {
        {{u"jobs.search"_s, tr("Search the jobs"), {QKeySequence(QKeySequence::Find)}},
         &JobsPage::focusSearch},
        {{u"jobs.details"_s, tr("Show or hide the details"), Keys{Qt::CTRL | Qt::Key_I}},
         &JobsPage::toggleDetails},
        {{u"jobs.columns"_s, tr("Choose the columns…"), Keys{CtrlShift | Qt::Key_L}},
         &JobsPage::openColumns},
        {{u"jobs.selectAll"_s,
          tr("Select all jobs of the list"),
          {QKeySequence(QKeySequence::SelectAll)}},
         &JobsPage::selectAll},
        {{ClearAction, tr("Select nothing"), Keys{CtrlShift | Qt::Key_A}},
         &JobsPage::clearSelection},
        {{ArchiveAction, tr("Archive the selected jobs…"), Keys{Qt::CTRL | Qt::Key_M}},
         &JobsPage::archiveSelected},
        {{RestoreAction, tr("Restore the selected jobs…"), Keys{CtrlShift | Qt::Key_M}},
         &JobsPage::restoreSelected},
        {{RemoveAction, tr("Remove the selected jobs…"), {QKeySequence(QKeySequence::Delete)}},
         &JobsPage::removeSelected},
        {{ExportAction, tr("Export the jobs of this list…"), Keys{Qt::CTRL | Qt::Key_E}},
         &JobsPage::exportList},
        {{FolderAction, tr("Open the folder of the job"), Keys{CtrlShift | Qt::Key_O}},
         &JobsPage::openFolder},
        {{PathAction, tr("Copy the path of the job's file"), Keys{CtrlShift | Qt::Key_C}},
         &JobsPage::copyPath},
        {{u"jobs.sortNext"_s, tr("Sort by the next column"), Keys{CtrlShift | Qt::Key_Right}},
         &JobsPage::sortByNext},
        {{u"jobs.sortPrevious"_s, tr("Sort by the previous column"),
          Keys{CtrlShift | Qt::Key_Left}},
         &JobsPage::sortByPrevious},
        {{u"jobs.reverse"_s, tr("Reverse the order"), Keys{CtrlShift | Qt::Key_Down}},
         &JobsPage::reverseSort},
    };
}

void JobsPage::tellKeys()
{
    tellKey(ExportAction, u"jobsExport"_s);
    tellKey(u"jobs.columns"_s, u"jobsColumns"_s);
    tellKey(u"jobs.details"_s, u"jobsDetails"_s);
    tellKey(u"jobs.selectAll"_s, u"selectAllJobs"_s);
    tellKey(ClearAction, u"clearSelection"_s);
    tellKey(ArchiveAction, u"archiveSelected"_s);
    tellKey(RestoreAction, u"restoreSelected"_s);
    tellKey(RemoveAction, u"removeSelected"_s);
}

std::vector<Pages::PageAction> JobsPage::actionList(const QMap<QString, qint64> &jobsByStatus)
{
    std::vector<Pages::PageAction> actions = Pages::actionsOf(offers());
    std::ranges::move(placeList(makeStatusCounts(jobsByStatus)), std::back_inserter(actions));
    return actions;
}

/// Each says why it cannot be done now.
void JobsPage::updateActions(const std::optional<SelectionFacts> &selected)
{
    const QString none = selected ? QString() : tr("First select the jobs that it is for.");
    setReasonAgainst(ClearAction, selected ? QString() : tr("No job is selected."));
    setReasonAgainst(ArchiveAction, selected && !selected->canArchive
                                        ? tr("The selected jobs are archived already.")
                                        : none);
    setReasonAgainst(RestoreAction, selected && !selected->canRestore
                                        ? tr("None of the selected jobs is archived.")
                                        : none);
    setReasonAgainst(RemoveAction, none);
    const bool hasJob = !m_listing->selection().currentId().isEmpty();
    const QString noJob = hasJob ? QString() : tr("First select the job that it is for.");
    setReasonAgainst(FolderAction, noJob);
    setReasonAgainst(PathAction, noJob);
    const bool hasRows = m_listing->model().rowCount() > 0;
    setReasonAgainst(ExportAction, !isListingJobs() ? tr("Only lists of jobs can be exported.")
                                   : hasRows        ? QString()
                                                    : tr("This list has no job to export."));
    m_exportButton->setEnabled(isListingJobs() && hasRows);
}

void JobsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void JobsPage::toggleDetails()
{
    setDetailsOpen(!m_detailsCard->isVisible());
}

void JobsPage::openColumns()
{
    using Widgets::Button;
    using Widgets::ButtonKind;
    auto *chooser = new ColumnChooser(m_listing->table().columns());
    auto *sheet = new Widgets::Sheet(tr("Columns"), chooser, this);
    sheet->setObjectName(u"jobsColumnSheet"_s);
    sheet->setCompact();
    Button *first = sheet->addButton(tr("As at the beginning"), ButtonKind::Secondary);
    first->setObjectName(u"jobsColumnsReset"_s);
    Button *done = sheet->addButton(tr("Done"), ButtonKind::Primary);
    connect(first, &Button::clicked, chooser, &ColumnChooser::reset);
    connect(done, &Button::clicked, sheet, &Widgets::Sheet::dismiss);
    connect(sheet, &Widgets::Sheet::dismissed, sheet, &QObject::deleteLater);
    sheet->open();
}

void JobsPage::clearSelection()
{
    m_listing->selection().clear();
}

void JobsPage::selectAll()
{
    m_listing->selection().selectWholeLook();
    m_listing->table().setFocus();
}

void JobsPage::archiveSelected()
{
    startAction(JobActionKind::Archive);
}

void JobsPage::restoreSelected()
{
    startAction(JobActionKind::Restore);
}

void JobsPage::removeSelected()
{
    startAction(JobActionKind::Remove);
}

void JobsPage::startAction(JobActionKind kind)
{
    JobSelection &selection = m_listing->selection();
    if (selection.scope() == JobSelection::Scope::Nothing)
        return;
    const JobsLook &look = m_listing->look();
    if (selection.scope() == JobSelection::Scope::WholeLook && look.problem == FileProblem::None)
        m_flow->startWithFilter(kind, {look.status, look.search, {}, Jobs::SortOrder::Ascending});
    else
        m_flow->startWithRows(kind, m_source, m_listing->model().order(), selection.rows());
}

QString JobsPage::footerText() const
{
    const bool isProblem = m_listing->look().problem != FileProblem::None;
    if (isListingJobs() && m_listing->isLookingUp())
        return m_listing->summary(); // nothing is listed before its end
    if (m_finder.isRunning())
        return comparingText(m_finder.progress());
    if (m_finder.error())
        return m_finder.error()->message;
    if (m_finder.isStopped() && isProblem)
        return tr("The comparison was stopped. Choose this list again to compare.");
    return isListingJobs() ? m_listing->summary() : QString();
}

/// How far sorting, or the comparison of jobs and files, has come, and what can be done about it.
void JobsPage::showComparing()
{
    const bool isProblem = m_listing->look().problem != FileProblem::None;
    m_footer->setText(footerText());
    const bool isLookingUp = m_listing->isLookingUp();
    if (!isLookingUp && window()->focusWidget() == m_stopSortButton)
        m_listing->table().setFocus(); // the button goes
    m_stopSortButton->setVisible(isLookingUp);
    m_stopButton->setVisible(m_finder.isRunning());
    m_mendButton->setVisible(isProblem && !m_finder.isRunning());
    if (m_finder.isRunning())
        m_orphans->showProgress();
}

/// Where each fix is seen before it is done.
void JobsPage::openComparison()
{
    Q_EMIT placeRequested({u"cleanup"_s, {{u"sheet"_s, u"compare"_s}}});
}

void JobsPage::exportList()
{
    const JobsModel &model = m_listing->model();
    if (!isListingJobs() || !model.isShown())
        return;
    const JobsLook &look = m_listing->look();
    CsvRequest request{m_source, model.filter(), nullptr, {}, m_names};
    if (look.problem != FileProblem::None)
        request.among = m_finder.keysOf(look.problem);
    Widgets::openSaveSheet(*this,
                           {u"jobs"_s, tr("Export the jobs of this list"),
                            tr("Tables of comma-separated values"), u"jobs.csv"_s},
                           [this, request](const QString &path) mutable {
                               request.path = path;
                               Q_EMIT exportRequested(request);
                           });
}

void JobsPage::openFolder()
{
    const QByteArray folder = m_details->folderPath();
    if (!folder.isEmpty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFile::decodeName(folder)));
}

void JobsPage::copyPath()
{
    const QByteArray path = m_details->filePath();
    if (!path.isEmpty())
        QGuiApplication::clipboard()->setText(QFile::decodeName(path));
}

void JobsPage::sortByNext()
{
    m_listing->table().sortBeside(1);
}

void JobsPage::sortByPrevious()
{
    m_listing->table().sortBeside(-1);
}

void JobsPage::reverseSort()
{
    m_listing->table().reverseSort();
}

/// How many things keep jobs out of the list; one chip takes all of them away.
void JobsPage::showFilters()
{
    const JobsLook &look = m_listing->look();
    const bool isPart =
        isListingJobs() && (!look.status.isEmpty() || look.problem != FileProblem::None);
    const int filters = (isPart ? 1 : 0) + (m_search->search().isEmpty() ? 0 : 1);
    m_filters->setVisible(filters > 0);
    if (filters > 0)
        m_filters->setItems({{u"all"_s, tr("%n filter(s)", nullptr, filters), {}}});
}

void JobsPage::dropFilters()
{
    m_listing->table().setFocus(); // the chip goes
    if (isListingJobs())
        showStatus({});
    else
        m_search->setSearch({});
}

} // namespace Printkeeper::JobsView
