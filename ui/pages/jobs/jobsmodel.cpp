// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobsmodel.h"

#include "base/format.h"
#include "pages/jobs/jobcells.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
namespace {

constexpr auto RetryInterval = 5s;
constexpr auto AfterTouch = 3s;
constexpr std::size_t MostWaiting = 3; // a million jobs are four megabytes each time

JobColumn columnAt(int section)
{
    return static_cast<JobColumn>(section);
}

/// In the title, where the arrow of the style would cover a title on the right.
QString arrowOf(const JobSort &sort)
{
    return sort.order == Jobs::SortOrder::Ascending ? u" ↑"_s : u" ↓"_s;
}

} // namespace

JobsModel::JobsModel(JobsSource source, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_thread(std::move(source))
{
    connect(&m_thread.reader(), &JobsReader::answered, this, &JobsModel::receive);
    connect(&m_thread.reader(), &JobsReader::lookUpProgressed, this, &JobsModel::receiveProgress);
    connect(&m_thread.reader(), &JobsReader::filesLookedAt, this, &JobsModel::receiveFiles);
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryInterval);
    connect(&m_retry, &QTimer::timeout, this, &JobsModel::refresh);
    m_untouched.setSingleShot(true);
    m_untouched.setInterval(AfterTouch);
    connect(&m_untouched, &QTimer::timeout, this, [this] {
        takeWaiting();
        Q_EMIT stateChanged();
        ask();
    });
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
    const JobRow *row = jobAt(index.row());
    if (role == IsReadRole)
        return row != nullptr;
    if (!row)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    if (role == Qt::DisplayRole)
        return cellText(*row, column, m_clock.now(), m_names);
    if (role == Qt::ToolTipRole)
        return cellToolTip(*row, column);
    if (role == IdRole)
        return row->id;
    if (role == DiskRole)
        return static_cast<int>(row->file.disk);
    if (role == StatusRole)
        return row->statusKey;
    return {};
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= JobColumns)
        return {};
    const JobColumn column = columnAt(section);
    if (role == Qt::AccessibleTextRole)
        return columnTitle(column);
    if ((role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) && isLookedUp(column))
        //: %1: a number
        return tr("Sorts lists of up to %1 jobs, whose files are looked at for it.")
            .arg(formatCount(MostLookedUp));
    if (role == Qt::DisplayRole && column == JobColumn::Picture)
        return u""_s;
    if (role == Qt::DisplayRole)
        return columnTitle(column)
               + (column == m_shape.sort.column ? arrowOf(m_shape.sort) : u""_s);
    if (role != Qt::TextAlignmentRole)
        return {};
    const bool isFigure =
        column == JobColumn::Size || (column == JobColumn::Id && m_shape.isIdNumber);
    return QVariant((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

const JobRow *JobsModel::jobAt(int row) const
{
    return row >= 0 && row < m_total ? m_cache.find(keyAt(row)) : nullptr;
}

/// While changes are made, from the last row to the first, the rows behind the last change are
/// those of the next order already, counted from its end.
qint64 JobsModel::keyAt(int row) const
{
    if (!m_next || row < m_taken)
        return m_order->keys()[static_cast<std::size_t>(row)];
    return m_next->keys()[static_cast<std::size_t>(row + m_next->size() - m_total)];
}

int JobsModel::rowOfKey(qint64 key) const
{
    if (!m_order)
        return -1;
    const std::size_t place = m_order->keys().placeOf(key);
    return place == m_order->keys().size() ? -1 : static_cast<int>(place);
}

void JobsModel::setLook(const JobsLook &look)
{
    if (look == m_filter)
        return;
    m_filter = look;
    m_lookUp.reset();
    m_waiting.clear();
    ++m_look;
    ask();
    Q_EMIT stateChanged();
}

void JobsModel::setAmong(KeysPointer keys)
{
    if (keys == m_among)
        return;
    m_among = std::move(keys);
    m_orderChange = 0;
    ask();
}

void JobsModel::setNameStyle(Settings::NameStyle style)
{
    m_names = style;
    tellRows(nearRows(0), JobColumn::Person, JobColumn::Person);
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
    tellRows(nearRows(0), JobColumn::Created, JobColumn::Updated);
}

void JobsModel::receive(const JobsAnswer &answer)
{
    if (answer.byStatus && answer.change >= m_countedChange) {
        m_byStatus = answer.byStatus;
        m_countedChange = answer.change;
    }
    if (answer.look != m_look)
        return;
    takeOff(answer);
    m_error = answer.error;
    if (m_error) {
        m_lookUp.reset();
        m_retry.start();
        Q_EMIT stateChanged();
        return;
    }
    if (answer.order)
        takeOrder(answer);
    else
        for (const RowBlock &block : answer.rows)
            takeRows(block, answer.change);
    setShape(answer.shape.value_or(m_shape));
    Q_EMIT stateChanged();
    ask();
}

void JobsModel::takeOrder(const JobsAnswer &answer)
{
    const NewOrder &order = *answer.order;
    if (!isShown())
        m_cache.clear();
    for (const RowBlock &block : answer.rows) {
        for (const JobRow &job : block.rows)
            m_cache.set(job, answer.change);
    }
    if (order.part == Part::Whole)
        m_orderChange = answer.change;
    m_waiting.push_back(order);
    const bool mayWait = isShown() && order.changes && m_isCounted && m_untouched.isActive();
    if (!mayWait || m_waiting.size() > MostWaiting)
        takeWaiting();
    for (const RowBlock &block : answer.rows)
        tellRows(m_waiting.empty() ? block.range : nearRows(0), JobColumn::Picture,
                 JobColumn::Disk);
}

void JobsModel::takeWaiting()
{
    for (const NewOrder &order : std::exchange(m_waiting, {})) {
        if (isShown() && order.changes)
            merge(order);
        else
            show(order);
        m_isCounted = order.part == Part::Whole;
    }
}

/// The first rows of a look take the place of the older one's.
void JobsModel::show(const NewOrder &order)
{
    beginResetModel();
    if (!isShown())
        m_visible = {0, m_visible.size()};
    m_shownLook = m_look;
    m_lookUp.reset();
    m_order = order.order;
    m_total = static_cast<int>(m_order->size());
    endResetModel();
}

void JobsModel::merge(const NewOrder &order)
{
    Q_EMIT mergeStarted();
    m_taken = m_total;
    m_next = order.order;
    for (const RowChange &change : *order.changes)
        applyChange(change);
    m_order = std::exchange(m_next, nullptr);
    Q_EMIT mergeFinished();
}

void JobsModel::applyChange(const RowChange &change)
{
    if (change.count > 0) {
        beginInsertRows({}, change.row, change.row + change.count - 1);
        m_total += change.count;
        m_taken = change.row;
        endInsertRows();
    } else {
        beginRemoveRows({}, change.row, change.row - change.count - 1);
        m_total += change.count;
        m_taken = change.row;
        endRemoveRows();
    }
}

void JobsModel::setShape(const JobsShape &shape)
{
    if (shape == m_shape)
        return;
    m_shape = shape;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, JobColumns - 1);
}

void JobsModel::takeRows(const RowBlock &block, quint64 change)
{
    bool isDifferent = false;
    for (const JobRow &job : block.rows)
        isDifferent = m_cache.set(job, change) || isDifferent;
    // What is gone stays as it was, until the order says so.
    for (int row = block.range.first; row < block.range.end; ++row)
        m_cache.touch(block.order->keys()[static_cast<std::size_t>(row)], change);
    if (isDifferent)
        tellRows(block.order == m_order ? block.range : nearRows(0), JobColumn::Picture,
                 JobColumn::Disk);
    shrinkCache();
}

void JobsModel::tellRows(RowRange rows, JobColumn first, JobColumn last)
{
    rows = {std::max(rows.first, 0), std::min(rows.end, m_total)};
    if (!rows.isEmpty())
        Q_EMIT dataChanged(index(rows.first, static_cast<int>(first)),
                           index(rows.end - 1, static_cast<int>(last)));
}

RowRange JobsModel::nearRows(int more) const
{
    const int first = std::clamp(m_visible.first - more, 0, m_total);
    return {first, std::clamp(m_visible.end + more, first, m_total)};
}

void JobsModel::shrinkCache()
{
    if (!m_cache.isFull())
        return;
    const RowRange kept = nearRows(static_cast<int>(RowCache::Most) / 4);
    const auto first = m_order->keys().begin();
    m_cache.keepOnly({first + kept.first, first + kept.end});
}

void JobsModel::receiveProgress(const LookUpProgress &progress)
{
    if (progress.look != m_look || isShown())
        return;
    m_lookUp = progress;
    Q_EMIT stateChanged();
}

void JobsModel::receiveFiles(const FilesAnswer &answer)
{
    if (answer.look != m_look || !isShown())
        return;
    bool isDifferent = false;
    for (const FoundFile &found : answer.files) {
        JobRow *job = m_cache.edit(found.key);
        isDifferent = isDifferent || (job && job->file != found.state);
        if (job)
            job->file = found.state;
    }
    if (isDifferent)
        tellRows(nearRows(0), JobColumn::Picture, JobColumn::Disk);
}

} // namespace Printkeeper::JobsView
