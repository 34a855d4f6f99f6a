// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/columnlayout.h"

#include <QCheckBox>

#include <vector>

namespace Printkeeper::JobsView {

/// A switch for each column of a table, which counts at once, and what brings the first layout
/// back. What a sheet shows. The layout outlives it.
class ColumnChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnChooser(ColumnLayout &columns, QWidget *parent = nullptr);

    /// All as at the beginning.
    void reset();

private:
    void showColumns();

    ColumnLayout &m_columns;
    std::vector<QCheckBox *> m_boxes; ///< in the order of ColumnLayout::choices()
};

} // namespace Printkeeper::JobsView
