// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/runscard.h"

#include "base/format.h"
#include "pages/overview/overviewtext.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;

namespace {

/// A result that is as it should be needs no colour; what is not has a shape and a word.
TextTable::Cell resultCell(const Tasks::TaskRunStatus &task)
{
    const QString text = resultText(task);
    if (task.isInterrupted)
        return {text, Tone::Normal, Glyph::Warning};
    if (task.lastResult == "ok"_L1)
        return {text, Tone::Good};
    if (task.lastResult == "failed"_L1 || task.lastResult == "refused"_L1)
        return {text, Tone::Critical, Glyph::Critical};
    if (task.lastResult == "attention"_L1 || task.lastResult == "awaiting-approval"_L1)
        return {text, Tone::Normal, Glyph::Warning};
    return {text};
}

TextTable::Cell nextCell(const Tasks::TaskRunStatus &task, const QDateTime &now)
{
    const QString text = nextRunText(task, now);
    if (task.isNextUnknown)
        return {text, Tone::Normal, Glyph::Warning};
    return task.next ? TextTable::Cell{text}
                     : TextTable::Cell{text, Tone::Critical, Glyph::Critical};
}

std::vector<TextTable::Cell> rowOf(const Tasks::TaskRunStatus &task, const QDateTime &now,
                                   const TextTable::Cell &next)
{
    return {{taskTitle(task.task)},
            {lastRunText(task, now)},
            resultCell(task),
            {task.lastFreed > 0 ? formatBytes(task.lastFreed) : u"–"_s},
            next};
}

/// Where nothing needs attention, the card of the farm's state says it, and of a mistake in the
/// file the list of what does.
QString scheduleText(const Tasks::FarmStatus &status)
{
    return status.hasSchedule || status.attention.empty()
               ? QString()
               : RunsCard::tr("There is no schedule file that can be read, so nothing runs by "
                              "itself.");
}

} // namespace

RunsCard::RunsCard(QWidget *parent)
    //: Title of a card: of the scheduled tasks
    : FigureCard(tr("Runs"), parent)
    , m_table(new TextTable)
    , m_schedule(new Label(TextStyle::Small, Wrapping::Words))
{
    setObjectName(u"runsCard"_s);
    m_table->setObjectName(u"runsTable"_s);
    m_table->setAccessibleName(tr("Runs of each task"));
    m_schedule->setObjectName(u"scheduleSentence"_s);
    m_schedule->setTone(Tone::Secondary);
    m_table->setRowsPressable(tr("Show all about these runs"));
    connect(m_table, &TextTable::rowPressed, this, &RunsCard::runRequested);
    figures()->addWidget(m_table);
    figures()->addWidget(m_schedule);
    figures()->addStretch();
}

void RunsCard::showStatus(const Tasks::FarmStatus &status, const QDateTime &now)
{
    if (status.tasks.empty()) {
        setUnknown(tr("The history of runs could not be read"), tr("See what needs attention."));
        return;
    }
    setUnknown({});
    std::vector<std::vector<TextTable::Cell>> rows;
    for (const Tasks::TaskRunStatus &task : status.tasks)
        rows.push_back(rowOf(task, now, nextCell(task, now)));
    for (const Tasks::TaskRunStatus &run : status.interrupted)
        rows.push_back(rowOf(run, now, {u"–"_s}));
    m_table->setContent({{tr("Task")},
                         {tr("Last run"), TextTable::Width::Rest},
                         {tr("Result"), TextTable::Width::Rest},
                         {tr("Freed"), TextTable::Width::Texts, Qt::AlignRight},
                         {tr("Next run")}},
                        rows);
    m_schedule->setTextOrHide(scheduleText(status));
}

} // namespace Printkeeper::Overview
