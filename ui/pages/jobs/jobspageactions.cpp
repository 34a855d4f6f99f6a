// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person can do on the page, and what the program keeps of it.

#include "base/escape.h"
#include "jobs/status.h"
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

// As the state and the places of the program call them; never translated.
const QString StatusWord = u"status"_s;
const QString SearchWord = u"search"_s;
const QString JobWord = u"job"_s;
const QString ProblemWord = u"state"_s;
const QString MissingWord = u"missing"_s;
const QString WrongFolderWord = u"wrong-folder"_s;
const QString OrphansWord = u"orphans"_s;
const QString RemovedWord = u"removed"_s;
const QString ColumnsWord = u"columns"_s;
const QString DetailsWord = u"details"_s;
const QString SortWord = u"sort"_s;
const QString DescendingWord = u"descending"_s;
const QString OldestWord = u"oldest"_s;

const QString ClearAction = u"jobs.selectNothing"_s;
const QString ArchiveAction = u"jobs.archive"_s;
const QString RestoreAction = u"jobs.restore"_s;
const QString RemoveAction = u"jobs.remove"_s;
const QString ExportAction = u"jobs.export"_s;
const QString FolderAction = u"jobs.openFolder"_s;
const QString PathAction = u"jobs.copyPath"_s;

QString wordOf(FileProblem problem)
{
    switch (problem) {
    case FileProblem::None:
        return {};
    case FileProblem::Missing:
        return MissingWord;
    case FileProblem::WrongFolder:
        return WrongFolderWord;
    }
    Q_UNREACHABLE();
}

ListChoice choiceIn(const QVariantMap &map)
{
    const QString word = map.value(ProblemWord).toString();
    const QString status = map.value(StatusWord).toString();
    ListChoice choice;
    choice.status = status == Jobs::NoStatusKey ? status : Jobs::statusKey(status);
    if (word == MissingWord || word == WrongFolderWord)
        choice = {Listing::Jobs,
                  {},
                  word == MissingWord ? FileProblem::Missing : FileProblem::WrongFolder};
    else if (word == OrphansWord || word == RemovedWord)
        choice = {word == OrphansWord ? Listing::Orphans : Listing::Removed, {}, FileProblem::None};
    return choice;
}

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

std::vector<Pages::PageAction> JobsPage::placeList(const std::vector<StatusCount> &counts)
{
    using Keys = QList<QKeySequence>;
    std::vector<Pages::PageAction> places{
        {u"jobs.list.all"_s, tr("List all jobs"), Keys{Qt::ALT | Qt::Key_0}, {{StatusWord, {}}}},
        {u"jobs.list.missing"_s,
         tr("List the jobs whose files are missing"),
         Keys{Qt::ALT | Qt::Key_M},
         {{ProblemWord, MissingWord}}},
        {u"jobs.list.wrongFolder"_s,
         tr("List the jobs whose files are in a wrong folder"),
         Keys{Qt::ALT | Qt::Key_W},
         {{ProblemWord, WrongFolderWord}}},
        {u"jobs.list.orphans"_s,
         tr("List the files without a job"),
         Keys{Qt::ALT | Qt::Key_F},
         {{ProblemWord, OrphansWord}}},
        {u"jobs.list.removed"_s,
         tr("List the jobs that were removed"),
         Keys{Qt::ALT | Qt::Key_R},
         {{ProblemWord, RemovedWord}}}};
    qsizetype place = 0;
    for (const StatusCount &count : counts) {
        const QString key = count.key.isEmpty() ? QString(Jobs::NoStatusKey) : count.key;
        places.push_back({u"jobs.list.status."_s + key,
                          //: %1: a status
                          tr("List the jobs that are: %1").arg(count.title),
                          Pages::placeKeys(place++),
                          {{StatusWord, key}}});
    }
    return places;
}

std::vector<Pages::PageAction> JobsPage::actionList(const QMap<QString, qint64> &jobsByStatus)
{
    std::vector<Pages::PageAction> actions = Pages::actionsOf(offers());
    std::ranges::move(placeList(makeStatusCounts(jobsByStatus)), std::back_inserter(actions));
    return actions;
}

/// The statuses that the farm has, in the order of their chips.
void JobsPage::offerStatuses(const std::vector<StatusCount> &counts)
{
    const bool areOffered =
        std::ranges::equal(counts, m_offered, {}, &StatusCount::key, &StatusCount::key);
    m_offered = counts;
    if (!areOffered)
        offerPlaces(placeList(counts));
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

QVariantMap JobsPage::state() const
{
    const JobsLook &look = m_listing->look();
    QVariantMap state{{StatusWord, look.status},
                      {SearchWord, look.search},
                      {ProblemWord, wordOf(look.problem)},
                      {DetailsWord, m_isDetailsWanted},
                      {ColumnsWord, m_listing->table().columns().state()},
                      {JobWord, m_listing->selection().currentId()}};
    if (look.sort) {
        state.insert(SortWord, static_cast<int>(look.sort->column));
        state.insert(DescendingWord, look.sort->order == Jobs::SortOrder::Descending);
    }
    return state;
}

void JobsPage::restoreState(const QVariantMap &state)
{
    m_isDetailsWanted = state.value(DetailsWord, m_isDetailsWanted).toBool();
    m_listing->table().columns().restoreState(state.value(ColumnsWord).toStringList());
    JobsLook look = m_listing->look();
    const int column = state.value(SortWord, -1).toInt();
    if (column >= 0 && column < JobColumns)
        look.sort = JobSort{static_cast<JobColumn>(column), state.value(DescendingWord).toBool()
                                                                ? Jobs::SortOrder::Descending
                                                                : Jobs::SortOrder::Ascending};
    m_listing->setLook(look);
    openAt(state);
    placeDetails();
}

void JobsPage::openAt(const QVariantMap &where)
{
    if (where.isEmpty())
        return;
    const ListChoice choice = choiceIn(where);
    const QString job = where.value(JobWord).toString();
    const bool isOnlyJob = !job.isEmpty() && where.size() == 1;
    if (where.value(OldestWord).toBool()) {
        JobsLook look = m_listing->look();
        look.sort = JobSort{JobColumn::Created, Jobs::SortOrder::Ascending};
        m_listing->setLook(look);
    }
    m_search->setSearch(isOnlyJob ? job : where.value(SearchWord).toString());
    m_chips->setChoice(choice);
    choose(choice);
    if (!job.isEmpty())
        m_listing->selectJob(job);
    if (isOnlyJob)
        setDetailsOpen(true);
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
