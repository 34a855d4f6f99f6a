// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/storagepage.h"

#include "base/format.h"
#include "pages/storage/filescard.h"
#include "pages/storage/gapcard.h"
#include "pages/storage/growthcard.h"
#include "pages/storage/selectionfoot.h"
#include "pages/storage/treemapcard.h"
#include "pages/storage/volumescard.h"
#include "settings/personname.h"
#include "style/tokens.h"
#include "widgets/barlist.h"
#include "widgets/noticecard.h"
#include "widgets/progressbanner.h"
#include "widgets/scrollpane.h"
#include "widgets/skeleton.h"
#include "widgets/taborder.h"

#include <QApplication>
#include <QResizeEvent>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using namespace Widgets;
using Style::Space;

namespace {

constexpr int NarrowestForSide = 1000;
constexpr int NarrowestForTwo = 640;
constexpr int LowestPicture = 480;
constexpr int LowestChart = 300;
} // namespace

StoragePage::StoragePage(const StorageSource &source, QWidget *parent)
    : Pages::Page(parent)
    , m_progress(new ProgressBanner)
    , m_notice(new NoticeCard(u"storageNotice"_s))
    , m_volumes(new VolumesCard)
    , m_picture(new TreemapCard)
    , m_folders(new Card(tr("Folders")))
    , m_grownCard(new GrownCard)
    , m_growth(new GrowthCard)
    , m_files(new FilesCard)
    , m_gap(new GapCard)
    , m_foot(new SelectionFoot)
    , m_sheets(new StorageSheets(*this))
    , m_reader(source, m_clock)
{
    setObjectName(u"storage"_s);
    setAccessibleName(tr("Storage"));
    m_scroll = layOut(buildHead(), buildContent(), m_foot);
    connectParts();
    connectCards();
    offer(offers());
    offerPlaces(placeList());
    tellKey(u"storage.rescan"_s, u"storageRescan"_s);
    tellKey(u"storage.cleanup"_s, u"storageCleanup"_s);
    tellKey(u"storage.archive"_s, u"storageArchive"_s);
    tellKey(u"storage.remove"_s, u"storageRemove"_s);
    renderLine();
    renderFoot();
    updateActions();
}

QWidget *StoragePage::buildHead()
{
    m_line = new ElidedLabel;
    m_line->setObjectName(u"storageLine"_s);
    m_rescan = new Button(ButtonKind::Secondary, tr("Rescan"));
    m_rescan->setObjectName(u"storageRescan"_s);
    m_rescan->setToolTip(tr("Read the folders again that have changed"));
    m_cleanup = new Button(ButtonKind::Primary, tr("Clean up…"));
    m_cleanup->setObjectName(u"storageCleanup"_s);
    return makeHead(tr("Storage"), m_line, {m_rescan, m_cleanup});
}

QWidget *StoragePage::buildContent()
{
    auto *content = new QWidget;
    m_progress->setObjectName(u"storageProgress"_s);
    m_progress->hide();
    m_picture->setMinimumHeight(LowestPicture);
    m_growth->setMinimumHeight(LowestChart);
    m_growth->setExportable(*this);
    buildFolders();
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(Space::Wide, Space::Tiny, Space::Wide, Space::Large);
    m_grid->setSpacing(Space::Large);
    arrangeCards();
    return content;
}

QWidget *StoragePage::buildFolders()
{
    m_folders->setObjectName(u"foldersCard"_s);
    m_folders->setAccessibleName(tr("Folders"));
    m_foldersReading = new Skeleton(6);
    m_folderBars = new BarList;
    m_folderBars->setObjectName(u"folderBars"_s);
    m_folderBars->setAccessibleName(tr("What the folders take on disk"));
    m_folderBars->hide();
    m_folders->body()->addWidget(m_foldersReading);
    m_folders->body()->addWidget(m_folderBars);
    m_folders->body()->addStretch();
    return m_folders;
}

