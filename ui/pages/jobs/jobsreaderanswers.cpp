// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a JobsReader tells.

#include "pages/jobs/jobsreader.h"

#include <algorithm>
#include <utility>

namespace Printkeeper::JobsView {
namespace {

constexpr std::size_t MostFiles = 4000;
constexpr std::size_t FilesAtOnce = 50;

/// More changes cost a view more than being laid out anew: each of them moves the rows behind it.
int mostChanges(qsizetype rows)
{
    constexpr qsizetype Least = 20;
    constexpr qsizetype Most = 200;
    constexpr qsizetype Moved = 20'000'000;
    return static_cast<int>(std::clamp(Moved / std::max<qsizetype>(rows, 1), Least, Most));
}

} // namespace

JobsAnswer JobsReader::emptyAnswer() const
{
    JobsAnswer answer;
    answer.look = m_request.look;
    answer.change = m_request.change;
    if (m_session)
        answer.shape = shape();
    return answer;
}

Result<RowBlock> JobsReader::readBlock(OrderPointer order, RowRange range)
{
    const auto jobs = m_session->store->jobsOf(*order, range.first, range.end);
    if (!jobs)
        return jobs.error();
    RowBlock block{order, range, {}};
    block.rows.reserve(jobs->size());
    auto key = order->keys().begin() + range.first;
    for (const std::optional<Jobs::Job> &job : *jobs) {
        if (job) {
            block.rows.push_back(makeJobRow(*key, *job));
            m_files.push_back({*key, *job});
        }
        ++key;
    }
    while (m_files.size() > MostFiles)
        m_files.pop_front();
    return block;
}

/// So that there is something to see while the others are still being read, over which an error
/// must not close anything.
void JobsReader::tellFirstPart(const Jobs::JobOrder &part)
{
    auto order = std::make_shared<const Jobs::JobOrder>(part);
    auto block = readBlock(order, {0, static_cast<int>(order->size())});
    if (!block)
        return;
    JobsAnswer answer = emptyAnswer();
    answer.order = NewOrder{order, Part::Beginning, std::nullopt};
    answer.rows.push_back(std::move(*block));
    m_told = {std::move(order), Part::Beginning, m_request.change, m_request.among};
    Q_EMIT answered(answer);
}

void JobsReader::tellOrder(OrderPointer order, quint64 change)
{
    const RowRange visible = visibleIn(*order);
    JobsAnswer answer = emptyAnswer();
    answer.change = change;
    answer.order = NewOrder{order, Part::Whole, std::nullopt};
    if (m_told.order)
        answer.order->changes =
            planMerge(m_told.order->keys(), order->keys(), mostChanges(order->size()));
    // With the rows that will be visible, so that none of them is ever empty in between.
    if (!visible.isEmpty()) {
        auto block = readBlock(order, visible);
        if (!block) {
            fail(block.error());
            return;
        }
        answer.rows.push_back(std::move(*block));
    }
    m_told = {std::move(order), Part::Whole, change, m_request.among};
    Q_EMIT answered(answer);
}

/// Where the rows that are visible now will be: at the top, or where their jobs have gone.
RowRange JobsReader::visibleIn(const Jobs::JobOrder &order) const
{
    const int total = static_cast<int>(order.size());
    const RowRange old = m_request.visible;
    int first = 0;
    if (m_request.known && old.first > 0 && old.end <= m_request.known->size()) {
        for (int row = old.first; row < old.end; ++row) {
            const qint64 key = m_request.known->keys()[static_cast<std::size_t>(row)];
            const std::size_t place = order.keys().placeOf(key);
            if (place == order.keys().size())
                continue;
            first = static_cast<int>(place) - (row - old.first);
            break;
        }
    }
    constexpr int Rows = static_cast<int>(FirstRows);
    const int size = std::max(old.size(), Rows);
    first = std::clamp(first - Rows / 4, 0, total);
    return {first, std::min(first + size, total)};
}

void JobsReader::lookAtFiles()
{
    m_session->looker->reset();
    FilesAnswer answer{m_request.look, {}};
    while (!m_files.empty() && answer.files.size() < FilesAtOnce) {
        // The newest rows are those that somebody looks at.
        const FileQuestion question = std::move(m_files.back());
        m_files.pop_back();
        std::erase_if(m_unsettled, // what was seen before counts no more
                      [&](const FoundFile &before) { return before.key == question.key; });
        FoundFile found{question.key, m_session->looker->look(question.job)};
        if (FileLooker::isSettled(found.state))
            answer.files.push_back(std::move(found));
        else
            m_unsettled.push_back(std::move(found));
    }
    while (m_unsettled.size() > MostFiles)
        m_unsettled.pop_front();
    Q_EMIT filesLookedAt(answer);
}

/// What stands in the rows is none the worse when nobody can say whose a few odd files are: then
/// their state stays open until they are looked at again.
void JobsReader::settleFiles()
{
    std::vector<FileState *> states;
    for (FoundFile &found : m_unsettled)
        states.push_back(&found.state);
    m_session->looker->reset();
    const auto settled = m_session->looker->settle(states, *m_session->store, m_request.cancel);
    if (!settled && settled.error().kind == ErrorKind::Cancelled)
        return; // still to be done
    if (!settled) {
        m_unsettled.clear();
        return;
    }
    FilesAnswer answer{m_request.look, {m_unsettled.begin(), m_unsettled.end()}};
    m_unsettled.clear();
    Q_EMIT filesLookedAt(answer);
}

/// The next request starts from the beginning, with the file as it is then. What was interrupted is
/// still to be done, unless the newer request, for which it was, no longer asks for it.
void JobsReader::fail(Error error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    JobsAnswer answer = emptyAnswer();
    close();
    m_byStatus.reset();
    m_files.clear();
    m_unsettled.clear();
    m_lookedUp.reset();
    m_request.rows.clear();
    m_request.order = m_request.byStatus = Want::Nothing;
    answer.shape.reset();
    answer.error = std::move(error);
    Q_EMIT answered(answer);
}

void JobsReader::countByStatus()
{
    JobsAnswer answer = emptyAnswer();
    answer.byStatus = m_byStatus;
    if (!m_byStatus) {
        const auto before = version();
        const auto counts = before ? m_session->store->countByStatus(m_request.cancel)
                                   : Result<QMap<QString, qint64>>(before.error());
        const auto change = counts ? changeSince(*before) : Result<quint64>(counts.error());
        if (!change) {
            fail(change.error());
            return;
        }
        answer.change = *change;
        answer.byStatus = makeStatusCounts(*counts);
        if (*change == m_request.change)
            m_byStatus = answer.byStatus;
    }
    if (m_byStatus)
        m_request.byStatus = Want::Nothing;
    Q_EMIT answered(answer);
}

} // namespace Printkeeper::JobsView
