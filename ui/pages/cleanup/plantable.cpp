// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/plantable.h"

#include "pages/cleanup/planpictures.h"
#include "style/tokens.h"
#include "widgets/texttable.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <utility>

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
    setTextElideMode(Qt::ElideMiddle); // of a file name the suffix stays
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(PlanModel::FileColumn, QHeaderView::Stretch);
    m_pictures = new PlanPictures(model, *this);
    setItemDelegate(m_pictures);
    connect(&model, &QAbstractItemModel::modelReset, this, &PlanTable::measurePersons);
    measurePersons();
}

std::vector<int> PlanTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    return rows;
}

std::optional<int> PlanTable::onlySelectedRow() const
{
    std::optional<int> only;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        if (range.height() != 1 || (only && *only != range.top()))
            return std::nullopt;
        only = range.top();
    }
    return only;
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

/// Searching and sorting in a plan makes the column no narrower: it does not jump to and fro.
void PlanTable::measurePersons()
{
    constexpr int Measured = 200;
    if (std::exchange(m_measured, m_model.plan().get()) != m_model.plan().get())
        m_widestPerson = 0;
    for (int row = 0; row < std::min(m_model.rowCount(), Measured); ++row) {
        const QString person = m_model.index(row, PlanModel::PersonColumn).data().toString();
        m_widestPerson = std::max(m_widestPerson, fontMetrics().horizontalAdvance(person));
    }
    fitColumns();
}

/// The file takes what is left; the job's number and the person go where that is too little, and
/// names of people get as much as they need where it is ample.
void PlanTable::fitColumns()
{
    constexpr int NarrowestFile = 130;
    constexpr int AmpleFile = 260;
    constexpr int AmplePerson = 160;
    const auto titled = [this](int column, const QString &widest) {
        return std::max(fontMetrics().horizontalAdvance(widest) + 2 * Space::Large,
                        horizontalHeader()->sectionSizeHint(column));
    };
    int what = 0;
    for (const QString &text : PlanModel::allWhatTexts())
        what = std::max(what, titled(PlanModel::WhatColumn, text));
    const std::array<std::pair<int, int>, 5> widths{
        {{PlanModel::TickColumn, 40},
         {PlanModel::PictureColumn, 60},
         {PlanModel::SizeColumn, titled(PlanModel::SizeColumn, u"888 MB"_s)},
         {PlanModel::AgeColumn,
          titled(PlanModel::AgeColumn, PlanModel::tr("%n day(s)", nullptr, 999))},
         {PlanModel::WhatColumn, what}}};
    int left = viewport()->width();
    for (const auto &[column, width] : widths) {
        setColumnWidth(column, width);
        left -= width;
    }
    const int wanted = std::max(std::min(m_widestPerson + 2 * Space::Large, AmplePerson),
                                horizontalHeader()->sectionSizeHint(PlanModel::PersonColumn));
    const int person = std::min(titled(PlanModel::PersonColumn, u"Mmm Mmmm"_s), wanted);
    const std::array<std::pair<int, int>, 2> spared{
        {{PlanModel::PersonColumn, person},
         {PlanModel::JobColumn, titled(PlanModel::JobColumn, u"000000"_s)}}};
    for (const auto &[column, width] : spared) {
        const bool isShown = left - width >= NarrowestFile;
        setColumnHidden(column, !isShown);
        setColumnWidth(column, width);
        left -= isShown ? width : 0;
    }
    if (const int more = std::min(left - AmpleFile, wanted - person); more > 0)
        setColumnWidth(PlanModel::PersonColumn, person + more);
}

} // namespace Printkeeper::CleanupView
