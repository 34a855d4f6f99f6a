// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/cleanup/planmodel.h"

#include <QTableView>

#include <optional>

namespace Printkeeper::CleanupView {

class PlanPictures;

/// The table of a PlanModel: Space ticks the selected rows or leaves them alone, a narrow one
/// leaves out what can be spared.
class PlanTable final : public QTableView
{
    Q_OBJECT

public:
    explicit PlanTable(PlanModel &model, QWidget *parent = nullptr);

    std::vector<int> selectedRows() const;
    /// The row that is selected when no other is. Quick however many there are.
    std::optional<int> onlySelectedRow() const;
    void toggleSelected();

Q_SIGNALS:
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void measurePersons();
    int widthFor(int column, const QStringList &texts) const;
    void place(int column, int width, bool isShown);
    void fitColumns();

    PlanModel &m_model;
    const void *m_measured = nullptr; ///< the plan that the next is of; may be gone
    int m_widestPerson = 0;           ///< of the first rows
    PlanPictures *m_pictures;
};

} // namespace Printkeeper::CleanupView
