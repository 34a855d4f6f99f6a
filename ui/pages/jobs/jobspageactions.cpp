// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person can do on the page, and what the program keeps of it.

#include "base/escape.h"
#include "jobs/status.h"
#include "pages/jobs/jobspage.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QUrl>

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

QAction *JobsPage::offer(const QString &name, const QString &text, const QKeySequence &key,
                         void (JobsPage::*act)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    QWidget::addAction(action);
    return action;
}

void JobsPage::addActions()
{
    offer(u"jobs.search"_s, tr("Search the jobs"), QKeySequence::Find, &JobsPage::focusSearch);
    offer(u"jobs.details"_s, tr("Show or hide the details"), {Qt::CTRL | Qt::Key_I},
          &JobsPage::toggleDetails);
    offer(u"jobs.columns"_s, tr("Choose the columns"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L},
          &JobsPage::openColumns);
    offer(u"jobs.selectAll"_s, tr("Select all jobs of the list"), QKeySequence::SelectAll,
          &JobsPage::selectAll);
    offer(u"jobs.selectNothing"_s, tr("Select nothing"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A},
          &JobsPage::clearSelection);
    offer(u"jobs.archive"_s, tr("Archive the selected jobs…"), {Qt::CTRL | Qt::Key_M},
          &JobsPage::archiveSelected);
    offer(u"jobs.restore"_s, tr("Restore the selected jobs…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_M},
          &JobsPage::restoreSelected);
    offer(u"jobs.remove"_s, tr("Remove the selected jobs…"), QKeySequence::Delete,
          &JobsPage::removeSelected);
    offer(u"jobs.export"_s, tr("Export the jobs of this list…"), {Qt::CTRL | Qt::Key_E},
          &JobsPage::exportList);
    offer(u"jobs.openFolder"_s, tr("Open the folder of the job"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_O}, &JobsPage::openFolder);
    offer(u"jobs.copyPath"_s, tr("Copy the path of the job's file"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, &JobsPage::copyPath);
    offer(u"jobs.sortNext"_s, tr("Sort by the next column"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Right},
          &JobsPage::sortByNext);
    offer(u"jobs.sortPrevious"_s, tr("Sort by the previous column"),
          {Qt::CTRL | Qt::SHIFT | Qt::Key_Left}, &JobsPage::sortByPrevious);
    offer(u"jobs.reverse"_s, tr("Reverse the order"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Down},
          &JobsPage::reverseSort);
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
    auto *menu = new QMenu(this);
    menu->setObjectName(u"jobsColumnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_listing->table().columns().fillMenu(*menu);
    menu->popup(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height())));
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

void JobsPage::exportList()
{
    const JobsModel &model = m_listing->model();
    if (!isListingJobs() || !model.isShown())
        return;
    const JobsLook &look = m_listing->look();
    CsvRequest request{m_source, model.filter(), nullptr, {}, m_names};
    if (look.problem != FileProblem::None)
        request.among = m_finder.keysOf(look.problem);
    m_export->start(request);
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

} // namespace Printkeeper::JobsView
