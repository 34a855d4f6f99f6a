// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/planmodel.h"

#include "base/escape.h"
#include "base/format.h"
#include "settings/personname.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using Cleanup::ActionKind;
using Cleanup::CleanupAction;

namespace {

QString pathsText(const CleanupAction &action)
{
    QStringList paths;
    for (const Cleanup::PlannedFile &file : action.files)
        paths << escaped(file.place.absolute());
    return paths.join(u'\n');
}

QString idOf(const CleanupAction &action)
{
    return action.job ? action.job->idText() : QString();
}

QString personOf(const CleanupAction &action)
{
    return action.job ? action.job->person : QString();
}

bool isBefore(const CleanupAction &one, const CleanupAction &other, int column)
{
    switch (column) {
    case PlanModel::JobColumn: {
        const QString first = idOf(one);
        const QString second = idOf(other);
        return first.size() != second.size() ? first.size() < second.size() : first < second;
    }
    case PlanModel::PersonColumn:
        return personOf(one) < personOf(other);
    case PlanModel::AgeColumn:
        return one.ageDays < other.ageDays;
    case PlanModel::SizeColumn:
        return one.bytes < other.bytes;
    case PlanModel::WhatColumn:
        return one.kind < other.kind;
    default:
        return fileText(one).compare(fileText(other), Qt::CaseInsensitive) < 0;
    }
}

/// Figures stand under each other by their last digit, and their title over it.
QVariant alignmentOf(int column)
{
    const bool isFigure = column == PlanModel::JobColumn || column == PlanModel::AgeColumn
                          || column == PlanModel::SizeColumn;
    return QVariant((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

QString fileText(const CleanupAction &action)
{
    if (action.job && !action.job->original.isEmpty())
        return escaped(action.job->original);
    return action.files.empty() ? QString() : escaped(action.files.front().place.name());
}

PlanModel::PlanModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void PlanModel::setPlan(PlanPointer plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_ticks.assign(m_plan ? m_plan->actions.size() : 0, true);
    m_sums = m_plan ? Cleanup::PlanSums(*m_plan) : Cleanup::PlanSums();
    m_chosen = m_sums.of(m_ticks);
    m_unticked = 0;
    arrange();
    endResetModel();
}

void PlanModel::setFilter(std::optional<ActionKind> kind, const QString &search)
{
    beginResetModel();
    m_kind = kind;
    m_search = search;
    arrange();
    endResetModel();
}

void PlanModel::arrange()
{
    m_rows.clear();
    if (!m_plan)
        return;
    const auto &actions = m_plan->actions;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        if (isShown(actions[i]))
            m_rows.push_back(i);
    }
    if (m_sortColumn < 0)
        return;
    std::ranges::stable_sort(m_rows, [&](std::size_t one, std::size_t other) {
        return m_sortOrder == Qt::AscendingOrder
                   ? isBefore(actions[one], actions[other], m_sortColumn)
                   : isBefore(actions[other], actions[one], m_sortColumn);
    });
}

bool PlanModel::isShown(const CleanupAction &action) const
{
    if (m_kind && action.kind != *m_kind)
        return false;
    return m_search.isEmpty() || fileText(action).contains(m_search, Qt::CaseInsensitive)
           || idOf(action) == m_search
           || (action.job
               && shownName(action.job->person, m_names).contains(m_search, Qt::CaseInsensitive));
}

void PlanModel::sort(int column, Qt::SortOrder order)
{
    // Ticks and pictures are in no order.
    if (column < FileColumn || column >= ColumnCount)
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    endResetModel();
}

void PlanModel::setNameStyle(Settings::NameStyle style)
{
    beginResetModel();
    m_names = style;
    arrange();
    endResetModel();
}

const CleanupAction &PlanModel::actionAt(int row) const
{
    return m_plan->actions[m_rows.at(static_cast<std::size_t>(row))];
}

bool PlanModel::isTicked(int row) const
{
    return m_ticks[m_rows.at(static_cast<std::size_t>(row))];
}

void PlanModel::setTicked(const std::vector<int> &rows, bool isTicked)
{
    for (const int row : rows)
        m_ticks[m_rows.at(static_cast<std::size_t>(row))] = isTicked;
    tellTicks();
}

void PlanModel::setAllTicked(bool isTicked)
{
    for (const std::size_t place : m_rows)
        m_ticks[place] = isTicked;
    tellTicks();
}

void PlanModel::tellTicks()
{
    m_unticked = std::ranges::count(m_ticks, false);
    m_chosen = m_sums.of(m_ticks);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT ticksChanged();
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == TickColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || index.column() != TickColumn)
        return false;
    setTicked({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QString PlanModel::tickText(const CleanupAction &action, bool isTicked)
{
    if (isTicked)
        //: %1: the name of a file
        return tr("taken: %1").arg(fileText(action));
    //: %1: the name of a file
    return tr("stays: %1").arg(fileText(action));
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::size_t place = m_rows.at(static_cast<std::size_t>(index.row()));
    const CleanupAction &action = m_plan->actions[place];
    const bool ticked = m_ticks[place];
    switch (role) {
    case Qt::DisplayRole:
        return text(place, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == TickColumn ? tickText(action, ticked)
                                            : text(place, index.column());
    case Qt::CheckStateRole:
        return index.column() == TickColumn ? QVariant(ticked ? Qt::Checked : Qt::Unchecked)
                                            : QVariant();
    case Qt::ToolTipRole:
        return index.column() == FileColumn ? pathsText(action) : action.reason;
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    default:
        return {};
    }
}

QStringList PlanModel::allWhatTexts()
{
    return {tr("stays"), tr("to the archive"), tr("to the trash"), tr("removed for good")};
}

QString PlanModel::whatText(std::size_t place) const
{
    if (!m_ticks[place])
        //: What happens to a job: nothing
        return tr("stays");
    if (Cleanup::movesJob(m_plan->actions[place].kind))
        return tr("to the archive");
    return m_chosen.isGone[place] ? tr("removed for good") : tr("to the trash");
}

QString PlanModel::text(std::size_t place, int column) const
{
    const CleanupAction &action = m_plan->actions[place];
    switch (column) {
    case FileColumn:
        return fileText(action);
    case JobColumn:
        return action.job ? escaped(action.job->idText()) : u"–"_s;
    case PersonColumn:
        return action.job ? escaped(shownName(personOf(action), m_names)) : u"–"_s;
    case AgeColumn:
        return tr("%n day(s)", nullptr, action.ageDays);
    case SizeColumn:
        return formatBytes(action.bytes);
    case WhatColumn:
        return whatText(place);
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    const bool isForHearing = role == Qt::AccessibleTextRole;
    if (role != Qt::DisplayRole && !isForHearing)
        return {};
    switch (section) {
    case TickColumn:
        return isForHearing ? tr("Whether it is taken") : QString();
    case PictureColumn:
        return isForHearing ? tr("Picture") : QString();
    case FileColumn:
        //: Title of a column
        return tr("File");
    case JobColumn:
        //: Title of a column
        return tr("Job");
    case PersonColumn:
        //: Title of a column
        return tr("Person");
    case AgeColumn:
        //: Title of a column: how long a job has waited
        return tr("Waiting");
    case SizeColumn:
        //: Title of a column: what files take of the disk
        return tr("On disk");
    default:
        return tr("What happens");
    }
}

} // namespace Printkeeper::CleanupView
