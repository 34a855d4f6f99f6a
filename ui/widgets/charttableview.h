// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace Printkeeper::Widgets {

class ChartTableModel;

/// The table behind a chart. Figures are never cut; where there is too little room the longest
/// titles give way and stand whole in their tool tips, and only then it scrolls sideways.
class ChartTableView final : public QTableView
{
public:
    explicit ChartTableView(ChartTableModel *model, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
};

} // namespace Printkeeper::Widgets
