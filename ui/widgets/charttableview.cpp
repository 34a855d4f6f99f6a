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

/// Broken between two words so that none of the two lines is longer than it has to be.
QStringList folded(const QString &text, const QFontMetrics &metrics)
{
    QStringList lines{text};
    int widest = metrics.horizontalAdvance(text);
    for (qsizetype at = text.indexOf(u' '); at > 0; at = text.indexOf(u' ', at + 1)) {
        const QStringList parts{text.first(at), text.sliced(at + 1)};
        const int width = std::max(metrics.horizontalAdvance(parts.front()),
                                   metrics.horizontalAdvance(parts.back()));
        if (width < widest) {
            widest = width;
            lines = parts;
        }
    }
    return lines;
}

/// What each column gets of `room`, whose figures and whose titles, in one line and in two, are so
/// wide.
std::vector<int> widthsIn(int room, const std::vector<int> &figures, const std::vector<int> &titles,
                          const std::vector<int> &foldedTitles)
{
    constexpr int NarrowestTitle = 72;
    const auto limited = [&](int widestTitle, bool areWhole) {
        std::vector<int> widths = figures;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const int least = areWhole ? std::max(widestTitle, foldedTitles[i]) : widestTitle;
            widths[i] = std::max(widths[i], std::min(titles[i], least));
        }
        return widths;
    };
    const int widestTitle = titles.empty() ? 0 : *std::ranges::max_element(titles);
    std::vector<int> widths = limited(widestTitle, true);
    for (const bool areWhole : {true, false}) {
        for (int widest = widestTitle; widest > NarrowestTitle && sumOf(widths) > room;)
            widths = limited(--widest, areWhole);
    }
    // The hairlines reach to the edge.
    const int spare = std::max(0, room - sumOf(widths));
    const auto count = static_cast<int>(widths.size());
    for (int i = 0; i < count; ++i)
        widths[static_cast<std::size_t>(i)] += spare / count + (i < spare % count ? 1 : 0);
    return widths;
}

} // namespace

/// Qt has one line for a title and shortens it to the width of its column, of which the style takes
/// the padding away.
class TitleHeader final : public QHeaderView
{
public:
    explicit TitleHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setTextElideMode(Qt::ElideNone); // it would take two lines for one
    }

    QString titleOf(int section) const
    {
        return model()->headerData(section, Qt::Horizontal).toString();
    }
    QFontMetrics metrics() const
    {
        QFont title = font();
        title.setPixelSize(Style::Type::Small);
        return QFontMetrics(title);
    }
    QStringList linesOf(int section) const
    {
        const QFontMetrics metrics = this->metrics();
        const int room = sectionSize(section) - 2 * CellPadding;
        const QString title = titleOf(section);
        if (metrics.horizontalAdvance(title) <= room)
            return {title};
        QStringList lines = folded(title, metrics);
        for (QString &line : lines) {
            if (metrics.horizontalAdvance(line) > room)
                line = metrics.elidedText(line, Qt::ElideRight, room);
        }
        return lines;
    }
    QSize sizeHint() const override
    {
        qsizetype lines = 1;
        for (int section = 0; section < count(); ++section)
            lines = std::max(lines, linesOf(section).size());
        const int more = static_cast<int>(lines - 1) * metrics().lineSpacing();
        return QHeaderView::sizeHint() + QSize(0, more);
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        option->text = linesOf(section).join(u'\n');
    }
};

ChartTableView::ChartTableView(ChartTableModel *model, QWidget *parent)
    : QTableView(parent)
    , m_header(new TitleHeader(this))
{
    setHorizontalHeader(m_header);
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
    m_folded.clear();
    fitColumns();
}

QStringList ChartTableView::titleLines(int column) const
{
    return m_header->linesOf(column);
}

void ChartTableView::fitColumns()
{
    if (!isVisible())
        return;
    if (m_figures.empty()) {
        const QFontMetrics metrics = m_header->metrics();
        for (int column = 0; column < m_header->count(); ++column) {
            const QString title = m_header->titleOf(column);
            int widest = 0;
            for (const QString &line : folded(title, metrics))
                widest = std::max(widest, metrics.horizontalAdvance(line));
            m_figures.push_back(sizeHintForColumn(column));
            m_titles.push_back(m_header->sectionSizeHint(column));
            m_folded.push_back(m_titles.back() - metrics.horizontalAdvance(title) + widest);
        }
    }
    const std::vector<int> widths = widthsIn(viewport()->width(), m_figures, m_titles, m_folded);
    for (std::size_t i = 0; i < widths.size(); ++i)
        setColumnWidth(static_cast<int>(i), widths[i]);
    if (m_header->height() != m_header->sizeHint().height())
        updateGeometries();
}

} // namespace Printkeeper::Widgets
