// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/rowsorter.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>
#include <utility>

namespace Printkeeper::Jobs {
namespace {

using Length = quint32;

constexpr std::size_t MostOfRun = 32768; // what is not packed yet takes some megabytes at most
constexpr qsizetype MostBytesOfRun = 4 * 1024 * 1024;
constexpr std::size_t RowsBetweenCancelChecks = 4096;

} // namespace

RowSorter::RowSorter(Order order, std::size_t leastOfRun)
    : m_order(order)
    , m_leastOfRun(leastOfRun)
    , m_bytes(sizeof(Length), '\0') // the key that is none
{}

quint32 RowSorter::append(const ValueView &value, Collation collation)
{
    const qsizetype place = m_bytes.size();
    m_bytes.append(sizeof(Length), '\0');
    appendKey(m_bytes, value, collation);
    const auto length = static_cast<Length>(m_bytes.size() - place - qsizetype(sizeof(Length)));
    std::memcpy(m_bytes.data() + place, &length, sizeof length);
    return static_cast<quint32>(place);
}

/// One that was there not long ago, as a status or a person, is not written again.
quint32 RowSorter::appendValue(const ValueView &value)
{
    const qsizetype before = m_bytes.size();
    const quint32 place = append(value, m_order.value);
    const QByteArrayView key = keyAt(place);
    quint32 &recent =
        m_recent[qHashBits(key.data(), static_cast<std::size_t>(key.size())) % Remembered];
    if (keyAt(recent) != key) {
        recent = place;
        return place;
    }
    m_bytes.truncate(before);
    return recent;
}

void RowSorter::add(const OpenRow &row)
{
    m_open.push_back(row);
    if (m_open.size() >= MostOfRun || m_bytes.size() >= MostBytesOfRun)
        closeRun();
}

void RowSorter::add(qint64 rowNumber, const ValueView &value)
{
    add({rowNumber, appendValue(value), 0});
}

void RowSorter::add(qint64 rowNumber, const ValueView &value, const ValueView &id)
{
    m_hasIds = true;
    const quint32 place = appendValue(value);
    add({rowNumber, place, append(id, m_order.id)});
}

QByteArrayView RowSorter::keyAt(quint32 place) const
{
    Length length = 0;
    std::memcpy(&length, m_bytes.constData() + place, sizeof length);
    return {m_bytes.constData() + place + sizeof length, qsizetype(length)};
}

qsizetype RowSorter::usedBytes() const
{
    return m_packed + m_bytes.size() + static_cast<qsizetype>(m_open.size() * sizeof(OpenRow));
}

bool RowSorter::isBefore(const SortedRow &left, const SortedRow &right) const
{
    for (const auto key : {&SortedRow::value, &SortedRow::id}) {
        const QByteArrayView a = left.*key;
        const QByteArrayView b = right.*key;
        const auto common = static_cast<std::size_t>(std::min(a.size(), b.size()));
        int order = common == 0 ? 0 : std::memcmp(a.data(), b.data(), common);
        if (order == 0)
            order = a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
        if (order != 0)
            return (order < 0) == (m_order.byValue == SortOrder::Ascending);
    }
    return m_order.byNumber == SortOrder::Ascending ? left.number < right.number
                                                    : left.number > right.number;
}

/// Times rise with the row numbers, so that rows often are in order, or are when turned.
void RowSorter::sortOpen()
{
    const auto before = [this](const OpenRow &left, const OpenRow &right) {
        return isBefore(sorted(left), sorted(right));
    };
    const auto behind = [&before](const OpenRow &left, const OpenRow &right) {
        return before(right, left);
    };
    if (std::ranges::is_sorted(m_open, behind))
        std::ranges::reverse(m_open);
    else if (!std::ranges::is_sorted(m_open, before))
        std::ranges::sort(m_open, before);
}

/// Goes on with the last run where the rows come behind all of it.
void RowSorter::closeRun()
{
    if (m_open.empty())
        return;
    sortOpen();
    if (m_runs.empty() || isBefore(sorted(m_open.front()), m_runs.back().last()))
        m_runs.emplace_back(m_hasIds);
    RowRun &run = m_runs.back();
    const qsizetype before = run.usedBytes();
    for (const OpenRow &row : m_open)
        run.append(sorted(row));
    run.shrink();
    m_packed += run.usedBytes() - before;
    m_size += m_open.size();
    m_open.clear();
    m_bytes.truncate(sizeof(Length));
    m_recent.fill(0);
}

void RowSorter::endRange()
{
    if (m_open.size() >= m_leastOfRun)
        closeRun();
}

/// The first run, which has another row now, to its place among those that are ordered by theirs.
void RowSorter::settleFirst(std::vector<RowRun *> &heap) const
{
    const auto isBeforeAt = [&](std::size_t left, std::size_t right) {
        return isBefore(heap[left]->row(), heap[right]->row());
    };
    for (std::size_t at = 0, next = 1; next < heap.size(); at = next, next = 2 * at + 1) {
        if (next + 1 < heap.size() && isBeforeAt(next + 1, next))
            ++next;
        if (!isBeforeAt(next, at))
            return;
        std::swap(heap[at], heap[next]);
    }
}

/// Hands over the rows of all runs in their order, until no more is wanted; no run is left.
void RowSorter::merge(const std::function<bool(const SortedRow &)> &take)
{
    std::vector<RowRun *> heap;
    for (RowRun &run : m_runs) {
        if (run.next())
            heap.push_back(&run);
    }
    std::ranges::make_heap(heap, [this](const RowRun *left, const RowRun *right) {
        return isBefore(right->row(), left->row());
    });
    while (!heap.empty() && take(heap.front()->row())) {
        if (!heap.front()->next()) {
            heap.front() = heap.back();
            heap.pop_back();
        }
        settleFirst(heap);
    }
    m_runs.clear();
    m_size = 0;
    m_packed = 0;
}

void RowSorter::keepFirst(std::size_t most)
{
    closeRun();
    if (m_size <= most && m_runs.size() < 2)
        return;
    RowRun first(m_hasIds);
    std::size_t size = 0;
    merge([&](const SortedRow &row) {
        if (size == most)
            return false;
        first.append(row);
        ++size;
        return true;
    });
    if (size == 0)
        return;
    m_size = size;
    m_packed = first.usedBytes();
    m_runs.push_back(std::move(first));
}

JobOrder RowSorter::take(const CancelToken &cancel)
{
    closeRun();
    JobOrder order;
    order.reserve(static_cast<qsizetype>(m_size));
    std::size_t count = 0;
    merge([&](const SortedRow &row) {
        order.append(row.number);
        return ++count % RowsBetweenCancelChecks != 0 || !cancel.isCancelled();
    });
    return order;
}

} // namespace Printkeeper::Jobs
