// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/removedlisting.h"

#include "base/escape.h"
#include "base/format.h"
#include "jobs/status.h"
#include "settings/personname.h"
#include "style/tokens.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Widgets::Button;
using Widgets::Glyph;

namespace {

enum RemovedColumn { File, Job, Person, Status, When, Until, Size };

constexpr qint64 MostRows = 2000; // who looks for more than that searches

} // namespace

RemovedListing::RemovedListing(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_foot(new QWidget)
    , m_summary(new Widgets::Label(Widgets::TextStyle::Small))
    //: Button: of a job that was removed
    , m_putBack(new Button(Widgets::ButtonKind::Secondary, tr("Put back")))
{
    m_list = new PlainList(u"removedTable"_s,
                           //: Title of a column
                           {{tr("File")},
                            //: Title of a column
                            {tr("Job"), Qt::AlignRight, 72},
                            //: Title of a column
                            {tr("Person"), Qt::AlignLeft, 116},
                            {tr("Status before"), Qt::AlignLeft, 104},
                            //: Title of a column: when
                            {tr("Removed"), Qt::AlignLeft, 116},
                            {tr("In the trash until"), Qt::AlignLeft, 120},
                            //: Title of a column: what files take of the disk
                            {tr("On disk"), Qt::AlignRight, 84}},
                           [this](int row, int column) { return text(row, column); });
    m_list->table().setAccessibleName(tr("Removed jobs"));
    m_summary->setTone(Widgets::Tone::Secondary);
    m_summary->setObjectName(u"removedSummary"_s);
    m_putBack->setObjectName(u"removedPutBack"_s);
    m_putBack->setAccessibleName(tr("Put the selected job back"));
    auto *bar = new QHBoxLayout(m_foot);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_putBack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Style::Space::Small);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_foot);
    connect(m_list, &PlainList::selectionChanged, this, &RemovedListing::updateBar);
    connect(m_putBack, &Button::clicked, this, [this] {
        if (const Cleanup::RemovedJob *job = selected())
            Q_EMIT putBackRequested(job->run, job->job);
    });
    m_list->setEmptyTexts(Glyph::Unknown, tr("The removed jobs are being read…"), {});
    // A run's rows are seen a moment before its journal says that they are done.
    constexpr std::chrono::seconds Settled{1};
    m_soon.setInterval(Settled);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { ask(isVisible() ? MostRows : 0); });
    updateBar();
}

void RemovedListing::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    refresh();
}

void RemovedListing::setNameStyle(Settings::NameStyle style)
{
    m_names = style;
    m_list->table().viewport()->update();
}

void RemovedListing::refresh()
{
    ask(MostRows);
}

/// A newer question takes the place of one that has no answer yet: of rows that are being read
/// nobody would hear any more.
void RemovedListing::count()
{
    if (!m_total && !m_isAsked)
        ask(0);
}

void RemovedListing::ask(qint64 rows)
{
    m_isAsked = true;
    Q_EMIT wanted({m_search, rows, 0});
}

void RemovedListing::refreshKnown()
{
    if (m_total && !m_soon.isActive())
        m_soon.start();
}

void RemovedListing::showRemoved(const Cleanup::RemovedPage &page)
{
    m_isAsked = false;
    m_total = page.all;
    Q_EMIT totalChanged();
    if (page.jobs.empty() && page.total > 0) {
        m_isOutdated = m_isListed; // they were only counted
        return;
    }
    m_isListed = true;
    m_isOutdated = false;
    const std::optional<Cleanup::RemovedJob> chosen =
        selected() ? std::optional(*selected()) : std::nullopt;
    m_page = page;
    if (m_search.isEmpty())
        m_list->setEmptyTexts(Glyph::Good, tr("Nothing was removed"),
                              tr("What a cleanup or a person removes is listed here, and can be "
                                 "put back while it is in the trash."));
    else
        //: %1: what was searched for
        m_list->setNoMatch(tr("No removed job matches “%1”").arg(m_search),
                           tr("Try fewer letters."));
    m_list->setRows(static_cast<int>(page.jobs.size()));
    if (chosen)
        select(*chosen);
    updateBar();
}

void RemovedListing::showError(const Error &error)
{
    m_isAsked = false;
    m_page = {};
    m_list->setEmptyTexts(Glyph::Critical, tr("The removed jobs cannot be shown"), error.message);
    m_list->setRows(0);
    updateBar();
}

void RemovedListing::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOutdated)
        refresh();
}

QString RemovedListing::text(int row, int column) const
{
    const Cleanup::RemovedJob &job = m_page.jobs[static_cast<std::size_t>(row)];
    const QDateTime now = m_clock.now();
    switch (static_cast<RemovedColumn>(column)) {
    case File:
        return job.original.isEmpty() ? escaped(job.file) : escaped(job.original);
    case Job:
        return escaped(job.job);
    case Person:
        return shownName(escaped(job.person), m_names);
    case Status:
        return Jobs::statusTitle(job.statusBefore);
    case When:
        return formatWhen(job.removed, now);
    case Until:
        return job.inTrashUntil ? formatWhen(*job.inTrashUntil, now) : tr("gone for good");
    case Size:
        return formatBytes(job.bytes);
    }
    Q_UNREACHABLE();
}

/// The same job as before, wherever it stands now; none when it is gone.
void RemovedListing::select(const Cleanup::RemovedJob &chosen)
{
    const auto isChosen = [&](const Cleanup::RemovedJob &job) {
        return job.run == chosen.run && job.job == chosen.job;
    };
    const auto found = std::ranges::find_if(m_page.jobs, isChosen);
    m_list->selectRow(found == m_page.jobs.end() ? -1
                                                 : static_cast<int>(found - m_page.jobs.begin()));
}

const Cleanup::RemovedJob *RemovedListing::selected() const
{
    const int row = m_list->selectedRow();
    return row < 0 ? nullptr : &m_page.jobs[static_cast<std::size_t>(row)];
}

void RemovedListing::updateBar()
{
    const qint64 shown = static_cast<qint64>(m_page.jobs.size());
    if (shown < m_page.total)
        //: %1 and %2: numbers
        m_summary->setText(tr("The newest %1 of %2 removed jobs; search to find others")
                               .arg(formatCount(shown), formatCount(m_page.total)));
    else
        m_summary->setText(shown == 0 ? QString()
                                      : tr("%n removed job(s)", nullptr, static_cast<int>(shown)));
    const Cleanup::RemovedJob *job = selected();
    m_putBack->setVisible(shown > 0);
    m_putBack->setEnabled(job && job->canBeRestored);
    const QString gone = tr("The files of this job are gone from the trash.");
    const bool isInTrash = job && job->inTrashUntil;
    m_putBack->setToolTip(!job || job->canBeRestored ? QString()
                          : isInTrash                ? job->obstacle
                                                     : gone);
}

} // namespace Printkeeper::JobsView
