// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QTableView;
class QWheelEvent;

namespace Printkeeper::Widgets {

/// Shows a table's rows, which are of one height, whole or not at all: what is left below the last
/// of them stays empty and is no row for the mouse. How far it scrolls and where its rows lie are
/// as without. Belongs to the table.
class WholeRows final : public QObject
{
public:
    explicit WholeRows(QTableView &table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void alignEnd();
    bool turn(QWheelEvent &wheel);

    QTableView &m_table;
    bool m_isTurning = false;
};

} // namespace Printkeeper::Widgets
