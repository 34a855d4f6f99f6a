// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page says of its plan.

#include "base/day.h"
#include "base/format.h"
#include "pages/cleanup/cleanuppage.h"
#include "pages/cleanup/cleanuptexts.h"
#include "pages/cleanup/planlist.h"
#include "pages/cleanup/rulecard.h"
#include "pages/cleanup/spacecard.h"
#include "widgets/noticecard.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;
using Cleanup::ActionKind;

namespace {

qint64 countOf(const Cleanup::CleanupTotals &totals, ActionKind kind)
{
    return totals.byKind.value(Cleanup::actionKindName(kind));
}

/// For the narrow lines beside a curve: none ends between a figure and its unit.
QString unbrokenBytes(Bytes bytes)
{
    return formatBytes(bytes).replace(u' ', QChar::Nbsp);
}

} // namespace

Cleanup::CleanupTotals CleanupPage::totals() const
{
    return m_plan ? m_list->model().chosen().totals : Cleanup::CleanupTotals();
}

Bytes CleanupPage::chosenBytes(ActionKind kind) const
{
    return m_list->model().chosen().bytesByKind.value(Cleanup::actionKindName(kind));
}

void CleanupPage::render()
{
    if (!m_plan)
        return;
    const Cleanup::CleanupTotals sums = totals();
    if (isBlind()) {
        m_space->showUnknown();
        m_uploads->showUnknown();
        m_completed->showUnknown();
    } else {
        m_space->showTotals(sums, static_cast<int>(m_settings.keepRemovedDays.count()),
                            chosenBytes(ActionKind::RemoveTemp));
        renderRules(sums);
    }
    updateActions();
}

/// The plan is empty because nobody could look at the jobs, and says nothing about them.
bool CleanupPage::isBlind() const
{
    return m_plan && m_plan->refused && m_plan->refused->guard == "schema"_L1;
}

/// What an empty plan means.
void CleanupPage::tellNothing()
{
    if (isBlind())
        m_list->setEmptyTexts(tr("The jobs cannot be looked at"),
                              tr("What to do about it stands above."), Glyph::Unknown);
    else if (m_plan && !m_plan->skipped.empty())
        m_list->setEmptyTexts(tr("Nothing can go now"), nothingReason(), Glyph::Warning);
    else
        m_list->setEmptyTexts(tr("Nothing to clean up"), nothingReason());
}

void CleanupPage::renderRules(const Cleanup::CleanupTotals &totals)
{
    m_uploads->showPlan(countOf(totals, ActionKind::RemoveUpload), uploadsFate(totals));
    const qint64 moving = countOf(totals, ActionKind::ArchiveJob);
    //: %1: an amount, as “41.2 GB”
    m_completed->showPlan(moving,
                          moving > 0 ? tr("%1 move to the archive").arg(unbrokenBytes(totals.moved))
                                     : noneText(tr("None was completed that long ago.")));
}

/// What is due and yet stays is no reason to say that there is none.
QString CleanupPage::noneText(const QString &none) const
{
    return m_plan->skipped.empty() ? none : tr("None goes this time.");
}

QString CleanupPage::uploadsFate(const Cleanup::CleanupTotals &totals) const
{
    if (countOf(totals, ActionKind::RemoveUpload) == 0)
        return noneText(tr("None has waited that long."));
    if (!m_plan->keepsRemoved)
        return tr("They are removed for good.");
    if (totals.forGood > 0 && totals.freesLater == 0)
        return tr("They are removed for good, since the disk is critical.");
    if (totals.forGood > 0)
        //: %1: an amount, as “41.2 GB”
        return tr("They go to the trash, and %1 of it for good at once, since the disk is "
                  "critical.")
            .arg(unbrokenBytes(totals.forGood));
    const QDateTime goes = m_plan->at.addDays(m_settings.keepRemovedDays.count());
    //: %1: an amount, as “41.2 GB”, %2: a day
    return tr("They go to the trash; %1 are free on %2.")
        .arg(unbrokenBytes(chosenBytes(ActionKind::RemoveUpload)), formatDay(goes, now()));
}

/// When there would be something, as far as the ages of the jobs tell.
QString CleanupPage::nothingReason() const
{
    if (m_plan && !m_plan->skipped.empty())
        return tr("%Ln job(s) or file(s) would be due and are left alone; “Left alone” says why.",
                  nullptr, static_cast<int>(m_plan->skipped.size()));
    const int oldest = m_curves.uploads.oldest();
    const auto limit = static_cast<int>(m_settings.staleUploadDays.count());
    if (oldest > 0 && oldest <= limit)
        return tr("The oldest waiting upload is %n day(s) old.", nullptr, oldest) + u' '
               + tr("Uploads go after %n day(s).", nullptr, limit);
    return tr("No upload has waited too long, and no completed job is old enough for the archive.");
}

void CleanupPage::renderLine()
{
    QStringList parts;
    if (m_isPlanning)
        parts << tr("Looking what can go…");
    else if (!m_plan || isBlind())
        parts.clear();
    else if (m_at)
        //: %1: a date and time
        parts << tr("what a cleanup would do on %1").arg(formatDateTime(m_at->toLocalTime()));
    else if (isOutdated())
        //: %1: a time, as “today 02:00”
        parts
            << tr("the jobs have changed since %1; plan again").arg(formatWhen(m_plan->at, now()));
    else
        //: %1: a time, as “today 02:00”
        parts << tr("planned %1").arg(formatWhen(m_plan->at, now()))
              << tr("what a cleanup would do");
    m_line->setParts(parts);
}

/// What has to be known before anything is done: an error, what stops it, the first time.
void CleanupPage::renderNotice()
{
    const bool isFirst = m_status && m_status->awaitsApproval && m_plan && !m_plan->actions.empty();
    Glyph glyph = Glyph::Critical;
    QStringList texts;
    if (m_error) {
        texts = {tr("The plan could not be made"), m_error->message, tr("Try again")};
    } else if (m_plan && m_plan->refused) {
        texts = {refusalTitle(*m_plan->refused), m_plan->refused->shown()};
    } else if (isFirst) {
        glyph = Glyph::Warning;
        texts = {tr("The first cleanup waits for you"),
                 m_isScheduled
                     ? tr("The schedule changes nothing before you have looked through the list "
                          "and run it once as a whole; from then on it does so by itself.")
                     : tr("No schedule changes anything before you have looked through the list "
                          "and run it once as a whole.")};
    }
    m_notice->setNotice(glyph, texts);
    // What would be on another day says nothing about the farm: what others were told still holds.
    if (m_at || (m_plan && m_atOfPlan && !m_error))
        return;
    const QString title = texts.value(0);
    if (std::exchange(m_noticed, title) != title)
        Q_EMIT noticeChanged(title.isEmpty() ? std::nullopt : std::optional(glyph), title);
}

} // namespace Printkeeper::CleanupView
