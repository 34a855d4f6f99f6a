// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/problemfinder.h"

#include <utility>

namespace Printkeeper::JobsView {

ProblemFinder::ProblemFinder(JobsSource source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{}

void ProblemFinder::find()
{
    if (isRunning() || m_isCurrent)
        return;
    m_isCurrent = true;
    m_isStopped = false;
    m_progress = {};
    m_error.reset();
    // Called on the thread that compares; the runner waits for it before this object goes.
    const auto progress = [this](const Cleanup::ComparisonProgress &now) {
        QMetaObject::invokeMethod(
            this, [this, now] { takeProgress(now); }, Qt::QueuedConnection);
    };
    m_runner.start(
        [source = m_source, progress](const CancelToken &cancel) {
            return compareFiles(source, cancel, progress);
        },
        [this](const Result<FileComparison> &result) { finish(result); });
    Q_EMIT changed();
}

void ProblemFinder::finish(const Result<FileComparison> &result)
{
    if (result) {
        m_found = *result;
    } else {
        m_isCurrent = false;
        m_isStopped = result.error().kind == ErrorKind::Cancelled;
        if (!m_isStopped)
            m_error = result.error();
    }
    Q_EMIT changed();
}

void ProblemFinder::takeProgress(const Cleanup::ComparisonProgress &progress)
{
    if (!isRunning())
        return;
    m_progress = progress;
    Q_EMIT progressed();
}

KeysPointer ProblemFinder::keysOf(FileProblem problem) const
{
    static const KeysPointer none = std::make_shared<const std::vector<qint64>>();
    const KeysPointer &keys =
        problem == FileProblem::Missing ? m_found.missing : m_found.wrongFolder;
    return keys ? keys : none;
}

ProblemCounts ProblemFinder::counts() const
{
    if (!m_found.isComplete)
        return {};
    return {static_cast<qint64>(keysOf(FileProblem::Missing)->size()),
            static_cast<qint64>(keysOf(FileProblem::WrongFolder)->size()),
            static_cast<qint64>(m_found.orphans.size())};
}

} // namespace Printkeeper::JobsView
