// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charttableview.h"

#include "style/tokens.h"
#include "widgets/charttable.h"
#include "widgets/texttable.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <vector>

namespace Printkeeper::Widgets {
namespace {

constexpr int CellPadding = 13; // on each side, as resources/qss has it

/// Qt shortens a title to the width of its column, of which the style takes the padding away.
class TitleHeader final : public QHeaderView
{
public:
    explicit TitleHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {}

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        QFont title = font();
        title.setPixelSize(Style::Type::Small);
        option->text = QFontMetrics(title).elidedText(option->text, Qt::ElideRight,
                                                      sectionSize(section) - 2 * CellPadding);
    }
};

/// What each column gets of `room`, whose figures and whose title are so wide.
std::vector<int> widthsIn(int room, const std::vector<int> &figures, const std::vector<int> &titles)
{
    constexpr int NarrowestTitle = 72;
    const auto limited = [&](int widestTitle) {
        std::vector<int> widths = figures;
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], std::min(titles[i], widestTitle));
        return widths;
    };
    int widest = titles.empty() ? 0 : *std::ranges::max_element(titles);
    std::vector<int> widths = limited(widest);
    while (widest > NarrowestTitle && sumOf(widths) > room)
        widths = limited(--widest);
    // The hairlines reach to the edge.
    const int spare = std::max(0, room - sumOf(widths));
    const auto count = static_cast<int>(widths.size());
    for (int i = 0; i < count; ++i)
        widths[static_cast<std::size_t>(i)] += spare / count + (i < spare % count ? 1 : 0);
    return widths;
}

} // namespace

ChartTableView::ChartTableView(ChartTableModel *model, QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new TitleHeader(this));
    setUpTable(*this);
    setModel(model);
    setFocusPolicy(Qt::TabFocus);
    setCornerWidget(new QWidget); // else the style draws a piece of frame there
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(0);
    connect(model, &QAbstractItemModel::modelReset, this, &ChartTableView::measureAnew);
}

void ChartTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ChartTableView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    fitColumns();
}

void ChartTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measureAnew();
}

void ChartTableView::measureAnew()
{
    m_figures.clear();
    m_titles.clear();
    fitColumns();
}

void ChartTableView::fitColumns()
{
    if (!isVisible())
        return;
    if (m_figures.empty()) {
        for (int column = 0; column < horizontalHeader()->count(); ++column) {
            m_figures.push_back(sizeHintForColumn(column));
            m_titles.push_back(horizontalHeader()->sectionSizeHint(column));
        }
    }
    const std::vector<int> widths = widthsIn(viewport()->width(), m_figures, m_titles);
    for (std::size_t i = 0; i < widths.size(); ++i)
        setColumnWidth(static_cast<int>(i), widths[i]);
}

} // namespace Printkeeper::Widgets
