// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobspage.h"

#include "style/tokens.h"
#include "widgets/card.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Style::Space;
using Widgets::Button;
using Widgets::ButtonKind;
using Widgets::Label;
using Widgets::TextStyle;

namespace {

/// `below` is what stays free under the content: little under a list, whose last row has a line.
QFrame *makeSurface(QWidget *content, int below)
{
    auto *surface = new Widgets::Card({});
    // A card without a title needs no room for one.
    QLayout *layout = surface->layout();
    layout->setContentsMargins(Space::Small, Space::Small, Space::Small, below);
    layout->setSpacing(0);
    surface->body()->addWidget(content);
    return surface;
}

} // namespace

JobsPage::JobsPage(QByteArray databasePath, Settings::JobsSettings jobs,
                   Settings::FarmSettings farm, QWidget *parent)
    : Pages::Page(parent)
    , m_source{std::move(databasePath), std::move(jobs), std::move(farm)}
    , m_pictures(Thumbnails::ThumbnailLoader::defaultCacheFolder())
    , m_finder(m_source)
{
    setObjectName(u"jobsPage"_s);
    setAccessibleName(tr("Jobs"));
    m_minute.setInterval(1min);
    buildPage();
    m_folders = new FolderWatcher(m_source.farm, *this);
    m_folders->setFiles([this] { return m_pictures.shownFiles(); });
    m_flow = new ActionFlow(*this);
    connectParts();
    connectListing();
    offer(offers());
    offerPlaces(placeList({}));
    tellKeys();
    m_minute.start();
    showState();
}

QWidget *JobsPage::buildHead()
{
    constexpr int SearchWidth = 300;
    constexpr int LeastSearchWidth = 110;
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    m_search = new Widgets::SearchField(tr("Search file, person, job"));
    m_search->setObjectName(u"jobsSearch"_s);
    m_search->setToolTip(tr("Search in file, person and job number (Ctrl+F)"));
    m_search->setMinimumWidth(LeastSearchWidth);
    m_search->setMaximumWidth(SearchWidth);
    m_exportButton = new Button(ButtonKind::Secondary, tr("Export…"));
    m_exportButton->setObjectName(u"jobsExport"_s);
    m_exportButton->setAccessibleName(tr("Export the jobs of this list as a CSV file"));
    m_columnsButton = new Button(ButtonKind::Secondary, tr("Columns"));
    m_columnsButton->setObjectName(u"jobsColumns"_s);
    m_columnsButton->setAccessibleName(tr("Choose the columns"));
    m_detailsButton = new Button(ButtonKind::Secondary, tr("Details"));
    m_detailsButton->setObjectName(u"jobsDetails"_s);
    m_detailsButton->setAccessibleName(tr("Show the details of the selected job"));
    m_detailsButton->setCheckable(true);
    m_filters = new Widgets::ChipRow(Widgets::ChipRow::Choice::Filters, tr("Filters"));
    m_filters->setObjectName(u"jobsFilters"_s);
    m_filters->hide();
    layout->addWidget(new Label(TextStyle::Title, tr("Jobs")));
    layout->addWidget(m_filters, 0, Qt::AlignVCenter);
    layout->addStretch(1);
    layout->addWidget(m_search, 1000);
    layout->addWidget(m_exportButton);
    layout->addWidget(m_columnsButton);
    layout->addWidget(m_detailsButton);
    return head;
}

QWidget *JobsPage::buildFoot()
{
    constexpr int Height = 36;
    m_footer = new Label(TextStyle::Small);
    m_footer->setObjectName(u"jobsFooter"_s);
    m_footer->setTone(Widgets::Tone::Secondary);
    m_bar = new SelectionBar;
    m_stopButton = new Button(ButtonKind::Link, tr("Stop comparing"));
    m_stopButton->setObjectName(u"comparisonStop"_s);
    m_stopSortButton = new Button(ButtonKind::Link, tr("Stop sorting"));
    m_stopSortButton->setObjectName(u"sortingStop"_s);
    m_mendButton = new Button(ButtonKind::Link, tr("Compare and mend…"));
    m_mendButton->setObjectName(u"comparisonMend"_s);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_footer, 1);
    layout->addWidget(m_stopSortButton);
    layout->addWidget(m_stopButton);
    layout->addWidget(m_mendButton);
    m_foot = new QStackedWidget;
    m_foot->setFixedHeight(Height); // so that the table stays where it is when jobs are selected
    for (QWidget *foot :
         {line, static_cast<QWidget *>(m_bar), m_orphans->foot(), m_removed->foot()})
        m_foot->addWidget(foot);
    return m_foot;
}

