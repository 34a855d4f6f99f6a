// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/plantable.h"

#include "base/format.h"
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
namespace {

constexpr int CellPadding = 13; // on each side, as resources/qss has it

} // namespace

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

/// What `texts` need in a column, and its title with the arrow of an order.
int PlanTable::widthFor(int column, const QStringList &texts) const
{
    constexpr int SortArrow = 18;
    QFont title = font();
    title.setPixelSize(Style::Type::Small);
    int width = SortArrow
                + QFontMetrics(title).horizontalAdvance(
                    m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (const QString &text : texts)
        width = std::max(width, fontMetrics().horizontalAdvance(text));
    return width + 2 * CellPadding + 1;
}

void PlanTable::place(int column, int width, bool isShown)
{
    setColumnHidden(column, !isShown);
    setColumnWidth(column, width);
}

/// The file takes what is left. Names of people get as much as they need before a job's number is
/// shown, and both go where the file would get too little.
void PlanTable::fitColumns()
{
    constexpr int NarrowestFile = 160;
    constexpr int AmpleFile = 200;
    constexpr int AmplePerson = 160;
    const std::array<std::pair<int, int>, 5> widths{
        {{PlanModel::TickColumn, 40},
         {PlanModel::PictureColumn, 60},
         {PlanModel::SizeColumn,
          widthFor(PlanModel::SizeColumn, {formatBytes(999'000), formatBytes(9'990'000)})},
         {PlanModel::AgeColumn,
          widthFor(PlanModel::AgeColumn, {PlanModel::tr("%n day(s)", nullptr, 999)})},
         {PlanModel::WhatColumn, widthFor(PlanModel::WhatColumn, PlanModel::allWhatTexts())}}};
    int left = viewport()->width();
    for (const auto &[column, width] : widths) {
        setColumnWidth(column, width);
        left -= width;
    }
    const int wanted = std::max(std::min(m_widestPerson + 2 * CellPadding + 1, AmplePerson),
                                widthFor(PlanModel::PersonColumn, {}));
    const int least = std::min(widthFor(PlanModel::PersonColumn, {u"Mmm Mmmm"_s}), wanted);
    const bool hasPerson = left - least >= NarrowestFile;
    const int person = std::clamp(left - AmpleFile, least, wanted);
    place(PlanModel::PersonColumn, person, hasPerson);
    left -= hasPerson ? person : 0;
    const int job = widthFor(PlanModel::JobColumn, {u"000000"_s});
    place(PlanModel::JobColumn, job, left - job >= AmpleFile);
}

} // namespace Printkeeper::CleanupView
