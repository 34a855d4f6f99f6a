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
    /// What was found may not be true any more.
    void noteChange() { m_isCurrent = false; }

    bool isRunning() const { return m_runner.isRunning(); }
    const FileComparison &found() const { return m_found; }
    const std::optional<Error> &error() const { return m_error; }
    KeysPointer keysOf(FileProblem problem) const;
    ProblemCounts counts() const;

Q_SIGNALS:
    void changed();

private:
    void finish(const Result<FileComparison> &result);

    JobsSource m_source;
    FileComparison m_found;
    std::optional<Error> m_error;
    bool m_isCurrent = false;
    TaskRunner<FileComparison> m_runner;
};

} // namespace Printkeeper::JobsView
