// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/storage/storagefacts.h"

#include <QAbstractTableModel>
#include <QTableView>

#include <functional>

namespace Printkeeper::StorageView {

/// The files of the facts as rows.
class FileModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Folder, Person, Changed, Size, ColumnCount };
    using OwnerText = std::function<QString(const FileOwner &)>;
    using IsTicked = std::function<bool(int row)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setOwnerText(OwnerText text) { m_ownerText = std::move(text); }
    /// Each file has a box; null: none has.
    void setTicks(IsTicked isTicked);
    void setRows(std::vector<FileRow> rows, const QDateTime &now);
    const std::vector<FileRow> &rows() const { return m_rows; }
    QString textOf(const FileRow &row, int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    OwnerText m_ownerText;
    IsTicked m_isTicked;
    std::vector<FileRow> m_rows;
    QDateTime m_now;
};

/// Their table: what is selected, what has the keyboard and what is seen stay by the files' paths
/// when other rows come.
class FileList final : public QTableView
{
    Q_OBJECT

public:
    explicit FileList(QWidget *parent = nullptr);

    FileModel &files() { return m_model; }
    void showRows(std::vector<FileRow> rows, const QDateTime &now);
    std::vector<FileRow> selectedRows() const;
    /// A tap or a click takes a file more or less, which a finger has no other way for, and what is
    /// selected is ticked.
    void setSelectsSeveral(bool doesSo);

Q_SIGNALS:
    void selectionMoved();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void fitColumns();

    FileModel m_model;
    bool m_isFilling = false;
};

} // namespace Printkeeper::StorageView
