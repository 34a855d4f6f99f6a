// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/cleanupplanmodel.h"

#include "base/escape.h"
#include "base/format.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {
namespace {

using Cleanup::ActionKind;

QString fileText(const Cleanup::CleanupAction &action)
{
    if (action.job && !action.job->original.isEmpty())
        return escaped(action.job->original);
    return action.files.empty() ? QString() : escaped(action.files.front().place.name());
}

QString pathsText(const Cleanup::CleanupAction &action)
{
    QStringList paths;
    for (const Cleanup::PlannedFile &file : action.files)
        paths << escaped(file.place.absolute());
    return paths.join(u'\n');
}

} // namespace

CleanupPlanModel::CleanupPlanModel(std::vector<Cleanup::CleanupAction> actions, QObject *parent)
    : QAbstractTableModel(parent)
    , m_actions(std::move(actions))
{}

int CleanupPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_actions.size());
}

int CleanupPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CleanupPlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cleanup::CleanupAction &action = m_actions[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(action, index.column());
    case Qt::ToolTipRole:
        return index.column() == FileColumn ? pathsText(action) : text(action, index.column());
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == SizeColumn ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString CleanupPlanModel::text(const Cleanup::CleanupAction &action, int column) const
{
    switch (column) {
    case WhatColumn:
        switch (action.kind) {
        case ActionKind::RemoveUpload:
        case ActionKind::RemoveJob:
            return tr("Remove");
        case ActionKind::ArchiveJob:
            return tr("Archive");
        case ActionKind::RestoreJob:
            return tr("Restore");
        case ActionKind::RemoveTemp:
            return tr("Remove temporary file");
        case ActionKind::MoveHome:
            return tr("Move to its folder");
        case ActionKind::RemoveOrphan:
            return tr("Remove file without a job");
        }
        Q_UNREACHABLE();
    case JobColumn:
        return action.job ? escaped(action.job->idText()) : u"–"_s;
    case FileColumn:
        return fileText(action);
    case ReasonColumn:
        return action.reason;
    case SizeColumn:
        return formatBytes(action.bytes);
    default:
        return {};
    }
}

QVariant CleanupPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("What happens");
    case JobColumn:
        return tr("Job");
    case FileColumn:
        return tr("File");
    case ReasonColumn:
        return tr("Why");
    default:
        return tr("Size");
    }
}

} // namespace Printkeeper::Overview
