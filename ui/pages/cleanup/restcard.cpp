// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/restcard.h"

#include "base/day.h"
#include "base/format.h"
#include "pages/cleanup/cleanuptexts.h"
#include "style/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;
using Style::Space;

RestCard::RestCard(QWidget *parent)
    : Card(tr("Kept and waiting"), parent)
    , m_keeps(addRow(u"keeps"_s, tr("Keep list…"), tr("Show what is kept")))
    , m_trash(addRow(u"trash"_s, tr("Trash…"), tr("Show what waits in the trash")))
    , m_schedule(addRow(u"schedule"_s, tr("Pause…"), tr("Pause the scheduled cleanup")))
    , m_compare(addRow(u"compare"_s, tr("Compare…"), tr("Compare files and jobs")))
    , m_check(addRow(u"check"_s, tr("Check…"), tr("Check why nothing has happened")))
{
    setObjectName(u"restCard"_s);
    body()->addStretch();
    m_compare.text->setText(tr("Do files and jobs fit together?"));
    m_check.text->setText(tr("Did nothing happen, or not what you expected?"));
    connect(m_check.button, &Button::clicked, this, &RestCard::checkRequested);
    connect(m_compare.button, &Button::clicked, this, &RestCard::comparisonRequested);
    connect(m_keeps.button, &Button::clicked, this, &RestCard::keepsRequested);
    connect(m_trash.button, &Button::clicked, this, &RestCard::trashRequested);
    connect(m_schedule.button, &Button::clicked, this, [this] {
        if (m_pause)
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
}

RestCard::Row RestCard::addRow(const QString &name, const QString &action, const QString &spoken)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(Space::Small);
    auto *text = new Label(TextStyle::Small, Wrapping::Words);
    text->setObjectName(name + u"Text"_s);
    auto *button = new Button(ButtonKind::Link, action);
    button->setObjectName(name + u"Button"_s);
    button->setAccessibleName(spoken);
    text->setMinimumHeight(button->sizeHint().height()); // as high without its button
    layout->addWidget(text, 1);
    layout->addWidget(button, 0, Qt::AlignTop);
    body()->addLayout(layout);
    return {text, button};
}

void RestCard::showUnknown()
{
    m_keeps.text->setText(tr("What is kept cannot be read."));
    m_trash.text->setText(tr("What is in the trash cannot be read."));
    for (const Row &row : {m_keeps, m_trash, m_schedule})
        row.button->setEnabled(false);
    m_isRestRead = false;
    m_pause.reset();
    showSchedule({});
}

void RestCard::showRest(const CleanupRest &rest, const QDateTime &now)
{
    int kept = 0;
    for (const Cleanup::Keep &keep : rest.keeps)
        kept += !keep.until || *keep.until > now ? 1 : 0;
    m_keeps.text->setText(kept == 0 ? tr("Nothing is kept from the rules.")
                                    : tr("%n thing(s) are kept from the rules.", nullptr, kept));
    Bytes bytes = 0;
    for (const Cleanup::TrashedItem &item : rest.trash)
        bytes += item.bytes;
    //: %1: an amount, as “41.2 GB”, %2: a day
    m_trash.text->setText(
        !rest.trash.empty() ? tr("%1 wait in the trash; the first goes on %2.")
                                  .arg(formatBytes(bytes), formatDay(rest.trash.front().goes, now))
                            : tr("The trash is empty."));
    m_keeps.button->setEnabled(true);
    m_schedule.button->setEnabled(true);
    m_trash.button->setEnabled(!rest.trash.empty());
    m_isRestRead = true;
    m_pause = rest.pause;
    showSchedule(now);
}

void RestCard::showNextRun(const std::optional<QDateTime> &next, const QDateTime &now)
{
    m_next = next;
    m_tasks = Knowledge::Read;
    showSchedule(now);
}

void RestCard::showNoTasks(const QDateTime &now)
{
    m_next.reset();
    m_tasks = Knowledge::Unreadable;
    showSchedule(now);
}

void RestCard::showBrokenSchedule(const QDateTime &now)
{
    m_next.reset();
    m_tasks = Knowledge::Broken;
    showSchedule(now);
}

void RestCard::showSchedule(const QDateTime &now)
{
    // Where nothing cleans up by itself, there is nothing to pause.
    m_schedule.button->setVisible(m_pause || m_next || m_tasks == Knowledge::NotAsked
                                  || m_tasks == Knowledge::Unreadable);
    m_schedule.button->setText(m_pause ? tr("Resume") : tr("Pause…"));
    m_schedule.button->setAccessibleName(m_pause ? tr("Resume the scheduled cleanup")
                                                 : tr("Pause the scheduled cleanup"));
    m_schedule.text->setText(scheduleText(now));
}

QString RestCard::scheduleText(const QDateTime &now) const
{
    if (!m_isRestRead)
        return tr("Whether the scheduled cleanup is paused cannot be read.");
    if (m_pause)
        //: %1: a time, as “today 02:00”
        return tr("The scheduled cleanup rests until %1.").arg(formatWhen(m_pause->until, now));
    if (m_next)
        //: %1: a time, as “today 02:00”
        return tr("The schedule cleans up next: %1.").arg(formatWhen(*m_next, now));
    switch (m_tasks) {
    case Knowledge::NotAsked:
        return {};
    case Knowledge::Unreadable:
        return tr("Whether a schedule cleans up cannot be read.");
    case Knowledge::Broken:
        return tr("The schedule file has a mistake: nothing cleans up by itself.");
    case Knowledge::Read:
        return tr("No schedule cleans up by itself.");
    }
    Q_UNREACHABLE();
}

} // namespace Printkeeper::CleanupView
