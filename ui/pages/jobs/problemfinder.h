// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "pages/jobs/filecomparison.h"
#include "pages/jobs/jobchips.h"

#include <QObject>

namespace Printkeeper::JobsView {

/// Compares jobs and files in the background when somebody wants to know, and tells what it has
/// found. GUI thread.
class ProblemFinder final : public QObject
{
    Q_OBJECT

public:
    explicit ProblemFinder(JobsSource source, QObject *parent = nullptr);

    /// Compares unless that is going on or was done since the database changed.
    void find();
    void cancel() { m_runner.cancel(); }
    /// How far the comparison that goes on has come.
    const Cleanup::ComparisonProgress &progress() const { return m_progress; }
    /// Whether a person has stopped the last one.
    bool isStopped() const { return m_isStopped; }
    /// What was found may not be true any more.
    void noteChange() { m_isCurrent = false; }

    bool isRunning() const { return m_runner.isRunning(); }
    const FileComparison &found() const { return m_found; }
    const std::optional<Error> &error() const { return m_error; }
    KeysPointer keysOf(FileProblem problem) const;
    ProblemCounts counts() const;

Q_SIGNALS:
    void changed();
    void progressed();

private:
    void finish(const Result<FileComparison> &result);
    void takeProgress(const Cleanup::ComparisonProgress &progress);

    JobsSource m_source;
    FileComparison m_found;
    std::optional<Error> m_error;
    Cleanup::ComparisonProgress m_progress;
    bool m_isCurrent = false;
    bool m_isStopped = false;
    TaskRunner<FileComparison> m_runner;
};

} // namespace Printkeeper::JobsView
