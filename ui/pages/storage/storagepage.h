// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/jobaction.h"
#include "pages/page.h"
#include "pages/storage/growncard.h"
#include "pages/storage/storagereader.h"
#include "pages/storage/storagesheets.h"
#include "settings/privacysettings.h"
#include "storage/diskscanner.h"
#include "storage/spacegap.h"
#include "tasks/farmstatus.h"
#include "widgets/statusglyph.h"

#include <QGridLayout>

namespace Printkeeper::Widgets {
class BarList;
class Button;
class Card;
class ElidedLabel;
class NoticeCard;
class ProgressBanner;
class ScrollPane;
} // namespace Printkeeper::Widgets

namespace Printkeeper::StorageView {

class FilesCard;
class GapCard;
class GrowthCard;
class SelectionFoot;
class TreemapCard;
class VolumesCard;

/// What is selected on the page.
struct ChosenFiles
{
    std::vector<QByteArray> files;   ///< absolute paths
    std::vector<QByteArray> folders; ///< all that is in them
    Bytes allocated = 0;
    bool areAllInTrash = false;

    bool isEmpty() const { return files.empty() && folders.empty(); }
};

/// Where the space goes: volumes, folders, what grew, a picture of all files, the largest of them,
/// and why a disk is fuller than what can be seen. Shows the values that it is given and asks for
/// scans and other work by signals; a tree that it has it follows itself, by what the system tells.
/// Nothing is read on the GUI thread, nor before it is shown.
class StoragePage final : public Pages::Page
{
    Q_OBJECT

public:
    /// Quick: only what has changed since the last one.
    enum class Reading { Quick, Everything };

    explicit StoragePage(const StorageSource &source, QWidget *parent = nullptr);

    /// What can be done here, for shells that have not made the page yet.
    static std::vector<Pages::PageAction> actionList();
    /// How much of people's names may be seen here.
    void setNameStyle(Settings::NameStyle style);

    void showStatus(const Tasks::FarmStatus &status);
    /// How far a scan is.
    void showProgress(const Storage::ScanProgress &progress);
    /// What a scan has found; when it was stopped, until then.
    void showScan(const Result<TreePointer> &tree);
    /// Files that the next cleanup takes.
    void showDue(std::vector<QByteArray> files);
    void showHistory(const Result<std::vector<Storage::VolumeHistory>> &volumes);
    void showGrown(const Result<Grown> &grown);
    void showGap(const Result<Storage::SpaceGap> &gap);
    /// Jobs or files are other ones now.
    void refresh();

    /// What is shown; null before the first scan.
    FactsPointer facts() const { return m_reader.facts(); }
    TreemapCard &picture() { return *m_picture; }
    FilesCard &files() { return *m_files; }

    QVariantMap state() const override;
    void restoreState(const QVariantMap &state) override;
    /// `list`: "files", "types", "ages" or "people"; `part`: "volumes".
    void openAt(const QVariantMap &where) override;

Q_SIGNALS:
    void scanRequested(Printkeeper::StorageView::StoragePage::Reading reading);
    void cancelRequested();
    void dueWanted();
    void historyWanted(int days);
    /// Since then; after a cleanup at that time when `isAfterCleanup`.
    void grownWanted(const QDateTime &since, bool isAfterCleanup);
    void gapWanted(const Printkeeper::Storage::ScanTotals &scan);
    /// Its preview is to be shown first.
    void jobsRequested(const Printkeeper::Cleanup::JobActionRequest &request);
    void exportRequested(const QByteArray &content, const QString &path);
    void said(Printkeeper::Widgets::Glyph glyph, const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class ChosenIn { List, Picture };

    QWidget *buildHead();
    QWidget *buildContent();
    QWidget *buildFolders();
    void arrangeCards();
    void connectParts();
    void connectCards();
    // storagepageactions.cpp
    static std::vector<Pages::PageOffer<StoragePage>> offers();
    static std::vector<Pages::PageAction> placeList();
    void rescan();
    void readEverything();
    void stopScan();
    void openCleanup();
    void openFolder();
    void copyPath();
    void archive();
    void remove();
    void selectNothing();
    void exportCsv();
    void exportPng();
    void showGapCard();
    void openProblems();
    void startAction(Cleanup::JobActionKind kind);
    void takeJobs(Cleanup::JobActionKind kind, const FoundJobs &found);
    ChosenFiles chosen() const;
    void updateActions();
    QByteArray chosenPath() const;

    void requestScan(Reading reading);
    void askForAll();
    void askForGrown();
    void showFacts();
    void showRescanError(const Error &error);
    void noteListSelection();
    void notePictureSelection();
    // storagepagerender.cpp
    void renderLine();
    void renderNotice();
    void followNotice();
    void renderFolders();
    void renderFolders(const Storage::ScanProgress &progress);
    void renderFoot();
    QStringList noticeTexts() const;

    SystemClock m_clock;
    Settings::NameStyle m_names = Settings::NameStyle::Full;
    std::optional<Tasks::FarmStatus> m_status;
    std::optional<Result<std::vector<Storage::VolumeHistory>>> m_history;
    std::optional<Error> m_error; ///< of the last scan
    bool m_isRescanError = false; ///< it goes with the next tree
    FactsPointer m_shown;
    std::optional<Reading> m_scanning;
    bool m_isStopping = false;
    bool m_wasStopped = false; ///< and the tree from before is shown
    bool m_wantsAll = true;    ///< as soon as the page is shown
    bool m_isGapDue = false;
    bool m_isShowing = false; ///< new facts, which nobody has selected anything in
    ChosenIn m_chosenIn = ChosenIn::List;
    QByteArray m_pictured; ///< what was chosen in the picture last

    Widgets::ElidedLabel *m_line = nullptr;
    Widgets::Button *m_rescan = nullptr;
    Widgets::Button *m_cleanup = nullptr;
    Widgets::ScrollPane *m_scroll = nullptr;
    QGridLayout *m_grid = nullptr;
    Widgets::ProgressBanner *m_progress;
    Widgets::NoticeCard *m_notice;
    VolumesCard *m_volumes;
    TreemapCard *m_picture;
    Widgets::Card *m_folders;
    QWidget *m_foldersReading = nullptr;
    Widgets::BarList *m_folderBars = nullptr;
    GrownCard *m_grownCard;
    GrowthCard *m_growth;
    FilesCard *m_files;
    GapCard *m_gap;
    SelectionFoot *m_foot;
    StorageSheets *m_sheets;
    StorageReader m_reader;
    TaskRunner<FoundJobs> m_jobs;
};

} // namespace Printkeeper::StorageView