void JobsPage::buildPage()
{
    m_chips = new JobChips;
    m_listing = new JobListing(m_source, m_pictures, m_clock);
    m_orphans = new OrphanListing(m_finder, m_clock);
    m_removed = new RemovedListing(m_clock);
    m_lists = new QStackedWidget;
    for (QWidget *list : {static_cast<QWidget *>(m_listing), static_cast<QWidget *>(m_orphans),
                          static_cast<QWidget *>(m_removed)})
        m_lists->addWidget(list);
    m_details = new DetailsPane(m_source, m_pictures, m_clock);
    m_detailsCard = makeSurface(m_details, Space::Small);
    m_detailsCard->setObjectName(u"jobDetailsCard"_s);
    m_body = new QWidget;
    m_detailsCard->setParent(m_body); // until it is placed
    m_detailsCard->hide();
    auto *body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(Space::Large);
    body->addWidget(makeSurface(m_lists, Space::Tiny), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Wide, Space::Medium, Space::Wide, Space::Medium);
    layout->setSpacing(Space::Medium);
    for (QWidget *part : {buildHead(), static_cast<QWidget *>(m_chips), m_body, buildFoot()}) {
        part->setMaximumWidth(WidestContent - 2 * Space::Wide);
        layout->addWidget(part, part == m_body ? 1 : 0);
    }
}

void JobsPage::connectParts()
{
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_listing->tellTime();
        m_details->tellTime();
    });
    connect(m_chips, &JobChips::chosen, this, &JobsPage::choose);
    connect(m_filters, &Widgets::ChipRow::removeRequested, this, &JobsPage::dropFilters);
    connect(m_search, &Widgets::SearchField::searchChanged, this, &JobsPage::applySearch);
    connect(m_bar, &SelectionBar::wholeLookRequested, this, &JobsPage::selectAll);
    connect(m_bar, &SelectionBar::clearRequested, this, &JobsPage::clearSelection);
    connect(m_bar, &SelectionBar::actionRequested, this, &JobsPage::startAction);
    connect(m_details, &DetailsPane::actionRequested, this, &JobsPage::startAction);
    connect(m_details, &DetailsPane::closeRequested, this, [this] { setDetailsOpen(false); });
    connect(m_details, &DetailsPane::folderRequested, this, &JobsPage::openFolder);
    connect(m_details, &DetailsPane::pathRequested, this, &JobsPage::copyPath);
    connect(m_columnsButton, &Button::clicked, this, &JobsPage::openColumns);
    connect(&m_listing->table(), &JobsTable::columnsRequested, this, &JobsPage::openColumns);
    connect(m_detailsButton, &Button::clicked, this, &JobsPage::toggleDetails);
    connect(m_exportButton, &Button::clicked, this, &JobsPage::exportList);
}

