// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobselection.h"

#include <algorithm>
#include <utility>

namespace Printkeeper::JobsView {
namespace {

constexpr qsizetype RowsAtOnce = 20'000; // looked through on the GUI thread
constexpr std::size_t MostRanges = 5000; // a view asks each of them for each cell
constexpr std::size_t RowsBetween = 4096;

Error cancelled()
{
    return {ErrorKind::Cancelled, {}, {}, {}};
}

/// The keys of the jobs in some rows, in rising order.
std::vector<qint64> keysOf(const Jobs::JobOrder &order, const std::vector<RowRange> &rows)
{
    std::vector<qint64> keys;
    for (const RowRange &range : rows) {
        for (int row = range.first; row < range.end; ++row)
            keys.push_back(order.keys()[static_cast<std::size_t>(row)]);
    }
    std::ranges::sort(keys);
    return keys;
}

qint64 rowsIn(const std::vector<RowRange> &rows)
{
    qint64 jobs = 0;
    for (const RowRange &range : rows)
        jobs += range.size();
    return jobs;
}

/// Where jobs stand in an order; refused when they are too scattered to be shown as selected.
Result<std::vector<RowRange>> rowsOf(const std::vector<qint64> &keys, const Jobs::JobOrder &order,
                                     const CancelToken &cancel)
{
    std::vector<RowRange> rows;
    const Jobs::JobKeys &all = order.keys();
    for (std::size_t place = 0; place < all.size(); ++place) {
        if (place % RowsBetween == 0 && cancel.isCancelled())
            return cancelled();
        if (!std::ranges::binary_search(keys, all[place]))
            continue;
        const int row = static_cast<int>(place);
        if (!rows.empty() && rows.back().end == row)
            ++rows.back().end;
        else
            rows.push_back({row, row + 1});
        if (rows.size() > MostRanges)
            return Error{ErrorKind::Refused, {}, {}, {}};
    }
    return rows;
}

} // namespace

JobSelection::JobSelection(JobsModel &model, QTableView &table)
    : m_model(model)
    , m_table(table)
{
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &JobSelection::note);
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this,
            &JobSelection::noteCurrent);
    connect(&model, &JobsModel::dataChanged, this, &JobSelection::noteCurrent);
    connect(&model, &JobsModel::mergeStarted, this, [this] { m_isRestoring = true; });
    connect(&model, &JobsModel::mergeFinished, this, &JobSelection::finishMerge);
    connect(&model, &JobsModel::modelAboutToBeReset, this, &JobSelection::remember);
    connect(&model, &JobsModel::modelReset, this, &JobSelection::restore);
}

JobSelection::Scope JobSelection::scope() const
{
    if (m_isWholeLook)
        return Scope::WholeLook;
    return m_table.selectionModel()->hasSelection() ? Scope::Rows : Scope::Nothing;
}

qint64 JobSelection::count() const
{
    return rowsIn(rows());
}

std::vector<RowRange> JobSelection::rows() const
{
    std::vector<RowRange> ranges;
    for (const QItemSelectionRange &range : m_table.selectionModel()->selection())
        ranges.push_back({range.top(), range.bottom() + 1});
    std::ranges::sort(ranges, {}, &RowRange::first);
    std::vector<RowRange> apart;
    for (const RowRange &range : ranges) {
        if (!apart.empty() && range.first <= apart.back().end)
            apart.back().end = std::max(apart.back().end, range.end);
        else
            apart.push_back(range);
    }
    return apart;
}

int JobSelection::currentRow() const
{
    const QItemSelectionModel *selection = m_table.selectionModel();
    const QModelIndex current = selection->currentIndex();
    if (current.isValid() && selection->isSelected(current))
        return current.row();
    const auto ranges = rows();
    return ranges.empty() ? -1 : ranges.front().first;
}

void JobSelection::selectRows(const std::vector<RowRange> &rows)
{
    QItemSelection selection;
    for (const RowRange &range : rows)
        selection.select(m_model.index(range.first, 0),
                         m_model.index(range.end - 1, m_model.columnCount() - 1));
    m_table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void JobSelection::selectWholeLook()
{
    if (m_model.rowCount() == 0)
        return;
    stopFinding();
    m_isRestoring = true;
    selectRows({{0, m_model.rowCount()}});
    m_isRestoring = false;
    m_isWholeLook = true;
    noteCurrent();
    Q_EMIT changed();
}

void JobSelection::clear()
{
    const bool wasFinding = m_isFinding;
    stopFinding();
    m_table.clearSelection();
    if (wasFinding)
        note(); // the table has had nothing to clear
}

void JobSelection::selectRow(int row)
{
    const QModelIndex index = m_model.index(row, 0);
    m_table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect
                                                         | QItemSelectionModel::Rows);
    m_table.scrollTo(index);
}

