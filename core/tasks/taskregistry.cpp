// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/taskregistry.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Tasks {
namespace {

auto isCalled(const QString &name)
{
    return [&name](const TaskDefinition &task) { return task.name == name; };
}

} // namespace

void TaskRegistry::add(TaskDefinition task)
{
    const auto known = std::find_if(m_tasks.begin(), m_tasks.end(), isCalled(task.name));
    if (known == m_tasks.end())
        m_tasks.push_back(std::move(task));
    else
        *known = std::move(task);
}

Result<TaskDefinition> TaskRegistry::find(const QString &name) const
{
    const auto known = std::find_if(m_tasks.begin(), m_tasks.end(), isCalled(name));
    if (known != m_tasks.end())
        return *known;
    return Error{ErrorKind::NotFound,
                 QCoreApplication::translate("Printkeeper::TaskRegistry",
                                             "There is no task called %1; the tasks are: %2.")
                     .arg(escaped(name), names().join(u", "_s)),
                 {},
                 u"unknown-task"_s};
}

QStringList TaskRegistry::names() const
{
    QStringList names;
    for (const TaskDefinition &task : m_tasks)
        names.append(task.name);
    return names;
}

} // namespace Printkeeper::Tasks