/// The picture with the folders beside it where there is room.
void StoragePage::arrangeCards()
{
    constexpr int Columns = 6;
    constexpr int Half = Columns / 2;
    constexpr int Main = 4;
    enum Row { Progress, Notice, Volumes, Picture, PictureToo, Growth, Files, Gap, Last };
    for (int column = 0; column < Columns; ++column)
        m_grid->setColumnStretch(column, 1);
    // In a high window the picture grows and nothing else, below what is beside it.
    const bool hasSide = width() >= NarrowestForSide;
    m_grid->setRowStretch(Picture, hasSide ? 0 : 1);
    m_grid->setRowStretch(PictureToo, hasSide ? 1 : 0);
    m_grid->addWidget(m_progress, Progress, 0, 1, Columns);
    m_grid->addWidget(m_notice, Notice, 0, 1, Columns);
    m_grid->addWidget(m_volumes, Volumes, 0, 1, Columns);
    if (hasSide) {
        m_grid->addWidget(m_picture, Picture, 0, 2, Main);
        m_grid->addWidget(m_folders, Picture, Main, 1, Columns - Main);
        m_grid->addWidget(m_grownCard, PictureToo, Main, 1, Columns - Main, Qt::AlignTop);
        m_grid->addWidget(m_files, Growth, 0, 1, Main);
        m_grid->addWidget(m_gap, Growth, Main, 1, Columns - Main);
        m_grid->addWidget(m_growth, Gap, 0, 1, Columns);
    } else if (width() >= NarrowestForTwo) {
        m_grid->addWidget(m_picture, Picture, 0, 1, Columns);
        m_grid->addWidget(m_folders, PictureToo, 0, 1, Half);
        m_grid->addWidget(m_grownCard, PictureToo, Half, 1, Half);
        m_grid->addWidget(m_files, Files, 0, 1, Columns);
        m_grid->addWidget(m_growth, Gap, 0, 1, Columns);
        m_grid->addWidget(m_gap, Last, 0, 1, Columns);
    } else {
        m_grid->addWidget(m_picture, Picture, 0, 1, Columns);
        m_grid->addWidget(m_folders, PictureToo, 0, 1, Columns);
        m_grid->addWidget(m_files, Growth, 0, 1, Columns);
        m_grid->addWidget(m_growth, Files, 0, 1, Columns);
        m_grid->addWidget(m_grownCard, Gap, 0, 1, Columns);
        m_grid->addWidget(m_gap, Last, 0, 1, Columns);
    }
}

void StoragePage::connectParts()
{
    connect(m_rescan, &Button::clicked, this, &StoragePage::rescan);
    connect(m_cleanup, &Button::clicked, this, &StoragePage::openCleanup);
    connect(m_notice, &NoticeCard::activated, this, &StoragePage::followNotice);
    connect(m_progress, &ProgressBanner::cancelRequested, this, &StoragePage::stopScan);
    connect(m_foot, &SelectionFoot::folderRequested, this, &StoragePage::openFolder);
    connect(m_foot, &SelectionFoot::pathRequested, this, &StoragePage::copyPath);
    connect(m_foot, &SelectionFoot::archiveRequested, this, &StoragePage::archive);
    connect(m_foot, &SelectionFoot::removeRequested, this, &StoragePage::remove);
    // A scroll area sees to what Tab reaches within it, and not to what it enters by.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (now && m_scroll->widget()->isAncestorOf(now) && now->visibleRegion().isEmpty())
            m_scroll->ensureWidgetVisible(now, 0, Space::Wide);
    });
    connect(m_sheets, &StorageSheets::orphansRequested, this, [this] {
        Q_EMIT placeRequested({u"jobs"_s, {{u"state"_s, u"orphans"_s}}});
    });
    connect(&m_reader, &StorageReader::factsMade, this, &StoragePage::showFacts);
    connect(&m_reader, &StorageReader::followingChanged, this, &StoragePage::renderLine);
    connect(&m_reader, &StorageReader::rescanFailed, this, &StoragePage::showRescanError);
    connect(&m_reader, &StorageReader::ownersMade, this,
            [this] { m_files->showOwners(m_reader.owners(), {}); });
    connect(&m_reader, &StorageReader::ownersFailed, this,
            [this](const QString &sentence) { m_files->showOwners(m_reader.owners(), sentence); });
}

void StoragePage::connectCards()
{
    connect(m_volumes, &VolumesCard::gapRequested, this, &StoragePage::showGapCard);
    connect(m_picture, &TreemapCard::currentChanged, this, &StoragePage::notePictureSelection);
    connect(m_picture, &TreemapCard::openRequested, this, &StoragePage::openFolder);
    connect(m_files, &FilesCard::selectionMoved, this, &StoragePage::noteListSelection);
    connect(m_files, &FilesCard::viewChanged, this, &StoragePage::noteListSelection);
    connect(m_files, &FilesCard::choiceChanged, this,
            [this] { m_reader.setChoice(m_files->choice()); });
    connect(m_grownCard, &GrownCard::periodChanged, this, &StoragePage::askForGrown);
    connect(m_growth, &GrowthCard::periodChanged, this, &StoragePage::historyWanted);
    connect(m_growth, &ChartFrame::retryRequested, this,
            [this] { Q_EMIT historyWanted(m_growth->period()); });
}

void StoragePage::resizeEvent(QResizeEvent *event)
{
    Pages::Page::resizeEvent(event);
    arrangeCards();
}

void StoragePage::showEvent(QShowEvent *event)
{
    Pages::Page::showEvent(event);
    m_reader.setResting(false);
    if (std::exchange(m_wantsAll, false))
        askForAll();
}

void StoragePage::hideEvent(QHideEvent *event)
{
    Pages::Page::hideEvent(event);
    m_reader.setResting(true);
}

void StoragePage::askForAll()
{
    requestScan(Reading::Quick);
    Q_EMIT dueWanted();
    Q_EMIT historyWanted(m_growth->period());
    askForGrown();
}

