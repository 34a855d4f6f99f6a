// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/runscard.h"

#include "base/format.h"
#include "pages/overview/overviewtext.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;

namespace {

QString lastRunText(const Tasks::TaskRunStatus &task, const QDateTime &now)
{
    if (!task.lastStarted)
        return RunsCard::tr("never");
    const QString when = formatWhen(*task.lastStarted, now);
    if (task.lastSource == "manual"_L1)
        return RunsCard::tr("%1, by hand").arg(when);
    return task.lastSource == "app"_L1 ? RunsCard::tr("%1, from this window").arg(when) : when;
}

Tone resultTone(const Tasks::TaskRunStatus &task)
{
    if (task.lastResult == "ok"_L1)
        return Tone::Good;
    return task.lastResult == "failed"_L1 || task.lastResult == "refused"_L1 ? Tone::Critical
                                                                             : Tone::Normal;
}

std::vector<TextTable::Cell> rowOf(const Tasks::TaskRunStatus &task, const QDateTime &now)
{
    const auto next = task.next ? TextTable::Cell{formatWhen(*task.next, now)}
                                : TextTable::Cell{RunsCard::tr("will not run"), Tone::Critical};
    return {{taskTitle(task.task)},
            {lastRunText(task, now)},
            {resultText(task), resultTone(task)},
            {task.lastFreed > 0 ? formatBytes(task.lastFreed) : u"–"_s},
            next};
}

QString scheduleText(const Tasks::FarmStatus &status)
{
    if (!status.hasSchedule)
        return RunsCard::tr("There is no schedule file that can be read, so nothing runs by "
                            "itself.");
    if (status.scheduleProblems > 0)
        return RunsCard::tr("The schedule file has %n problem(s).", nullptr,
                            status.scheduleProblems);
    return {};
}

} // namespace

RunsCard::RunsCard(QWidget *parent)
    : Card(tr("Runs"), parent)
    , m_table(new TextTable)
    , m_schedule(new Label(TextStyle::Small, Wrapping::Words))
{
    setObjectName(u"runsCard"_s);
    m_table->setObjectName(u"runsTable"_s);
    m_table->setAccessibleName(tr("Runs of each task"));
    m_schedule->setObjectName(u"scheduleSentence"_s);
    m_schedule->setTone(Tone::Secondary);
    body()->addWidget(m_table);
    body()->addWidget(m_schedule);
    body()->addStretch();
}

void RunsCard::showStatus(const Tasks::FarmStatus &status)
{
    std::vector<std::vector<TextTable::Cell>> rows;
    for (const Tasks::TaskRunStatus &task : status.tasks)
        rows.push_back(rowOf(task, status.at));
    m_table->setVisible(!rows.empty());
    m_table->setContent({{tr("Task")},
                         {tr("Last run"), TextTable::Width::Rest},
                         {tr("Result")},
                         {tr("Freed"), TextTable::Width::Texts, Qt::AlignRight},
                         {tr("Next run")}},
                        rows);
    m_schedule->setTextOrHide(rows.empty() ? tr("The history of runs could not be read.")
                                           : scheduleText(status));
}

} // namespace Printkeeper::Overview
