// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobslook.h"
#include "pages/jobs/statuscounts.h"
#include "widgets/chiprow.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace Printkeeper::JobsView {

/// What the page lists.
enum class Listing { Jobs, Orphans, Removed };

/// One chip: jobs of a status or with a problem, or another list altogether.
struct ListChoice
{
    Listing listing = Listing::Jobs;
    QString status; ///< as in JobsLook
    FileProblem problem = FileProblem::None;

    bool operator==(const ListChoice &) const = default;
};

/// Where the comparison of jobs and files stands.
struct ProblemCounts
{
    std::optional<qint64> missing, wrongFolder, orphans; ///< empty: nobody has looked

    bool operator==(const ProblemCounts &) const = default;
};

/// The switches over the table, of which one is on: all jobs, each status with its number, and what
/// is not as it should be.
class JobChips final : public QWidget
{
    Q_OBJECT

public:
    explicit JobChips(QWidget *parent = nullptr);

    void setCounts(const std::vector<StatusCount> &counts);
    void setProblems(const ProblemCounts &problems);
    void setRemoved(std::optional<qint64> removed);

    ListChoice choice() const { return choiceOf(m_row->current()); }
    /// Tells nobody.
    void setChoice(const ListChoice &choice);

Q_SIGNALS:
    void chosen(const Printkeeper::JobsView::ListChoice &choice);

private:
    static QString keyOf(const ListChoice &choice);
    static ListChoice choiceOf(const QString &key);
    void update();

    Widgets::ChipRow *m_row;
    std::optional<std::vector<StatusCount>> m_counts; ///< empty: not read yet
    ProblemCounts m_problems;
    std::optional<qint64> m_removed;
};

} // namespace Printkeeper::JobsView
