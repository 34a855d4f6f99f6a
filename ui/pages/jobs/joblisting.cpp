// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/joblisting.h"

#include "base/escape.h"
#include "base/format.h"
#include "jobs/status.h"
#include "widgets/skeleton.h"

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Widgets::EmptyState;
using Widgets::Glyph;

namespace {

constexpr auto Patience = 300ms; // before older rows give way to grey lines
constexpr int SkeletonLines = 12;

bool isByFiles(const JobsLook &look)
{
    return look.sort && isLookedUp(look.sort->column);
}

} // namespace

JobListing::JobListing(JobsSource source, JobPictures &pictures, const Clock &clock,
                       QWidget *parent)
    : QStackedWidget(parent)
    , m_model(source, clock)
    , m_watcher(source.databasePath)
    , m_table(new JobsTable(m_model, pictures))
    , m_selection(new JobSelection(m_model, *m_table))
{
    m_selection->setParent(this);
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(Patience);
    buildStates();
    connectParts();
    m_waiting.start();
    showState();
}

void JobListing::buildStates()
{
    m_loading = new Widgets::Skeleton(SkeletonLines);
    m_loading->setObjectName(u"jobsLoading"_s);
    m_loading->setAccessibleName(tr("The jobs are being read"));
    m_empty = new EmptyState(Glyph::Unknown, {}, {});
    m_empty->setObjectName(u"jobsEmpty"_s);
    m_empty->button()->setObjectName(u"jobsShowAll"_s);
    m_failed = new EmptyState(Glyph::Critical, {}, {});
    m_failed->setObjectName(u"jobsFailed"_s);
    m_failed->button()->setObjectName(u"jobsTryAgain"_s);
    m_failed->setAction(tr("Try again"));
    for (QWidget *state : {m_loading, static_cast<QWidget *>(m_table),
                           static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_failed)})
        addWidget(state);
}

void JobListing::connectParts()
{
    connect(&m_watcher, &Jobs::JobWatcher::jobsChanged, &m_model, &JobsModel::refresh);
    connect(&m_watcher, &Jobs::JobWatcher::jobsChanged, this, &JobListing::jobsChanged);
    connect(&m_model, &JobsModel::stateChanged, this, &JobListing::showState);
    connect(&m_model, &JobsModel::dataChanged, this, &JobListing::selectWanted);
    connect(&m_waiting, &QTimer::timeout, this, &JobListing::showState);
    connect(m_table, &JobsTable::sortRequested, this, [this](const JobSort &sort) {
        JobsLook look = m_model.look();
        look.sort = sort;
        setLook(look);
    });
    connect(m_table, &JobsTable::allRequested, m_selection, &JobSelection::selectWholeLook);
    connect(m_table, &QTableView::activated, this, &JobListing::activate);
    connect(m_empty, &EmptyState::activated, this, &JobListing::allJobsRequested);
    connect(m_failed, &EmptyState::activated, &m_model, &JobsModel::refresh);
}

void JobListing::setLook(const JobsLook &look)
{
    if (look == m_model.look())
        return;
    if (!isByFiles(m_model.look()))
        m_sortBefore = m_model.look().sort;
    m_waiting.start();
    m_model.setLook(look);
}

void JobListing::stopLookUp()
{
    if (!isLookingUp())
        return;
    JobsLook look = m_model.look();
    look.sort = m_sortBefore;
    setLook(look);
}

void JobListing::selectJob(const QString &id)
{
    m_wanted = id;
    selectWanted();
}

void JobListing::selectWanted()
{
    if (m_wanted.isEmpty() || !m_model.isShown())
        return;
    // Those near the visible rows are all that is read.
    for (int row = 0; row < std::min(m_model.rowCount(), static_cast<int>(RowCache::Most)); ++row) {
        const JobRow *job = m_model.jobAt(row);
        if (!job || job->id != m_wanted)
            continue;
        m_wanted.clear();
        m_selection->selectRow(row);
        return;
    }
}

void JobListing::showState()
{
    if (m_model.isShown())
        m_table->setShape(m_model.shape());
    updateEmptyState();
    if (m_model.error())
        m_failed->setTexts(tr("The jobs cannot be shown"), m_model.error()->message);
    setCurrentWidget(currentState());
    Q_EMIT stateChanged();
}

QWidget *JobListing::currentState() const
{
    if (m_model.error())
        return m_failed;
    if (!m_model.isShown())
        return m_waiting.isActive() && m_model.rowCount() > 0 ? m_table : m_loading;
    return m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty;
}

void JobListing::setCompared(Compared compared)
{
    m_compared = compared;
    updateEmptyState();
}

/// `picture` is an icon; empty stands for what is good, or not known yet.
void JobListing::showNothing(const QString &picture, const QString &title, const QString &detail)
{
    const QString whole =
        picture.isEmpty() ? QString::number(static_cast<int>(m_compared)) : picture;
    if (whole != m_emptyPicture && picture.isEmpty())
        m_empty->setGlyph(m_compared == Compared::Wholly ? Glyph::Good : Glyph::Unknown);
    else if (whole != m_emptyPicture)
        m_empty->setIcon(picture);
    m_emptyPicture = whole;
    m_empty->setTexts(title, detail);
}

void JobListing::updateEmptyState()
{
    const JobsLook &look = m_model.look();
    const QString compared = m_compared == Compared::Wholly
                                 ? tr("All jobs were compared with the disk.")
                                 : tr("As far as the jobs have been compared with the disk.");
    m_empty->setAction(look == JobsLook{{}, {}, look.sort} ? QString() : tr("Show all jobs"));
    if (!look.search.isEmpty())
        //: %1: what was searched for
        showNothing(u"search"_s, tr("No jobs match “%1”").arg(look.search),
                    tr("Try fewer letters or another status."));
    else if (look.problem == FileProblem::Missing)
        showNothing({}, tr("No file is missing"), compared);
    else if (look.problem == FileProblem::WrongFolder)
        showNothing({}, tr("No file lies in a wrong folder"), compared);
    else if (!look.status.isEmpty())
        showNothing(u"jobs"_s, tr("No jobs have this status"), tr("Choose another status above."));
    else
        showNothing(u"jobs"_s, tr("There are no jobs yet"),
                    tr("They appear here as soon as somebody uploads a file."));
}

QString JobListing::summary() const
{
    if (m_model.error())
        return {};
    if (const auto &lookUp = m_model.lookUp())
        //: %1 and %2: numbers
        return tr("The files are looked at, to sort the list: %1 of %2")
            .arg(formatCount(lookUp->done), formatCount(lookUp->all));
    if (!m_model.isShown())
        return tr("The jobs are being read…");
    const qint64 rows = m_model.rowCount();
    if (!m_model.byStatus())
        return tr("The jobs are being counted…");
    // The rows may be ahead of the counts.
    const qint64 all = std::max(jobsIn(*m_model.byStatus(), {}), rows);
    if (!m_model.isCounted())
        //: %1 and %2: numbers
        return tr("At least %1 of %2 jobs; they are being counted…")
            .arg(formatCount(rows), formatCount(all));
    if (all == 0)
        return {}; // the empty state says so
    if (rows == all)
        return tr("%Ln job(s)", nullptr, static_cast<int>(all));
    //: %1 and %2: numbers
    return tr("%1 of %2 jobs").arg(formatCount(rows), formatCount(all));
}

void JobListing::activate(const QModelIndex &index)
{
    const QString id = index.data(JobsModel::IdRole).toString();
    if (!id.isEmpty())
        Q_EMIT jobActivated(id);
}

} // namespace Printkeeper::JobsView
