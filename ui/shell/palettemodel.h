// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/actioncatalogue.h"

#include <QAbstractListModel>

namespace Printkeeper::Shell {

/// The actions of a catalogue that answer what was typed, the best first; without a word those that
/// were used last, then all in their order. What cannot be done now stands last and says why; what
/// has no reason to tell is left out.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        GroupRole = Qt::UserRole,
        KeysRole,    ///< QString, the first key or empty; a key of another page is none here
        ReasonRole,  ///< QString, why it cannot be done now; empty when it can
        LettersRole, ///< QList<int>: letters of the text that answer what was typed
    };

    explicit PaletteModel(QObject *parent = nullptr);

    /// `recent`: objectNames, the newest first.
    void setActions(const ActionCatalogue &catalogue, const QStringList &recent);
    void setSearch(const QString &search);
    /// Null when it is gone meanwhile.
    QAction *action(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Item
    {
        QPointer<QAction> action;
        QString title;
        QString group;
        QString keys;
        QString reason;
        int rank = 0; ///< how long ago it was used
    };
    struct Hit
    {
        std::size_t item = 0;
        int score = 0;
        QList<int> letters;
    };

    void find();

    std::vector<Item> m_items;
    std::vector<Hit> m_hits;
    QString m_search;
};

} // namespace Printkeeper::Shell
