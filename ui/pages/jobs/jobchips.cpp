// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobchips.h"

#include "jobs/status.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
namespace {

// No key of a status has a colon in front.
const QString All = u":all"_s;
const QString Missing = u":missing"_s;
const QString WrongFolder = u":wrongFolder"_s;
const QString Orphans = u":orphans"_s;
const QString Removed = u":removed"_s;

} // namespace

JobChips::JobChips(QWidget *parent)
    : QWidget(parent)
    , m_row(
          new Widgets::ChipRow(Widgets::ChipRow::Choice::OneOf, tr("Which jobs are listed"), this))
{
    m_row->setObjectName(u"jobChips"_s);
    m_row->setChecked({All});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    connect(m_row, &Widgets::ChipRow::chosen, this,
            [this](const QString &key) { Q_EMIT chosen(choiceOf(key)); });
    update();
}

void JobChips::setCounts(const std::vector<StatusCount> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    update();
}

void JobChips::setProblems(const ProblemCounts &problems)
{
    if (problems == m_problems)
        return;
    m_problems = problems;
    update();
}

void JobChips::setRemoved(std::optional<qint64> removed)
{
    m_removed = removed;
    update();
}

void JobChips::setChoice(const ListChoice &choice)
{
    m_row->setChecked({keyOf(choice)});
}

void JobChips::update()
{
    std::vector<Widgets::ChipRow::Item> items;
    items.push_back(
        {All, tr("All"), m_counts ? std::optional(jobsIn(*m_counts, {})) : std::nullopt});
    for (const StatusCount &count : m_counts.value_or(std::vector<StatusCount>()))
        items.push_back({count.key.isEmpty() ? QString(Jobs::NoStatusKey) : count.key, count.title,
                         count.jobs});
    items.push_back({Missing, tr("Missing files"), m_problems.missing});
    items.push_back({WrongFolder, tr("Wrong folder"), m_problems.wrongFolder});
    items.push_back({Orphans, tr("Files without a job"), m_problems.orphans});
    //: Jobs that are gone, with a number behind it
    items.push_back({Removed, tr("Removed"), m_removed});
    m_row->setItems(std::move(items));
}

QString JobChips::keyOf(const ListChoice &choice)
{
    if (choice.listing != Listing::Jobs)
        return choice.listing == Listing::Orphans ? Orphans : Removed;
    if (choice.problem != FileProblem::None)
        return choice.problem == FileProblem::Missing ? Missing : WrongFolder;
    return choice.status.isEmpty() ? All : choice.status;
}

ListChoice JobChips::choiceOf(const QString &key)
{
    if (key == Orphans || key == Removed)
        return {key == Orphans ? Listing::Orphans : Listing::Removed, {}, FileProblem::None};
    if (key == Missing || key == WrongFolder)
        return {
            Listing::Jobs, {}, key == Missing ? FileProblem::Missing : FileProblem::WrongFolder};
    return {Listing::Jobs, key == All ? QString() : key, FileProblem::None};
}

} // namespace Printkeeper::JobsView
