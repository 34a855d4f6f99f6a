// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobselection.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Printkeeper::JobsView {

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
    qint64 count = 0;
    for (const RowRange &range : rows())
        count += range.size();
    return count;
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
    m_isRestoring = true;
    selectRows({{0, m_model.rowCount()}});
    m_isRestoring = false;
    m_isWholeLook = true;
    noteCurrent();
    Q_EMIT changed();
}

void JobSelection::clear()
{
    m_table.clearSelection();
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
    m_isWholeLook = false;
    noteCurrent();
    Q_EMIT changed();
}

/// The key is known before the id of a row that has not been read.
void JobSelection::noteCurrent()
{
    if (m_isRestoring)
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
    noteCurrent();
    Q_EMIT changed();
}

void JobSelection::remember()
{
    m_isRestoring = true;
    m_remembered.clear();
    if (m_isWholeLook)
        return;
    for (const RowRange &range : rows()) {
        for (int row = range.first; row < range.end; ++row)
            m_remembered.push_back(m_model.keyAt(row));
    }
}

void JobSelection::restore()
{
    const bool isOtherLook = std::exchange(m_look, m_model.look()) != m_model.look();
    const auto remembered = std::exchange(m_remembered, {});
    QSet<qint64> keys;
    if (!isOtherLook)
        keys = {remembered.begin(), remembered.end()};
    else if (m_currentKey)
        keys.insert(*m_currentKey);
    m_isWholeLook = m_isWholeLook && !isOtherLook;
    std::vector<RowRange> ranges;
    for (int row = 0; !keys.isEmpty() && row < m_model.rowCount(); ++row) {
        if (!keys.contains(m_model.keyAt(row)))
            continue;
        if (!ranges.empty() && ranges.back().end == row)
            ++ranges.back().end;
        else
            ranges.push_back({row, row + 1});
    }
    if (m_isWholeLook && m_model.rowCount() > 0)
        ranges = {{0, m_model.rowCount()}};
    const bool isAutomatic = m_table.hasAutoScroll();
    m_table.setAutoScroll(false);
    const int current = m_currentKey ? m_model.rowOfKey(*m_currentKey) : -1;
    if (current >= 0 && !ranges.empty())
        m_table.selectionModel()->setCurrentIndex(m_model.index(current, 0),
                                                  QItemSelectionModel::NoUpdate);
    selectRows(ranges);
    m_table.setAutoScroll(isAutomatic);
    m_isRestoring = false;
    noteCurrent();
    Q_EMIT changed();
}

} // namespace Printkeeper::JobsView
