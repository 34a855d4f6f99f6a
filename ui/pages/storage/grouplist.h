// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/storage/storagefacts.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace Printkeeper::StorageView {

/// Files that have something in common.
struct FileGroup
{
    QString title;
    qint64 files = 0;
    Bytes allocated = 0;
    std::optional<FileChoice> choice; ///< lists them; empty: they cannot be listed
    bool isQuiet = false;             ///< nobody's, or a rest of many
    bool operator==(const FileGroup &) const = default;
};

/// Groups with what they take, in figures and as a bar.
class GroupModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Bar, Files, Space, ColumnCount };
    static constexpr int ShareRole = Qt::UserRole; ///< of the largest group, 0 to 1
    static constexpr int QuietRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setGroups(const QString &title, std::vector<FileGroup> groups);
    const std::vector<FileGroup> &groups() const { return m_groups; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const FileGroup &group, int column) const;

    QString m_title;
    std::vector<FileGroup> m_groups;
};

/// The groups as a list: a click, Enter or Space on one asks for its files.
class GroupList final : public QTableView
{
    Q_OBJECT

public:
    explicit GroupList(QWidget *parent = nullptr);

    /// What is there already stays where it is. `name` is for screen readers.
    void showGroups(const QString &name, const QString &title, std::vector<FileGroup> groups);
    const GroupModel &groups() const { return m_model; }

Q_SIGNALS:
    void chosen(const Printkeeper::StorageView::FileChoice &choice);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void press(const QModelIndex &index);
    void fitColumns();

    GroupModel m_model;
};

/// Groups of what is told of a tree. Most space first, but for the ages.
std::vector<FileGroup> typeGroups(const StorageFacts &facts);
std::vector<FileGroup> ageGroups(const StorageFacts &facts);
/// `shown` is what may be seen of a person's name.
std::vector<FileGroup> personGroups(const FileOwners &owners,
                                    const std::function<QString(const FileOwner &)> &shown);

/// ".gcode", or that there is none.
QString typeTitle(const QByteArray &extension);
/// "7 to 30 days": of the ages of AgeLimits and what is older.
QString ageTitle(int age);

} // namespace Printkeeper::StorageView