void StoragePage::askForGrown()
{
    const int days = m_grownCard->period();
    if (days != GrownCard::SinceCleanup)
        Q_EMIT grownWanted(m_clock.now().addDays(-days), false);
    else if (m_status && m_status->lastCleanup)
        Q_EMIT grownWanted(m_status->lastCleanup->started, true);
}

void StoragePage::refresh()
{
    m_wantsAll = !isVisible();
    if (m_wantsAll)
        return;
    m_reader.lookForOwners();
    askForAll();
}

void StoragePage::requestScan(Reading reading)
{
    if (m_scanning)
        return; // what runs sees it, too, or the system tells of it
    // A whole tree needs no scan to be as the disk is.
    if (reading == Reading::Quick && m_reader.rescan())
        return;
    m_scanning = reading;
    m_isStopping = false;
    m_progress->start(reading == Reading::Everything ? tr("All folders are being read…")
                                                     : tr("The folders are being read…"),
                      Cancelling::Possible);
    // A quick one is over before anybody could read that it runs.
    m_progress->setVisible(!m_reader.facts() || reading == Reading::Everything);
    renderLine();
    updateActions();
    Q_EMIT scanRequested(reading);
}

void StoragePage::setNameStyle(Settings::NameStyle style)
{
    m_names = style;
    m_files->setNameStyle(style);
}

void StoragePage::showProgress(const Storage::ScanProgress &progress)
{
    if (!m_scanning)
        return;
    m_progress->show();
    const QString files = tr("%Ln file(s)", nullptr, static_cast<int>(progress.files));
    //: %1: an amount, as “41.2 GB”
    const QString space = tr("%1 so far").arg(formatBytes(progress.allocated));
    m_progress->setProgress(0, 0, files + u" · "_s + space);
    if (m_reader.facts())
        return;
    m_volumes->showFiles(progress.files);
    renderFolders(progress);
}

void StoragePage::showScan(const Result<TreePointer> &tree)
{
    m_scanning.reset();
    m_progress->hide();
    const bool isPart = tree && !(*tree)->isComplete();
    const FactsPointer before = m_reader.facts();
    m_error = tree ? std::nullopt : std::optional(tree.error());
    m_isRescanError = false;
    if (m_error && m_error->kind == ErrorKind::Cancelled)
        m_error.reset();
    // A part of it says less than the whole of a little while ago.
    m_wasStopped = isPart && before && before->tree->isComplete();
    if (tree && !m_wasStopped) {
        m_isGapDue = true;
        m_reader.setTree(*tree);
    }
    if (m_error && !before) {
        m_files->showProblem(tr("The folders could not be read"), m_error->message);
        m_foldersReading->hide();
        //: In a title, behind “Folders”
        m_folders->setSubtitle(tr("not known"));
        m_gap->showGap(*m_error);
    }
    renderLine();
    renderNotice();
    updateActions();
}

void StoragePage::showRescanError(const Error &error)
{
    m_error = error;
    m_isRescanError = true;
    renderNotice();
}

void StoragePage::showFacts()
{
    const FactsPointer facts = m_reader.facts();
    // The disk is there again.
    if (m_isRescanError && m_shown && facts->tree != m_shown->tree)
        m_error.reset();
    m_shown = facts;
    m_isShowing = true;
    m_volumes->showFiles(facts->tree->files(facts->tree->root()));
    m_picture->setTree(facts->tree, facts->fates);
    m_files->showFacts(facts, m_clock.now());
    m_isShowing = false;
    renderFolders();
    renderLine();
    renderNotice();
    renderFoot();
    updateActions();
    if (std::exchange(m_isGapDue, false))
        Q_EMIT gapWanted(facts->totals);
    orderTabsByLayout(*this);
}

void StoragePage::showDue(std::vector<QByteArray> files)
{
    m_reader.setDue(std::move(files));
}

void StoragePage::showHistory(const Result<std::vector<Storage::VolumeHistory>> &volumes)
{
    m_history = volumes;
    if (!volumes) {
        m_growth->setError(volumes.error().message);
        return;
    }
    if (!m_status)
        return; // it says which of them is the uploads'
    GrowthHistory history;
    for (const Tasks::VolumeStatus &volume : m_status->volumes) {
        const auto found = std::ranges::find(*volumes, volume.path, &Storage::VolumeHistory::path);
        if (volume.roles.contains("uploads"_L1) && found != volumes->end())
            history.samples = found->samples;
    }
    history.forecast = m_status->forecast;
    if (m_status->volume)
        history.warningPercent = m_status->volume->warningPercent;
    m_growth->setHistory(history);
}

void StoragePage::showGrown(const Result<Grown> &grown)
{
    if (grown)
        m_grownCard->showGrown(*grown, [this](const QString &person) {
            return person.isEmpty() ? tr("nobody named") : Settings::shownName(person, m_names);
        });
    else
        m_grownCard->showProblem(grown.error().message);
}

void StoragePage::showGap(const Result<Storage::SpaceGap> &gap)
{
    m_gap->showGap(gap);
    m_volumes->showGap(gap ? gapSentence(*gap) : QString());
}

} // namespace Printkeeper::StorageView
