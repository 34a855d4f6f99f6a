// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/plantable.h"

#include "pages/cleanup/planpictures.h"
#include "style/tokens.h"
#include "widgets/texttable.h"

#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using Style::Space;

PlanTable::PlanTable(PlanModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    Widgets::setUpTable(*this);
    setObjectName(u"planTable"_s);
    setAccessibleName(tr("What the cleanup does"));
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_pictures = new PlanPictures(model, *this);
    setItemDelegate(m_pictures);
    fitColumns();
}

std::vector<int> PlanTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    return rows;
}

/// All become as the current one is not.
void PlanTable::toggleSelected()
{
    const std::vector<int> rows = selectedRows();
    if (rows.empty())
        return;
    const int leading = currentIndex().isValid() ? currentIndex().row() : rows.front();
    m_model.setTicked(rows, !m_model.isTicked(leading));
}

void PlanTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        toggleSelected();
    else
        QTableView::keyPressEvent(event);
}

void PlanTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    m_pictures->tellVisible();
}

void PlanTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

/// The file takes what is left; the job's number and the person go where that is too little.
void PlanTable::fitColumns()
{
    constexpr int NarrowestFile = 140;
    const auto widthOf = [this](const QString &widest) {
        return fontMetrics().horizontalAdvance(widest) + 2 * Space::Medium;
    };
    const auto titled = [&](int column, const QString &widest) {
        return std::max(widthOf(widest), horizontalHeader()->sectionSizeHint(column));
    };
    std::array<int, PlanModel::ColumnCount> widths{};
    widths[PlanModel::TickColumn] = 40;
    widths[PlanModel::PictureColumn] = 60;
    widths[PlanModel::JobColumn] = titled(PlanModel::JobColumn, u"0000000"_s);
    widths[PlanModel::PersonColumn] = titled(PlanModel::PersonColumn, u"Mm Mmmmmmm"_s);
    widths[PlanModel::AgeColumn] =
        titled(PlanModel::AgeColumn, PlanModel::tr("%n day(s)", nullptr, 9999));
    widths[PlanModel::SizeColumn] = titled(PlanModel::SizeColumn, u"888.8 MB"_s);
    widths[PlanModel::WhatColumn] =
        titled(PlanModel::WhatColumn, PlanModel::tr("moves to the archive"));
    int left = viewport()->width();
    for (const int width : widths)
        left -= width;
    for (const int column : {PlanModel::JobColumn, PlanModel::PersonColumn}) {
        const bool isShown = left >= NarrowestFile;
        setColumnHidden(column, !isShown);
        if (!isShown)
            left += widths.at(static_cast<std::size_t>(column));
    }
    widths[PlanModel::FileColumn] = std::max(left, NarrowestFile);
    for (int column = 0; column < PlanModel::ColumnCount; ++column)
        setColumnWidth(column, widths.at(static_cast<std::size_t>(column)));
}

} // namespace Printkeeper::CleanupView