void JobsPage::connectListing()
{
    connect(m_listing, &JobListing::stateChanged, this, &JobsPage::showState);
    connect(m_listing, &JobListing::allJobsRequested, this, [this] { showStatus({}); });
    connect(m_listing, &JobListing::jobsChanged, m_details, &DetailsPane::refresh);
    connect(m_listing, &JobListing::jobActivated, this, [this](const QString &id) {
        setDetailsOpen(true);
        Q_EMIT jobActivated(id);
    });
    JobSelection &selection = m_listing->selection();
    connect(&selection, &JobSelection::currentChanged, m_details, &DetailsPane::showJob);
    connect(&selection, &JobSelection::currentChanged, this, &JobsPage::jobSelected);
    connect(&selection, &JobSelection::currentChanged, this, &JobsPage::showSelection);
    connect(&selection, &JobSelection::changed, this, &JobsPage::showSelection);
    connect(&selection, &JobSelection::givenUp, this,
            [this](const QString &sentence) { Q_EMIT said(Widgets::Glyph::Warning, sentence); });
    connect(&m_listing->table(), &JobsTable::textTyped, this, [this](const QString &text) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->setText(text);
    });
    connect(m_listing, &JobListing::jobsChanged, &m_finder, &ProblemFinder::noteChange);
    connect(m_listing, &JobListing::jobsChanged, m_removed, &RemovedListing::refreshKnown);
    connect(m_folders, &FolderWatcher::foldersChanged, &m_finder, &ProblemFinder::noteChange);
    connect(m_folders, &FolderWatcher::foldersChanged, &m_listing->model(), &JobsModel::refresh);
    connect(m_folders, &FolderWatcher::foldersChanged, m_details, &DetailsPane::refresh);
    connect(&m_finder, &ProblemFinder::changed, this, &JobsPage::showProblems);
    connect(&m_finder, &ProblemFinder::progressed, this, &JobsPage::showComparing);
    connect(m_orphans, &OrphanListing::stopRequested, &m_finder, &ProblemFinder::cancel);
    connect(m_orphans, &OrphanListing::mendRequested, this, &JobsPage::openComparison);
    connect(m_stopButton, &Button::clicked, &m_finder, &ProblemFinder::cancel);
    connect(m_stopSortButton, &Button::clicked, m_listing, &JobListing::stopLookUp);
    connect(m_mendButton, &Button::clicked, this, &JobsPage::openComparison);
    connect(m_removed, &RemovedListing::putBackRequested, this, &JobsPage::undoRequested);
    connect(m_removed, &RemovedListing::totalChanged, this,
            [this] { m_chips->setRemoved(m_removed->total()); });
}

/// What was removed is counted in our own journal; what is wrong with files takes a comparison.
void JobsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_removed->count();
}

void JobsPage::refresh()
{
    m_removed->refresh();
    m_listing->model().refresh();
}

void JobsPage::showStatus(const QString &key)
{
    m_search->setSearch({});
    m_chips->setChoice({Listing::Jobs, key, FileProblem::None});
    choose({Listing::Jobs, key, FileProblem::None});
}

void JobsPage::setNameStyle(Settings::NameStyle style)
{
    m_names = style;
    m_listing->model().setNameStyle(style);
    m_details->setNameStyle(style);
    m_removed->setNameStyle(style);
}

void JobsPage::choose(const ListChoice &choice)
{
    m_lists->setCurrentIndex(static_cast<int>(choice.listing));
    m_columnsButton->setEnabled(isListingJobs());
    if (choice.listing == Listing::Removed)
        m_removed->refresh();
    if (choice.listing == Listing::Orphans || choice.problem != FileProblem::None)
        m_finder.find();
    if (isListingJobs()) {
        JobsLook look = m_listing->look();
        look.status = choice.status;
        look.problem = choice.problem;
        m_listing->model().setAmong(
            choice.problem == FileProblem::None ? nullptr : m_finder.keysOf(choice.problem));
        m_listing->setLook(look);
    }
    applySearch(m_search->search());
    showState();
    placeDetails();
}

/// In what is listed.
void JobsPage::applySearch(const QString &search)
{
    switch (static_cast<Listing>(m_lists->currentIndex())) {
    case Listing::Jobs: {
        JobsLook look = m_listing->look();
        look.search = search;
        m_listing->setLook(look);
        break;
    }
    case Listing::Orphans:
        m_orphans->setSearch(search);
        break;
    case Listing::Removed:
        m_removed->setSearch(search);
        break;
    }
    showFilters();
}

void JobsPage::showProblems()
{
    m_chips->setProblems(m_finder.counts());
    m_listing->setCompared(m_finder.found().isComplete ? Compared::Wholly : Compared::Partly);
    m_orphans->showFound();
    const FileProblem problem = m_listing->look().problem;
    if (problem != FileProblem::None)
        m_listing->model().setAmong(m_finder.keysOf(problem));
    showState();
}

void JobsPage::showState()
{
    const JobsModel &model = m_listing->model();
    if (model.byStatus()) {
        m_chips->setCounts(*model.byStatus());
        QStringList titles;
        for (const StatusCount &count : *model.byStatus())
            titles << count.title;
        m_listing->table().columns().setStatuses(titles);
        offerStatuses(*model.byStatus());
    }
    showComparing();
    showSelection();
}

} // namespace Printkeeper::JobsView
