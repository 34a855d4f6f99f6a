// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/jobscard.h"

#include "base/format.h"
#include "jobs/status.h"
#include "pages/overview/overviewtext.h"
#include "pages/overview/remedy.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;

std::vector<StatusBar> statusBars(const QMap<QString, qint64> &jobsByStatus)
{
    const QStringList order = Jobs::knownStatusKeys();
    std::vector<StatusBar> bars;
    for (auto it = jobsByStatus.cbegin(); it != jobsByStatus.cend(); ++it) {
        const QString key = Jobs::statusKey(it.key());
        const auto known = std::ranges::find(bars, key, &StatusBar::key);
        if (known != bars.end())
            known->amount += it.value();
        else
            bars.push_back({key, Jobs::statusTitle(it.key()), it.value(), key == "archived"_L1});
    }
    std::ranges::stable_sort(bars, {}, [&order](const StatusBar &bar) {
        const qsizetype place = order.indexOf(bar.key);
        return place < 0 ? order.size() : place;
    });
    return bars;
}

bool isDatabaseKnown(const Tasks::FarmStatus &status)
{
    return std::ranges::none_of(status.attention, [](const Tasks::Attention &attention) {
        return attention.code == "database-unreadable"_L1 || attention.code == "schema-unknown"_L1;
    });
}

JobsCard::JobsCard(QWidget *parent)
    : FigureCard(tr("Jobs by status"), parent)
    , m_rows(new QVBoxLayout)
    , m_uploads(new Label(TextStyle::Small, Wrapping::Words))
    , m_completed(new Label(TextStyle::Small, Wrapping::Words))
    , m_uploadsLink(
          new FigureLink(u"dueUploads"_s, tr("Show the uploads, the oldest first"), {m_uploads}))
    , m_completedLink(new FigureLink(
          u"dueCompleted"_s, tr("Show the completed jobs, the oldest first"), {m_completed}))
    , m_empty(new EmptyState(Glyph::Good, tr("There are no jobs yet"),
                             tr("They appear here when the web app has taken the first one.")))
{
    m_empty->setIcon(u"jobs"_s);
    setObjectName(u"jobsCard"_s);
    m_rows->setSpacing(0);
    for (Label *label : {m_uploads, m_completed})
        label->setTone(Tone::Secondary);
    m_empty->setObjectName(u"noJobs"_s);
    figures()->addLayout(m_rows);
    auto *due = new QVBoxLayout;
    due->setSpacing(0);
    due->addWidget(m_uploadsLink);
    due->addWidget(m_completedLink);
    figures()->addLayout(due);
    figures()->addWidget(m_empty, 1);
    figures()->addStretch();
    m_empty->hide();
    connect(m_uploadsLink, &FigureLink::clicked, this,
            [this] { Q_EMIT placeRequested(oldestJobs(u"uploaded"_s)); });
    connect(m_completedLink, &FigureLink::clicked, this,
            [this] { Q_EMIT placeRequested(oldestJobs(u"completed"_s)); });
    connect(this, &Card::linkActivated, this, [this] { Q_EMIT placeRequested({u"jobs"_s, {}}); });
}

void JobsCard::showStatus(const Tasks::FarmStatus &status)
{
    const bool isDatabaseRead = isDatabaseKnown(status);
    const bool hasJobs = isDatabaseRead && status.jobs > 0;
    setLink(hasJobs ? tr("%Ln job(s)", nullptr, static_cast<int>(status.jobs)) : QString(),
            tr("Show all jobs"));
    if (!isDatabaseRead) {
        setUnknown(tr("The jobs are not known"),
                   tr("Their database could not be read; see what needs attention."));
        return;
    }
    setUnknown({});
    m_empty->setVisible(!hasJobs);
    showDue(m_uploads, m_uploadsLink, hasJobs ? dueUploadsText(status) : QString());
    showDue(m_completed, m_completedLink, hasJobs ? dueCompletedText(status) : QString());
    showBars(hasJobs ? statusBars(status.jobsByStatus) : std::vector<StatusBar>());
}

void JobsCard::showDue(Label *label, FigureLink *link, const QString &text)
{
    label->setText(text);
    link->setAccessibleName(text);
    link->setVisible(!text.isEmpty());
}

void JobsCard::showBars(const std::vector<StatusBar> &bars)
{
    // Rows are taken again, so that the keyboard stays where it is.
    while (m_bars.size() < bars.size()) {
        auto *row = new StatusRow;
        connect(row, &QAbstractButton::clicked, this, [this, row] {
            Q_EMIT placeRequested({u"jobs"_s, {{u"status"_s, row->bar().key}}});
        });
        m_rows->addWidget(row);
        m_bars.push_back(row);
    }
    constexpr int WidestTitle = 160;
    QFontMetrics metrics = fontMetrics();
    if (!m_bars.empty()) {
        m_bars.front()->ensurePolished();
        metrics = m_bars.front()->fontMetrics();
    }
    qint64 most = 0;
    int titles = 0;
    int numbers = 0;
    for (const StatusBar &bar : bars) {
        most = std::max(most, bar.amount);
        titles = std::max(titles, metrics.horizontalAdvance(bar.title));
        numbers = std::max(numbers, metrics.horizontalAdvance(formatCount(bar.amount)));
    }
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        m_bars[i]->setVisible(i < bars.size());
        if (i < bars.size())
            m_bars[i]->setBar(bars[i], most, std::min(titles, WidestTitle), numbers);
    }
}

} // namespace Printkeeper::Overview
