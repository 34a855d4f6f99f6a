// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lists of the page by name, and what the program keeps of it.

#include "jobs/status.h"
#include "pages/jobs/jobspage.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
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

/// The statuses that the farm has, in the order of their chips.
void JobsPage::offerStatuses(const std::vector<StatusCount> &counts)
{
    const bool areOffered =
        std::ranges::equal(counts, m_offered, {}, &StatusCount::key, &StatusCount::key);
    m_offered = counts;
    if (!areOffered)
        offerPlaces(placeList(counts));
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
