// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/plainlist.h"

#include "pages/jobs/jobslook.h"
#include "widgets/texttable.h"

#include <QHeaderView>
#include <QScrollBar>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

PlainModel::PlainModel(std::vector<Column> columns, Text text, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
    , m_text(std::move(text))
{}

void PlainModel::setRows(int rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PlainModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int PlainModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant PlainModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return m_text(index.row(), index.column());
    if (role == Qt::ToolTipRole)
        return u"<span>"_s + m_text(index.row(), index.column()).toHtmlEscaped() + u"</span>"_s;
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    return {};
}

QVariant PlainModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant(column.alignment | Qt::AlignVCenter);
    return {};
}

PlainList::PlainList(const QString &name, std::vector<PlainModel::Column> columns,
                     PlainModel::Text text, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(std::move(columns), std::move(text))
    , m_table(new QTableView)
{
    Widgets::setUpTable(*m_table);
    m_table->verticalHeader()->setDefaultSectionSize(JobRowHeight);
    m_table->setObjectName(name);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setObjectName(name + u"Header"_s);
    for (int section = 0; section < m_model.columnCount(); ++section) {
        const int width = m_model.columns()[static_cast<std::size_t>(section)].width;
        if (width > 0)
            m_table->setColumnWidth(section, width);
        else
            m_table->horizontalHeader()->setSectionResizeMode(section, QHeaderView::Stretch);
    }
    m_empty = new Widgets::EmptyState(Widgets::Glyph::Unknown, {}, {});
    m_empty->setObjectName(name + u"Empty"_s);
    addWidget(m_empty);
    addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PlainList::selectionChanged);
}

void PlainList::setRows(int rows)
{
    const int top = m_table->verticalScrollBar()->value();
    const int selected = selectedRow();
    m_model.setRows(rows);
    m_table->verticalScrollBar()->setValue(top);
    if (selected >= 0 && selected < rows)
        m_table->selectRow(selected);
    setCurrentIndex(rows > 0 ? 1 : 0);
    fitColumns();
    Q_EMIT selectionChanged();
}

/// As wide as their texts, but none takes what the others need.
void PlainList::fitColumns()
{
    const int most = std::max(m_table->viewport()->width() * 2 / 5, 1);
    for (int section = 0; section < m_model.columnCount(); ++section) {
        const int least = m_model.columns()[static_cast<std::size_t>(section)].width;
        if (least == 0)
            continue;
        m_table->resizeColumnToContents(section);
        const int wanted = std::min(m_table->columnWidth(section), most);
        m_table->setColumnWidth(section, std::max(least, wanted));
    }
}

void PlainList::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    fitColumns();
}

void PlainList::selectRow(int row)
{
    if (row < 0)
        m_table->clearSelection();
    else
        m_table->selectRow(row);
}

int PlainList::selectedRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

void PlainList::setEmptyTexts(Widgets::Glyph glyph, const QString &title, const QString &detail)
{
    if (glyph != m_glyph) {
        m_glyph = glyph;
        m_empty->setGlyph(glyph);
    }
    m_empty->setTexts(title, detail);
}

void PlainList::setNoMatch(const QString &title, const QString &detail)
{
    if (m_glyph) {
        m_glyph.reset();
        m_empty->setIcon(u"search"_s);
    }
    m_empty->setTexts(title, detail);
}

} // namespace Printkeeper::JobsView
