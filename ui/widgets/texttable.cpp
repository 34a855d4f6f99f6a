// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texttable.h"

#include "style/tokens.h"
#include "widgets/rowhover.h"
#include "widgets/wholerows.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

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

bool hasFigures(const TextTable::Column &column)
{
    return column.alignment.testFlag(Qt::AlignRight);
}

/// What none of `wanted` may be wider than so that all fit into `room`; the narrow ones stay whole.
int widestOf(std::vector<int> wanted, int room)
{
    std::ranges::sort(wanted);
    auto left = static_cast<int>(wanted.size());
    for (const int width : wanted) {
        if (width * left > room)
            return std::max(0, room / left);
        room -= width;
        --left;
    }
    return wanted.empty() ? 0 : wanted.back();
}

/// Takes from sentences before other texts, and from figures nothing.
void shrink(std::vector<int> &widths, const std::vector<TextTable::Column> &columns, int room)
{
    constexpr int Narrowest = 64;
    const auto isSentence = [](const TextTable::Column &column) {
        return column.width == TextTable::Width::Rest && !hasFigures(column);
    };
    std::vector<int> texts;
    int sentences = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (!hasFigures(columns[i]))
            texts.push_back(widths[i]);
        if (isSentence(columns[i]))
            sentences += widths[i];
    }
    const int others = sumOf(widths) - sentences;
    const bool onlySentencesGive = sentences > 0 && room - others > room / 3;
    const int widest = std::max(Narrowest, widestOf(texts, room - (sumOf(widths) - sumOf(texts))));
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (onlySentencesGive && isSentence(columns[i]))
            widths[i] = widths[i] * (room - others) / sentences;
        else if (!onlySentencesGive && !hasFigures(columns[i]))
            widths[i] = std::min(widths[i], widest);
    }
}

} // namespace

int sumOf(const std::vector<int> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

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
    new RowHover(table);
    new WholeRows(table);
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
    m_isPlaced = true;
    fitColumns();
}

void TextTable::fitColumns()
{
    std::vector<int> widths;
    for (int i = 0; i < m_model->columnCount(); ++i)
        widths.push_back(std::max(sizeHintForColumn(i), horizontalHeader()->sectionSizeHint(i)));
    const int room = viewport()->width();
    const int spare = room - sumOf(widths);
    const auto rests = static_cast<int>(std::ranges::count(m_columns, Width::Rest, &Column::width));
    if (spare < 0)
        shrink(widths, m_columns, room);
    for (std::size_t i = 0; i < widths.size() && spare > 0; ++i) {
        if (m_columns[i].width == Width::Rest)
            widths[i] += spare / rests;
    }
    // The hairlines reach to the edge.
    if (!widths.empty() && (spare < 0 || rests > 0))
        widths.back() += std::max(0, room - sumOf(widths));
    for (std::size_t i = 0; i < widths.size(); ++i)
        setColumnWidth(static_cast<int>(i), widths[i]);
    if (m_isPlaced)
        setScrolling(sumOf(widths) > room);
}

void TextTable::setScrolling(bool isScrolling)
{
    if (m_isScrolling == isScrolling)
        return;
    m_isScrolling = isScrolling;
    setHorizontalScrollBarPolicy(isScrolling ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

QSize TextTable::sizeHint() const
{
    const int rows = m_model->rowCount() * verticalHeader()->defaultSectionSize();
    const int bar = m_isScrolling ? horizontalScrollBar()->sizeHint().height() : 0;
    return {400, horizontalHeader()->sizeHint().height() + rows + bar + 2 * frameWidth()};
}

QSize TextTable::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

} // namespace Printkeeper::Widgets
