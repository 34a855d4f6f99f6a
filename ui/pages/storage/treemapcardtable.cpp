// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/treecontent.h"
#include "pages/storage/treemapcard.h"
#include "style/tokens.h"
#include "widgets/chiprow.h"
#include "widgets/treemap.h"
#include "widgets/treemaplegend.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace Printkeeper::StorageView {

using namespace Storage;
using namespace Widgets;
using Style::Space;

void TreemapCard::toggleView()
{
    const auto chosen = current();
    const bool isTable = m_view == View::Map;
    m_view = isTable ? View::Table : View::Map;
    m_viewButton->setText(isTable ? tr("Treemap") : tr("Table"));
    m_viewButton->setAccessibleName(isTable ? tr("Show what takes the space as a treemap")
                                            : tr("Show what takes the space as a table"));
    m_stack->setCurrentWidget(isTable ? static_cast<QWidget *>(m_table) : m_map);
    if (isTable)
        readTable();
    else
        m_model->setTable({}); // it would keep an old tree in memory
    if (!isTable && chosen)
        setCurrent(*chosen);
    tell();
    Q_EMIT currentChanged();
}

/// Of the folder that is shown; the rows that are there stay until those are read.
void TreemapCard::readTable()
{
    const ContentPointer content = shown();
    const NodeIndex folder = m_map->root();
    const auto older = std::static_pointer_cast<const TreeContent>(m_model->table().content);
    std::optional<NodeIndex> chosen = nodeOfRow();
    if (const TreemapTile *tile = m_map->current(); !chosen && tile)
        chosen = keptNode(older ? *older->tree() : *content->tree(), *content->tree(), tile->node);
    m_tableRunner.start(
        [content, folder, older, chosen](const CancelToken &) -> Result<TableAnswer> {
            TableAnswer answer{readTreemapTable(content, folder), {}};
            if (chosen)
                answer.chosen =
                    older ? sameNode(*content->tree(), *older->tree(), *chosen) : chosen;
            return answer;
        },
        [this](const Result<TableAnswer> &answer) {
            if (answer && m_view == View::Table)
                showTable(*answer);
        });
}

void TreemapCard::showTable(const TableAnswer &answer)
{
    m_model->setTable(answer.table);
    const auto &rows = answer.table.rows;
    const auto row =
        answer.chosen ? std::ranges::find(rows, *answer.chosen, &TreemapChild::node) : rows.end();
    if (row != rows.end())
        m_table->setCurrentIndex(m_model->index(static_cast<int>(row - rows.begin()), 0));
    tell();
}

/// Into the folder of the current row, or whatever opens a file.
void TreemapCard::openRow()
{
    const auto node = nodeOfRow();
    const ContentPointer content = shown();
    if (!node || m_model->table().content != content)
        return;
    if (content->tree()->isFolder(*node))
        m_map->setRoot(*node);
    else
        Q_EMIT openRequested(*node);
}

bool TreemapCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        openRow();
    else if (key != Qt::Key_Backspace || !m_map->goUp())
        return Card::eventFilter(watched, event);
    return true;
}

/// The legend stands beside the chips where there is room for it.
void TreemapCard::arrangeHead()
{
    const int needed = m_chips->sizeHint().width() + m_legend->sizeHint().width()
                       + m_viewButton->sizeHint().width() + 2 * Space::Large;
    const bool isBelow = needed > width() - 2 * Space::Large;
    const bool wasBelow = m_head->itemAtPosition(1, 0) != nullptr;
    if (isBelow == wasBelow)
        return;
    m_head->removeWidget(m_legend);
    if (isBelow)
        m_head->addWidget(m_legend, 1, 0, 1, 3);
    else
        m_head->addWidget(m_legend, 0, 1, Qt::AlignVCenter);
}

void TreemapCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrangeHead();
}

} // namespace Printkeeper::StorageView
