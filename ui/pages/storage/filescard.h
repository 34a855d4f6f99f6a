// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/storage/filelist.h"
#include "pages/storage/grouplist.h"
#include "settings/privacysettings.h"
#include "widgets/card.h"
#include "widgets/chiprow.h"
#include "widgets/emptystate.h"

#include <QStackedWidget>

namespace Printkeeper::StorageView {

/// The largest files of a tree, and what files of one kind, age or person take. Choosing one of
/// those lists its files; a chip tells which and takes it away again.
class FilesCard final : public Widgets::Card
{
    Q_OBJECT

public:
    enum class View { Files, Types, Ages, People };

    explicit FilesCard(QWidget *parent = nullptr);

    void setNameStyle(Settings::NameStyle style);
    void showFacts(const FactsPointer &facts, const QDateTime &now);
    /// Why nobody knows whose files they are is `problem`; empty while somebody is looking.
    void showOwners(const OwnersPointer &owners, const QString &problem);
    /// Why nothing can be listed, as long as there are no facts.
    void showProblem(const QString &title, const QString &detail);

    View view() const;
    void setView(View view);
    const FileChoice &choice() const { return m_choice; }
    void setChoice(const FileChoice &choice);
    FileList &list() { return *m_list; }
    /// Whose a file is, as it may be seen.
    QString ownerText(const FileOwner &owner) const;
    /// What is listed now, as a file of comma-separated values; empty when nothing is.
    QByteArray csv() const;

Q_SIGNALS:
    /// Other files are to be listed: new facts are wanted.
    void choiceChanged();
    void viewChanged();
    void selectionMoved();

private:
    QWidget *buildHead();
    /// Why there is nothing to list; empty when there is.
    bool sayWhyNothing();
    void choose(const FileChoice &choice);
    void render();
    void renderFilter();
    void renderGroups();
    QString summary() const;

    Settings::NameStyle m_names = Settings::NameStyle::Full;
    FactsPointer m_facts;
    OwnersPointer m_owners;
    QString m_ownersProblem;
    FileChoice m_choice;
    QStringList m_problem; ///< title and detail
    Widgets::ChipRow *m_views;
    Widgets::ChipRow *m_filter;
    Widgets::ChipRow *m_several;
    Widgets::Label *m_summary;
    QStackedWidget *m_stack;
    FileList *m_list;
    GroupList *m_groups;
    Widgets::EmptyState *m_empty;
    QWidget *m_reading;
};

} // namespace Printkeeper::StorageView
