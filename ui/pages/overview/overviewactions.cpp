// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person can do on the page, by name and by key.

#include "pages/overview/attentioncard.h"
#include "pages/overview/jobscard.h"
#include "pages/overview/overviewheader.h"
#include "pages/overview/overviewpage.h"
#include "pages/overview/overviewsheets.h"
#include "pages/overview/overviewtext.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {
namespace {

const QString CleanUp = u"overview.cleanUp"_s;
const QString Review = u"overview.review"_s;
const QString CheckDisk = u"overview.checkDisk"_s;
const QString Undo = u"overview.undo"_s;
const QString Worst = u"overview.worst"_s;
const QString Details = u"overview.details"_s;

} // namespace

std::vector<Pages::PageOffer<OverviewPage>> OverviewPage::offers()
{
    return {
        {{CleanUp, tr("Clean up now"), {{Qt::CTRL | Qt::Key_Return}}}, &OverviewPage::cleanUpNow},
        {{Review, tr("Review what a cleanup would do…"), {{Qt::CTRL | Qt::Key_R}}},
         &OverviewPage::cleanupReviewRequested},
        {{CheckDisk, tr("Check the disk"), {{Qt::CTRL | Qt::Key_D}}},
         &OverviewPage::checkDiskRequested},
        {{Undo, tr("Undo the last cleanup"), {{Qt::CTRL | Qt::Key_Z}}},
         &OverviewPage::undoLastCleanup},
        {{Worst, tr("Do what mends the worst trouble"), {{Qt::CTRL | Qt::SHIFT | Qt::Key_Return}}},
         &OverviewPage::mendWorst},
        {{Details, tr("Show the details of the worst trouble"), {{Qt::CTRL | Qt::Key_I}}},
         &OverviewPage::showWorst},
    };
}

std::vector<Pages::PageAction> OverviewPage::actionList()
{
    return Pages::actionsOf(offers());
}

void OverviewPage::tellKeys()
{
    tellKey(CleanUp, u"cleanUp"_s);
    tellKey(Review, u"review"_s);
    tellKey(CheckDisk, u"checkDisk"_s);
    m_attention->setKeyOfWorst(findAction(Worst)->shortcut());
}

void OverviewPage::cleanUpNow()
{
    follow(m_status && m_status->awaitsApproval ? Remedy::Review : Remedy::CleanUp);
}

void OverviewPage::undoLastCleanup()
{
    if (m_status && m_status->lastCleanup)
        Q_EMIT undoRequested(m_status->lastCleanup->run);
}

void OverviewPage::mendWorst()
{
    if (!m_status || m_status->attention.empty())
        return;
    const Tasks::Attention &worst = m_status->attention.front();
    follow(remedyFor(worst, *m_status), worst);
}

void OverviewPage::showWorst()
{
    if (m_status && !m_status->attention.empty())
        m_sheets->openDetails(m_status->attention.front());
}

/// Each says why it cannot be done now.
void OverviewPage::setReasons(const QString &busy)
{
    const bool isRead = m_status.has_value();
    const QString unread = isRead ? QString() : tr("The farm is still being read.");
    const bool hasTrouble = isRead && !m_status->attention.empty();
    const QString well = hasTrouble ? QString() : tr("Nothing needs attention.");
    const bool waits =
        hasTrouble && changesTheFarm(remedyFor(m_status->attention.front(), *m_status));
    const bool canUndo = isRead && m_status->lastCleanup && !m_status->lastCleanup->isUndone;
    const auto first = [](std::initializer_list<QString> reasons) {
        for (const QString &reason : reasons) {
            if (!reason.isEmpty())
                return reason;
        }
        return QString();
    };
    const QString unknown = isRead && !isDatabaseKnown(*m_status)
                                ? tr("The jobs are not known: their database could not be read.")
                                : QString();
    const bool hasDue = isRead && m_status->dueUploads + m_status->dueCompleted > 0;
    setReasonAgainst(CleanUp,
                     first({busy, unread, unknown,
                            hasDue ? QString() : tr("No job is old enough for a cleanup.")}));
    setReasonAgainst(Review, first({busy, unread, unknown}));
    setReasonAgainst(CheckDisk, busy);
    setReasonAgainst(
        Undo, first({busy, unread,
                     canUndo ? QString() : tr("There is no cleanup that could be undone.")}));
    setReasonAgainst(Worst, first({unread, well, waits ? busy : QString()}));
    setReasonAgainst(Details, first({unread, well}));
}

} // namespace Printkeeper::Overview
