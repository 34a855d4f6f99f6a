// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is selected in the list, and where its details stand.

#include "pages/jobs/jobspage.h"
#include "style/tokens.h"
#include "widgets/card.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Style::Space;

namespace {

constexpr int DetailsWidth = 336;
constexpr int WidthForBoth =
    900; // of the page; where there is less, the details lie over the table

} // namespace

void JobsPage::showSelection()
{
    const bool isSelected = isListingJobs()
                            && m_listing->selection().scope() != JobSelection::Scope::Nothing
                            && m_listing->currentWidget() == &m_listing->table();
    std::optional<SelectionFacts> facts;
    if (isSelected) {
        facts = selectionFacts();
        m_bar->showFacts(*facts);
    }
    updateActions(facts);
    placeActions();
    constexpr int SelectedJobs = 1;
    constexpr int FirstOfOtherLists = 2;
    m_foot->setCurrentIndex(isListingJobs() ? (isSelected ? SelectedJobs : 0)
                                            : FirstOfOtherLists + m_lists->currentIndex() - 1);
}

/// Once: the pane of a job's details has them as well.
void JobsPage::placeActions()
{
    const JobSelection &selection = m_listing->selection();
    m_bar->setActionsElsewhere(areDetailsOpen() && selection.count() == 1
                               && !selection.currentId().isEmpty());
}

SelectionFacts JobsPage::selectionFacts()
{
    constexpr qint64 MostAddedUp = 2000;
    const JobSelection &selection = m_listing->selection();
    const JobsModel &model = m_listing->model();
    SelectionFacts facts;
    facts.jobs = selection.count();
    facts.isWholeLook = selection.scope() == JobSelection::Scope::WholeLook;
    if (!facts.isWholeLook && model.isCounted() && facts.jobs < model.rowCount())
        facts.jobsOfLook = model.rowCount();
    if (facts.jobs > MostAddedUp)
        return facts;
    Bytes bytes = 0;
    qint64 archived = 0;
    qint64 known = 0;
    qint64 lookedAt = 0;
    for (const RowRange &range : selection.rows()) {
        for (int row = range.first; row < range.end; ++row) {
            const JobRow *job = model.jobAt(row);
            known += job ? 1 : 0;
            archived += job && job->statusKey == "archived"_L1 ? 1 : 0;
            lookedAt += job && job->file.disk != DiskState::NotLooked ? 1 : 0;
            bytes += job ? job->file.size : 0;
        }
    }
    if (lookedAt == facts.jobs)
        facts.bytes = bytes;
    facts.canArchive = known < facts.jobs || archived < known;
    facts.canRestore = known < facts.jobs || archived > 0;
    return facts;
}

bool JobsPage::isNarrow() const
{
    return width() < WidthForBoth;
}

void JobsPage::setDetailsOpen(bool isOpen)
{
    (isNarrow() ? m_isOverlayWanted : m_isDetailsWanted) = isOpen;
    placeDetails();
    if (!isOpen)
        m_listing->table().setFocus();
}

bool JobsPage::areDetailsOpen() const
{
    return isListingJobs() && (isNarrow() ? m_isOverlayWanted : m_isDetailsWanted);
}

/// Beside the table, or over its right part where there is no room for both.
void JobsPage::placeDetails()
{
    const bool isOpen = areDetailsOpen();
    placeActions();
    m_detailsButton->setEnabled(isListingJobs());
    m_detailsButton->setChecked(isOpen);
    auto *body = static_cast<QHBoxLayout *>(m_body->layout());
    m_detailsCard->setFixedWidth(std::min(DetailsWidth, width() - 2 * Space::Wide));
    if (isNarrow()) {
        body->removeWidget(m_detailsCard);
        m_detailsCard->setParent(this);
        const QRect room = m_body->geometry();
        m_detailsCard->setGeometry(room.right() + 1 - m_detailsCard->width(), room.top(),
                                   m_detailsCard->width(), room.height());
        m_detailsCard->setVisible(isOpen);
        m_detailsCard->raise();
    } else {
        if (body->indexOf(m_detailsCard) < 0)
            body->addWidget(m_detailsCard);
        m_detailsCard->setVisible(isOpen);
    }
}

void JobsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    layout()->activate();
    placeDetails();
}

void JobsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && isNarrow() && m_isOverlayWanted)
        setDetailsOpen(false);
    else
        Page::keyPressEvent(event);
}

} // namespace Printkeeper::JobsView
