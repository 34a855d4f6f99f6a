// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/jobscard.h"

#include "base/format.h"
#include "jobs/status.h"
#include "pages/overview/overviewtext.h"
#include "style/tokens.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;

std::vector<BarList::Bar> statusBars(const Tasks::FarmStatus &status)
{
    const QStringList order = Jobs::knownStatusKeys();
    struct Group
    {
        QString key;
        qsizetype place = 0;
        BarList::Bar bar;
    };
    std::vector<Group> groups;
    for (auto it = status.jobsByStatus.cbegin(); it != status.jobsByStatus.cend(); ++it) {
        const QString key = Jobs::statusKey(it.key());
        const auto known = std::ranges::find(groups, key, &Group::key);
        if (known != groups.end()) {
            known->bar.amount += it.value();
            continue;
        }
        const qsizetype place = order.indexOf(key);
        const auto emphasis =
            key == "archived"_L1 ? BarList::Emphasis::Quiet : BarList::Emphasis::Normal;
        groups.push_back({key,
                          place < 0 ? order.size() : place,
                          {Jobs::statusTitle(it.key()), it.value(), {}, emphasis}});
    }
    std::ranges::stable_sort(groups, {}, &Group::place);
    std::vector<BarList::Bar> bars;
    for (Group &group : groups) {
        group.bar.figure = formatCount(group.bar.amount);
        bars.push_back(std::move(group.bar));
    }
    return bars;
}

bool isDatabaseKnown(const Tasks::FarmStatus &status)
{
    return std::ranges::none_of(status.attention, [](const Tasks::Attention &attention) {
        return attention.code == "database-unreadable"_L1 || attention.code == "schema-unknown"_L1;
    });
}

JobsCard::JobsCard(QWidget *parent)
    : Card(tr("Jobs by status"), parent)
    , m_bars(new BarList)
    , m_due(new Label(TextStyle::Small, Wrapping::Words))
    , m_empty(new EmptyState(Glyph::Unknown, {}, {}))
{
    setObjectName(u"jobsCard"_s);
    m_bars->setObjectName(u"statusBars"_s);
    m_bars->setAccessibleName(tr("Jobs by status"));
    m_due->setObjectName(u"dueSentence"_s);
    m_due->setTone(Tone::Secondary);
    body()->addWidget(m_bars);
    body()->addWidget(m_due);
    body()->addWidget(m_empty, 1);
    body()->addStretch();
    m_empty->hide();
}

void JobsCard::showStatus(const Tasks::FarmStatus &status)
{
    const bool isKnown = isDatabaseKnown(status);
    const bool hasJobs = isKnown && status.jobs > 0;
    m_bars->setVisible(hasJobs);
    m_due->setTextOrHide(hasJobs ? dueSentence(status) : QString());
    m_empty->setVisible(!hasJobs);
    setLink(hasJobs ? tr("%Ln job(s)", nullptr, static_cast<int>(status.jobs)) : QString(),
            tr("Show all jobs"));
    if (hasJobs)
        m_bars->setBars(statusBars(status));
    else if (isKnown)
        m_empty->setTexts(tr("There are no jobs yet"),
                          tr("They appear here when the web app has taken the first one."));
    else
        m_empty->setTexts(tr("The jobs are not known"),
                          tr("Their database could not be read; see what needs attention."));
}

} // namespace Printkeeper::Overview
