// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <vector>

namespace Printkeeper::Widgets {

class ChartTableModel;

class TitleHeader;

/// The table behind a chart. Figures are never cut; where there is too little room the longest
/// titles break into two lines, then give way and stand whole in their tool tips, and only then it
/// scrolls sideways. What it has is measured once, and not before it is seen.
class ChartTableView final : public QTableView
{
public:
    explicit ChartTableView(ChartTableModel *model, QWidget *parent = nullptr);

    /// As the title of a column is shown.
    QStringList titleLines(int column) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measureAnew();
    void fitColumns();

    TitleHeader *m_header;
    std::vector<int> m_figures; ///< how wide those of each column are; empty: not measured
    std::vector<int> m_titles;
    std::vector<int> m_folded; ///< how wide the titles are in two lines
};

} // namespace Printkeeper::Widgets
