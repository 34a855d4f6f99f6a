// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/actionflow.h"
#include "pages/jobs/csvexport.h"
#include "pages/jobs/detailspane.h"
#include "pages/jobs/folderwatcher.h"
#include "pages/jobs/jobchips.h"
#include "pages/jobs/joblisting.h"
#include "pages/jobs/orphanlisting.h"
#include "pages/jobs/problemfinder.h"
#include "pages/jobs/removedlisting.h"
#include "pages/jobs/selectionbar.h"
#include "pages/page.h"
#include "widgets/chiprow.h"
#include "widgets/label.h"
#include "widgets/searchfield.h"

namespace Printkeeper::JobsView {

/// All jobs of the farm in a table that is live: chips by status and by what is wrong, search,
/// sort, all about one job, and what can be done with the selected ones. Reads only, and nothing of
/// that on the GUI thread; what acts is asked for by the signals of its ActionFlow.
class JobsPage final : public Pages::Page
{
    Q_OBJECT

public:
    JobsPage(QByteArray databasePath, Settings::JobsSettings jobs, Settings::FarmSettings farm,
             QWidget *parent = nullptr);

    /// What can be done here, for shells that have not made the page yet; statuses as spelled.
    static std::vector<Pages::PageAction> actionList(const QMap<QString, qint64> &jobsByStatus);

    /// Shows the jobs of a status (its key), of all when it is empty, and drops the search.
    void showStatus(const QString &key);
    /// How much of people's names may be seen here.
    void setNameStyle(Settings::NameStyle style);
    /// Rows and files are other ones now.
    void refresh();
    ActionFlow &flow() { return *m_flow; }
    JobListing &listing() { return *m_listing; }
    RemovedListing &removed() { return *m_removed; }
    DetailsPane &details() { return *m_details; }

    QVariantMap state() const override;
    void restoreState(const QVariantMap &state) override;
    /// `status` (a status's key or word), `search`, `job` (an id), `state` ("missing",
    /// "wrong-folder", "orphans", "removed"), `oldest` (true: the oldest first).
    void openAt(const QVariantMap &where) override;

Q_SIGNALS:
    /// The current job has become another one; empty when none is.
    void jobSelected(const QString &id);
    /// A job was opened: Enter or a double click.
    void jobActivated(const QString &id);
    /// `job` empty: all of the run.
    void undoRequested(qint64 run, const QString &job);
    void exportRequested(const Printkeeper::JobsView::CsvRequest &request);
    /// One sentence about what has just happened.
    void said(Printkeeper::Widgets::Glyph glyph, const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPage();
    QWidget *buildHead();
    QWidget *buildFoot();
    void connectParts();
    void connectListing();
    // jobspageactions.cpp
    static std::vector<Pages::PageOffer<JobsPage>> offers();
    void tellKeys();
    static std::vector<Pages::PageAction> placeList(const std::vector<StatusCount> &counts);
    void offerStatuses(const std::vector<StatusCount> &counts);
    void updateActions(const std::optional<SelectionFacts> &selected);
    void focusSearch();
    void toggleDetails();
    void openColumns();
    void clearSelection();
    void selectAll();
    void archiveSelected();
    void restoreSelected();
    void removeSelected();
    void openFolder();
    void copyPath();
    void sortByNext();
    void sortByPrevious();
    void reverseSort();
    void exportList();
    void startAction(Cleanup::JobActionKind kind);
    QString footerText() const;
    void showComparing();
    void openComparison();

    void choose(const ListChoice &choice);
    void showFilters();
    void dropFilters();
    void applySearch(const QString &search);
    void showProblems();
    void showState();
    void showSelection();
    bool isListingJobs() const { return m_lists->currentIndex() == 0; }
    SelectionFacts selectionFacts();
    void setDetailsOpen(bool isOpen);
    bool areDetailsOpen() const;
    void placeDetails();
    void placeActions();
    bool isNarrow() const;

    SystemClock m_clock;
    JobsSource m_source;
    JobPictures m_pictures;
    ProblemFinder m_finder;
    FolderWatcher *m_folders = nullptr;
    JobChips *m_chips = nullptr;
    Widgets::ChipRow *m_filters = nullptr;
    Widgets::SearchField *m_search = nullptr;
    Widgets::Button *m_exportButton = nullptr;
    Widgets::Button *m_columnsButton = nullptr;
    Widgets::Button *m_detailsButton = nullptr;
    QStackedWidget *m_lists = nullptr; ///< in the order of Listing
    JobListing *m_listing = nullptr;
    OrphanListing *m_orphans = nullptr;
    RemovedListing *m_removed = nullptr;
    QWidget *m_body = nullptr;
    DetailsPane *m_details = nullptr;
    QFrame *m_detailsCard = nullptr;
    QStackedWidget *m_foot = nullptr;
    Widgets::Label *m_footer = nullptr;
    Widgets::Button *m_stopButton = nullptr;
    Widgets::Button *m_stopSortButton = nullptr;
    Widgets::Button *m_mendButton = nullptr;
    SelectionBar *m_bar = nullptr;
    ActionFlow *m_flow = nullptr;
    Settings::NameStyle m_names = Settings::NameStyle::Full;
    std::vector<StatusCount> m_offered; ///< those among the actions
    QTimer m_minute;
    bool m_isDetailsWanted = false; ///< beside the table, where there is room
    bool m_isOverlayWanted = false; ///< over it, where there is none
};

} // namespace Printkeeper::JobsView