void JobSelection::note()
{
    if (m_isRestoring)
        return;
    stopFinding();
    m_isWholeLook = false;
    noteCurrent();
    Q_EMIT changed();
}

/// The key is known before the id of a row that has not been read.
void JobSelection::noteCurrent()
{
    if (m_isRestoring || m_isFinding)
        return;
    const int row = currentRow();
    m_currentKey = row < 0 ? std::nullopt : std::optional(m_model.keyAt(row));
    const JobRow *job = row < 0 ? nullptr : m_model.jobAt(row);
    const QString id = job ? job->id : QString();
    if (id == m_currentId)
        return;
    m_currentId = id;
    Q_EMIT currentChanged(id);
}

void JobSelection::finishMerge()
{
    if (m_isWholeLook && m_model.rowCount() > 0)
        selectRows({{0, m_model.rowCount()}});
    m_isRestoring = false;
    if (m_isFinding)
        return;
    noteCurrent();
    Q_EMIT changed();
}

/// The order itself is kept: reading the keys out of it may take longer than a window may stand
/// still.
void JobSelection::remember()
{
    m_isRestoring = true;
    if (m_isFinding)
        return; // what is looked for has not changed
    m_remembered = {};
    if (!m_isWholeLook)
        m_remembered = {m_model.order(), rows()};
}

void JobSelection::restore()
{
    const bool isOtherLook = std::exchange(m_look, m_model.look()) != m_model.look();
    m_isWholeLook = m_isWholeLook && !isOtherLook;
    const int current = m_currentKey ? m_model.rowOfKey(*m_currentKey) : -1;
    if (m_isWholeLook && m_model.rowCount() > 0)
        place({{0, m_model.rowCount()}}, current);
    else if ((isOtherLook || m_remembered.isOneJob()) && current >= 0)
        place({{current, current + 1}}, current);
    else if (isOtherLook || m_isWholeLook || m_remembered.rows.empty() || m_remembered.isOneJob())
        place({}, current);
    else if (m_model.rowCount() > RowsAtOnce || m_remembered.order->size() > RowsAtOnce)
        find();
    else
        placeFound(rowsOf(keysOf(*m_remembered.order, m_remembered.rows), *m_model.order(), {}));
}

/// Until it is known where the selected jobs stand none is selected, so that nothing is done to
/// others.
void JobSelection::find()
{
    m_isRestoring = false;
    m_isFinding = true;
    const OrderPointer order = m_model.order();
    m_finder.start(
        [before = m_remembered, order](const CancelToken &cancel) {
            return rowsOf(keysOf(*before.order, before.rows), *order, cancel);
        },
        [this, order](const Result<std::vector<RowRange>> &rows) {
            if (!m_isFinding)
                return;
            if (m_model.order() != order)
                find();
            else
                placeFound(rows);
        });
    Q_EMIT changed();
}

void JobSelection::stopFinding()
{
    if (std::exchange(m_isFinding, false))
        m_finder.cancel();
}

void JobSelection::placeFound(const Result<std::vector<RowRange>> &rows)
{
    const int before = static_cast<int>(rowsIn(m_remembered.rows));
    place(rows.value_or(std::vector<RowRange>()),
          m_currentKey ? m_model.rowOfKey(*m_currentKey) : -1);
    if (rows)
        return;
    if (rows.error().kind == ErrorKind::Refused)
        Q_EMIT givenUp(tr("%Ln job(s) are no longer selected: the list has changed, and they stand "
                          "in too many places of it now.",
                          nullptr, before));
    else
        Q_EMIT givenUp(tr("%Ln job(s) are no longer selected: the list has changed, and they could "
                          "not be found in it.",
                          nullptr, before));
}

/// `current` is the row of the current job; -1 when it is gone.
void JobSelection::place(const std::vector<RowRange> &rows, int current)
{
    stopFinding();
    m_remembered = {};
    m_isRestoring = true;
    const bool isAutomatic = m_table.hasAutoScroll();
    m_table.setAutoScroll(false);
    if (current >= 0 && !rows.empty())
        m_table.selectionModel()->setCurrentIndex(m_model.index(current, 0),
                                                  QItemSelectionModel::NoUpdate);
    selectRows(rows);
    m_table.setAutoScroll(isAutomatic);
    m_isRestoring = false;
    noteCurrent();
    Q_EMIT changed();
}

} // namespace Printkeeper::JobsView
