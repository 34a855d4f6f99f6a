// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "jobs/jobwatcher.h"
#include "pages/jobs/jobsmodel.h"
#include "pages/jobs/jobstable.h"
#include "pages/jobs/statuschips.h"
#include "pages/page.h"
#include "widgets/emptystate.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QTimer>

namespace Printkeeper::JobsView {

/// All jobs of the farm in a table that is live: chips by status, search, sort. Reads only, and
/// nothing of that on the GUI thread.
class JobsPage final : public Pages::Page
{
    Q_OBJECT

public:
    JobsPage(QByteArray databasePath, Settings::JobsSettings jobs, Settings::FarmSettings farm,
             QWidget *parent = nullptr);

    /// Shows the jobs of a status (its key), of all when it is empty, and drops the search.
    void showStatus(const QString &key);

Q_SIGNALS:
    /// The selected job has become another one; empty when none is selected.
    void jobSelected(const QString &id);
    /// A job was opened: Enter or a double click.
    void jobActivated(const QString &id);

private:
    void buildPage();
    QWidget *buildHead();
    void connectParts();
    void addShortcuts();

    void applySearch();
    void changeLook(JobsLook look);
    void showAll();
    void showState();
    QWidget *currentState() const;
    void updateEmptyState();
    QString footerText() const;

    void noteSelection();
    void restoreSelection();
    void select(int row);
    void activate(const QModelIndex &index);

    SystemClock m_clock;
    JobsModel m_model;
    Jobs::JobWatcher m_watcher;

    StatusChips *m_chips = nullptr;
    QLineEdit *m_search = nullptr;
    QStackedWidget *m_states = nullptr;
    QWidget *m_loading = nullptr;
    JobsTable *m_table = nullptr;
    Widgets::EmptyState *m_empty = nullptr;
    Widgets::EmptyState *m_failed = nullptr;
    Widgets::Label *m_footer = nullptr;

    QTimer m_typing;  ///< since the last letter of the search
    QTimer m_waiting; ///< for the first rows of a look
    QTimer m_minute;
    QString m_selected; ///< id
    bool m_isMerging = false;
};

} // namespace Printkeeper::JobsView
