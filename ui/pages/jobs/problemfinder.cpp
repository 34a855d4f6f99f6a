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
    m_error.reset();
    // Called on the thread that works; this object outlives the work, for the runner waits for it.
    const auto tell = [this](const FileComparison &found) {
        QMetaObject::invokeMethod(
            this, [this, found] { take(found); }, Qt::QueuedConnection);
    };
    m_runner.start([source = m_source,
                    tell](const CancelToken &cancel) { return compareFiles(source, tell, cancel); },
                   [this](const Result<FileComparison> &result) { finish(result); });
    Q_EMIT changed();
}

/// Until a second look is complete, the first one is the better answer.
void ProblemFinder::take(const FileComparison &found)
{
    if (!isRunning() || m_found.isComplete)
        return;
    m_hasLooked = true;
    m_found = found;
    Q_EMIT changed();
}

void ProblemFinder::finish(const Result<FileComparison> &result)
{
    if (result) {
        m_hasLooked = true;
        m_found = *result;
    } else {
        m_isCurrent = false;
        if (result.error().kind != ErrorKind::Cancelled)
            m_error = result.error();
    }
    Q_EMIT changed();
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
    if (!m_hasLooked)
        return {};
    return {static_cast<qint64>(keysOf(FileProblem::Missing)->size()),
            static_cast<qint64>(keysOf(FileProblem::WrongFolder)->size()),
            m_found.isComplete ? std::optional(static_cast<qint64>(m_found.orphans.size()))
                               : std::nullopt};
}

} // namespace Printkeeper::JobsView
