// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobsmodel.h"

#include "pages/jobs/jobcells.h"
#include "pages/jobs/rowmerge.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
namespace {

constexpr auto RetryInterval = 5s;

JobColumn columnAt(int section)
{
    return static_cast<JobColumn>(section);
}

/// In the title, where the arrow of the style would cover a title on the right.
QString arrowOf(const JobSort &sort)
{
    return sort.order == Jobs::SortOrder::Ascending ? u" ↑"_s : u" ↓"_s;
}

int rowsOf(qint64 jobs)
{
    return static_cast<int>(std::clamp<qint64>(jobs, 0, std::numeric_limits<int>::max() - 1));
}

} // namespace

JobsModel::JobsModel(JobsSource source, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_thread(std::move(source))
{
    connect(&m_thread.reader(), &JobsReader::answered, this, &JobsModel::receive);
    connect(&m_thread.reader(), &JobsReader::filesLookedAt, this, &JobsModel::receiveFiles);
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryInterval);
    connect(&m_retry, &QTimer::timeout, this, &JobsModel::refresh);
    ask();
}

int JobsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

int JobsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : JobColumns;
}

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobColumn column = columnAt(index.column());
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const JobRow *row = m_cache.find(index.row());
    if (role == IsReadRole)
        return row != nullptr;
    if (!row)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    if (role == Qt::DisplayRole)
        return cellText(*row, column, m_clock.now());
    if (role == Qt::ToolTipRole)
        return cellToolTip(*row, column);
    if (role == IdRole)
        return row->id;
    if (role == DiskRole)
        return static_cast<int>(row->file.disk);
    return {};
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= JobColumns)
        return {};
    const JobColumn column = columnAt(section);
    if (role == Qt::DisplayRole)
        return columnTitle(column)
               + (column == m_shape.sort.column ? arrowOf(m_shape.sort) : u""_s);
    if (role != Qt::TextAlignmentRole)
        return {};
    const bool isFigure =
        column == JobColumn::Size || (column == JobColumn::Id && m_shape.isIdNumber);
    return QVariant((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

void JobsModel::setLook(const JobsLook &look)
{
    if (look == m_filter)
        return;
    m_filter = look;
    ++m_look;
    m_askedChange = m_change;
    ask();
    Q_EMIT stateChanged();
}

void JobsModel::setVisibleRows(RowRange rows)
{
    m_visible = rows;
    ask();
}

void JobsModel::refresh()
{
    ++m_change;
    m_retry.stop();
    ask();
}

void JobsModel::tellTime()
{
    std::vector<int> rows;
    for (const auto &[row, job] : m_cache.rows())
        rows.push_back(row);
    tellRows(rows, JobColumn::Created, JobColumn::Updated);
}

int JobsModel::rowOf(const QString &id) const
{
    for (const auto &[row, job] : m_cache.rows()) {
        if (job.id == id)
            return row;
    }
    return -1;
}

void JobsModel::receive(const JobsAnswer &answer)
{
    if (answer.byStatus && answer.change >= m_countedChange) {
        m_byStatus = answer.byStatus;
        m_countedChange = answer.change;
    }
    if (answer.look != m_look)
        return;
    const std::vector<RowRange> sure = m_asked ? m_asked->again : std::vector<RowRange>();
    takeOff(answer);
    m_error = answer.error;
    if (m_error) {
        m_retry.start();
        Q_EMIT stateChanged();
        return;
    }
    m_isDear = answer.isDear;
    if (!isShown())
        show(answer);
    else if (!answer.again.empty())
        merge(answer, sure);
    else if (answer.matching)
        setTotal(rowsOf(*answer.matching));
    else if (!answer.rows.empty())
        fill(answer.rows.front());
    Q_EMIT stateChanged();
    ask();
}

/// Takes off what was asked for what has been answered.
void JobsModel::takeOff(const JobsAnswer &answer)
{
    if (answer.error)
        m_asked.reset();
    if (!m_asked)
        return;
    for (const RowBlock &block : answer.rows)
        std::erase(m_asked->rows, block.range);
    if (m_asked->change != answer.change)
        return;
    if (!answer.again.empty())
        m_asked->again.clear();
    if (answer.byStatus)
        m_asked->byStatus = Want::Nothing;
    if (answer.matching)
        m_asked->matching = Want::Nothing;
}

/// The first rows of a look take the place of the older one's.
void JobsModel::show(const JobsAnswer &answer)
{
    if (answer.rows.empty())
        return;
    const RowBlock &block = answer.rows.front();
    beginResetModel();
    m_cache.clear();
    m_shownLook = m_look;
    m_shownChange = answer.change;
    setShape(answer.shape.value_or(m_shape));
    m_visible = {0, m_visible.size()};
    m_total = static_cast<int>(block.rows.size());
    m_isCounted = block.isLast;
    if (!m_isCounted && m_filter.search.isEmpty() && m_countedChange == answer.change) {
        m_total = std::max(m_total, rowsOf(jobsIn(*m_byStatus, m_filter.status)));
        m_isCounted = true;
    }
    for (int row = 0; const JobRow &job : block.rows)
        m_cache.set(row++, job);
    endResetModel();
}

void JobsModel::setShape(const JobsShape &shape)
{
    if (shape == m_shape)
        return;
    m_shape = shape;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, JobColumns - 1);
}

void JobsModel::fill(const RowBlock &block)
{
    const int found = static_cast<int>(block.rows.size());
    if (found < block.range.size() && !block.isLast) {
        ++m_change; // the table is shorter than it was when it was counted
        return;
    }
    std::vector<int> rows;
    for (int row = block.range.first; const JobRow &job : block.rows) {
        if (row < m_total) {
            m_cache.set(row, job);
            rows.push_back(row);
        }
        ++row;
    }
    if (found < block.range.size())
        setTotal(std::min(m_total, block.range.first + found));
    m_cache.shrinkAround(m_visible);
    tellRows(rows, JobColumn::Id, JobColumn::Disk);
}

void JobsModel::setTotal(int total)
{
    m_isCounted = true;
    if (total > m_total)
        applyChange(m_total, total - m_total);
    else if (total < m_total)
        applyChange(total, total - m_total);
}

void JobsModel::merge(const JobsAnswer &answer, const std::vector<RowRange> &sure)
{
    KnownRows before{{}, m_total};
    for (const auto &[row, job] : m_cache.rows())
        before.ids.emplace_hint(before.ids.end(), row, job.id);
    KnownRows after{{}, rowsOf(answer.matching.value_or(m_total))};
    for (const RowBlock &block : answer.again) {
        for (int row = block.range.first; const JobRow &job : block.rows) {
            if (row < after.total)
                after.ids.emplace(row, job.id);
            ++row;
        }
    }
    Q_EMIT mergeStarted();
    for (const RowChange &change : planMerge(before, after, sure))
        applyChange(change.row, change.count);
    settle(answer.again);
    m_isCounted = true;
    m_shownChange = answer.change;
    setShape(answer.shape.value_or(m_shape));
    Q_EMIT mergeFinished();
}

void JobsModel::applyChange(int row, int count)
{
    if (count > 0) {
        beginInsertRows({}, row, row + count - 1);
        m_cache.insertRows(row, count);
        m_total += count;
        endInsertRows();
    } else {
        beginRemoveRows({}, row, row - count - 1);
        m_cache.removeRows(row, -count);
        m_total += count;
        endRemoveRows();
    }
}

/// Of all rows only those of the blocks are known now.
void JobsModel::settle(const std::vector<RowBlock> &blocks)
{
    std::map<int, const JobRow *> known;
    for (const RowBlock &block : blocks) {
        for (int row = block.range.first; const JobRow &job : block.rows)
            known.emplace(row++, &job);
    }
    std::vector<int> different;
    const RowCache before = std::exchange(m_cache, {});
    for (const auto &[row, job] : before.rows()) {
        if (!known.contains(row))
            different.push_back(row);
    }
    for (const auto &[row, job] : known) {
        if (row >= m_total)
            break;
        const JobRow *old = before.find(row);
        JobRow now = *job;
        if (old && old->id == now.id && old->path == now.path && old->statusKey == now.statusKey)
            now.file = old->file; // until somebody has looked again
        if (!old || *old != now)
            different.push_back(row);
        m_cache.set(row, std::move(now));
    }
    std::ranges::sort(different);
    tellRows(different, JobColumn::Id, JobColumn::Disk);
}

/// `rows` are in order.
void JobsModel::tellRows(const std::vector<int> &rows, JobColumn first, JobColumn last)
{
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        Q_EMIT dataChanged(index(rows[i], static_cast<int>(first)),
                           index(rows[end - 1], static_cast<int>(last)));
        i = end;
    }
}

void JobsModel::receiveFiles(const FilesAnswer &answer)
{
    if (answer.look != m_look || !isShown())
        return;
    std::vector<int> rows;
    for (const FoundFile &found : answer.files) {
        JobRow *job = m_cache.edit(found.row);
        if (!job || job->id != found.id || job->file == found.state)
            continue;
        job->file = found.state;
        rows.push_back(found.row);
    }
    std::ranges::sort(rows);
    tellRows(rows, JobColumn::Size, JobColumn::Disk);
}

} // namespace Printkeeper::JobsView
