// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texttable.h"

#include "style/tokens.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace Printkeeper::Widgets {
namespace {

constexpr int GlyphSize = 16;

QColor colourOf(Tone tone, const Style::Tokens &tokens)
{
    switch (tone) {
    case Tone::Normal:
        return tokens.text;
    case Tone::Secondary:
        return tokens.secondary;
    case Tone::Good:
        return tokens.good;
    case Tone::Critical:
        return tokens.critical;
    }
    Q_UNREACHABLE();
}

/// Takes its colours from the theme of the moment it is asked in.
class CellItem final : public QStandardItem
{
public:
    explicit CellItem(const TextTable::Cell &cell)
        : QStandardItem(cell.text)
        , m_tone(cell.tone)
        , m_glyph(cell.glyph)
    {}

    QVariant data(int role) const override
    {
        if (role == Qt::ForegroundRole)
            return QBrush(colourOf(m_tone, Style::tokensOf(QGuiApplication::palette())));
        if (role == Qt::DecorationRole && m_glyph)
            return glyphIcon(*m_glyph, GlyphSize, Style::tokensOf(QGuiApplication::palette()),
                             qGuiApp->devicePixelRatio());
        return QStandardItem::data(role);
    }

private:
    Tone m_tone;
    std::optional<Glyph> m_glyph;
};

} // namespace

void setUpTable(QTableView &table)
{
    constexpr int RowHeight = 32;
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setTabKeyNavigation(false);
    table.setFrameShape(QFrame::NoFrame);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(RowHeight);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionsClickable(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

TextTable::TextTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new QStandardItemModel(this))
{
    setUpTable(*this);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::TabFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setModel(m_model);
}

void TextTable::setContent(const std::vector<Column> &columns,
                           const std::vector<std::vector<Cell>> &rows)
{
    if (columns == m_columns && rows == m_rows)
        return;
    m_columns = columns;
    m_rows = rows;
    const int current = currentIndex().row();
    m_model->clear();
    m_model->setColumnCount(static_cast<int>(columns.size()));
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const Column &column = columns[static_cast<std::size_t>(i)];
        m_model->setHeaderData(i, Qt::Horizontal, column.title);
        m_model->setHeaderData(i, Qt::Horizontal, QVariant(column.alignment | Qt::AlignVCenter),
                               Qt::TextAlignmentRole);
    }
    for (const std::vector<Cell> &row : rows) {
        QList<QStandardItem *> items;
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto *item = new CellItem(row[i]);
            item->setToolTip(row[i].text);
            item->setTextAlignment(columns[i].alignment | Qt::AlignVCenter);
            items << item;
        }
        m_model->appendRow(items);
    }
    setCurrentIndex(m_model->index(current, 0));
    fitColumns();
    updateGeometry();
}

void TextTable::setRowsPressable(const QString &goal)
{
    m_isPressable = true;
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAccessibleDescription(goal);
    viewport()->setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowPressed(index.row()); });
}

void TextTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (m_isPressable && event->reason() != Qt::MouseFocusReason && !currentIndex().isValid())
        selectRow(0);
}

void TextTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool presses = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (m_isPressable && presses && currentIndex().isValid())
        Q_EMIT rowPressed(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

void TextTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// Where there is not room for all, sentences are cut before figures are.
void TextTable::fitColumns()
{
    std::vector<int> wanted;
    int sum = 0;
    int sumOfRests = 0;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        wanted.push_back(std::max(sizeHintForColumn(i), horizontalHeader()->sectionSizeHint(i)));
        sum += wanted.back();
        if (m_columns[static_cast<std::size_t>(i)].width == Width::Rest)
            sumOfRests += wanted.back();
    }
    const int room = viewport()->width();
    const auto rests = std::ranges::count(m_columns, Width::Rest, &Column::width);
    const int roomOfRests = room - (sum - sumOfRests);
    const bool onlyRestsGive = rests > 0 && roomOfRests > room / 3;
    int left = room;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        int width = wanted[i];
        const bool isRest = m_columns[i].width == Width::Rest;
        if (sum > room && onlyRestsGive)
            width = isRest ? width * roomOfRests / sumOfRests : width;
        else if (sum > room)
            width = width * room / sum;
        else if (isRest)
            width += (room - sum) / static_cast<int>(rests);
        // The hairlines reach to the edge.
        if (i + 1 == wanted.size() && (sum > room || rests > 0))
            width = left;
        left -= width;
        setColumnWidth(static_cast<int>(i), width);
    }
}

QSize TextTable::sizeHint() const
{
    const int rows = m_model->rowCount() * verticalHeader()->defaultSectionSize();
    return {400, horizontalHeader()->sizeHint().height() + rows + 2 * frameWidth()};
}

QSize TextTable::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

} // namespace Printkeeper::Widgets
