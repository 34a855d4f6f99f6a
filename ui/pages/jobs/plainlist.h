// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/emptystate.h"

#include <QAbstractTableModel>
#include <QStackedWidget>
#include <QTableView>

#include <functional>
#include <vector>

namespace Printkeeper::JobsView {

/// Rows of texts that are made when they are shown.
class PlainModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        Qt::Alignment alignment = Qt::AlignLeft;
        int width = 0; ///< pixels; 0: what is left
    };
    using Text = std::function<QString(int row, int column)>;

    PlainModel(std::vector<Column> columns, Text text, QObject *parent = nullptr);

    void setRows(int rows);
    const std::vector<Column> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<Column> m_columns;
    Text m_text;
    int m_rows = 0;
};

/// A table of a PlainModel, or one sentence where there is nothing to show.
class PlainList final : public QStackedWidget
{
    Q_OBJECT

public:
    /// `name` is the table's object name; the accessible name of both is the caller's business.
    PlainList(const QString &name, std::vector<PlainModel::Column> columns, PlainModel::Text text,
              QWidget *parent = nullptr);

    QTableView &table() { return *m_table; }
    /// Keeps the place and, where the row is still there, the selection.
    void setRows(int rows);
    /// -1 when none is selected.
    int selectedRow() const;
    void selectRow(int row);
    /// Shown while there are no rows.
    void setEmptyTexts(Widgets::Glyph glyph, const QString &title, const QString &detail);
    /// The same when a search found nothing.
    void setNoMatch(const QString &title, const QString &detail);

Q_SIGNALS:
    void selectionChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    PlainModel m_model;
    QTableView *m_table;
    Widgets::EmptyState *m_empty = nullptr;
    std::optional<Widgets::Glyph> m_glyph = Widgets::Glyph::Unknown; ///< none: no match
};

} // namespace Printkeeper::JobsView
