// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/overviewheader.h"

#include "base/escape.h"
#include "base/format.h"
#include "pages/overview/jobscard.h"
#include "pages/overview/overviewtext.h"
#include "style/tokens.h"

#include <QResizeEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

namespace {

constexpr int GlyphSize = 16;
constexpr int WidthForNouns = 800; // below, the buttons need the room

QString clockText(const QDateTime &time)
{
    return formatClock(time.toLocalTime().time());
}

} // namespace

OverviewHeader::OverviewHeader(const QByteArray &root, QWidget *parent)
    : QWidget(parent)
    , m_root(root)
    , m_ageGlyph(new StatusGlyph(Glyph::Warning, GlyphSize))
    , m_farm(new ElidedLabel)
    , m_checkDisk(new Button(ButtonKind::Secondary, tr("Check disk")))
    , m_review(new Button(ButtonKind::Secondary, tr("Review cleanup…")))
    , m_main(new Button(ButtonKind::Primary, tr("Clean up now")))
    , m_buttons{m_checkDisk, m_review, m_main}
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(new Label(TextStyle::Title, tr("Overview")));
    layout->addWidget(m_ageGlyph);
    layout->addWidget(m_farm, 1);
    for (Button *button : m_buttons)
        layout->addWidget(button);
    m_ageGlyph->hide();
    m_farm->setObjectName(u"farmLine"_s);
    m_farm->setText(escaped(root));
    m_checkDisk->setObjectName(u"checkDisk"_s);
    m_review->setObjectName(u"review"_s);
    m_main->setObjectName(u"cleanUp"_s);
    for (Button *button : m_buttons)
        button->setAccessibleName(button->text());
    connect(m_checkDisk, &Button::clicked, this, &OverviewHeader::checkDiskRequested);
    connect(m_review, &Button::clicked, this, &OverviewHeader::reviewRequested);
    connect(m_main, &Button::clicked, this, &OverviewHeader::cleanupRequested);
    updateActions();
}

void OverviewHeader::showStatus(const Tasks::FarmStatus &status, ButtonKind mainKind)
{
    // Where the first cleanup waits below, it has its button there.
    const bool isReviewOffered = std::ranges::any_of(status.attention, [](const auto &attention) {
        return attention.code == "cleanup-awaiting-approval"_L1;
    });
    m_isKnown = isDatabaseKnown(status);
    m_hasDue = isReviewOffered || status.dueUploads + status.dueCompleted > 0;
    m_main->setText(cleanupButtonText(status));
    m_main->setAccessibleName(m_main->text());
    m_main->setKind(mainKind);
    // While the first cleanup waits for a person, looking at it is all there is.
    m_main->setVisible(!status.awaitsApproval);
    m_review->setVisible(!isReviewOffered);
    updateActions();
}

void OverviewHeader::showAge(const QDateTime &read, const QDateTime &now, Freshness freshness)
{
    const QString farm = escaped(m_root);
    m_ageGlyph->setVisible(freshness != Freshness::Fresh);
    m_ageGlyph->setGlyph(freshness == Freshness::Unknown ? Glyph::Unknown : Glyph::Warning);
    switch (freshness) {
    case Freshness::Fresh:
        //: %1: the path of the farm, %2: a time of day
        m_farm->setText(tr("%1 · figures of %2").arg(farm, clockText(read)));
        break;
    case Freshness::Aging:
        m_farm->setText(
            //: %1: the path of the farm, %2: a time of day, %3: an age, as “3 d ago”
            tr("%1 · figures of %2, %3").arg(farm, clockText(read), formatAge(read, now)));
        break;
    case Freshness::Unknown:
        m_farm->setText(
            //: %1: the path of the farm, %2: a time of day, %3: an age, as “3 d ago”
            tr("%1 · no answer since %2, %3").arg(farm, clockText(read), formatAge(read, now)));
        break;
    }
}

void OverviewHeader::setActionsEnabled(bool areEnabled, const QString &reason)
{
    m_isFree = areEnabled;
    m_reason = reason;
    updateActions();
}

void OverviewHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_review->setText(event->size().width() < WidthForNouns ? tr("Review…")
                                                            : tr("Review cleanup…"));
}

QString OverviewHeader::whyNoCleanup() const
{
    if (!m_isFree)
        return m_reason;
    if (!m_isKnown)
        return tr("The jobs are not known: their database could not be read.");
    return m_hasDue ? QString() : tr("No job is old enough for a cleanup.");
}

void OverviewHeader::updateActions()
{
    m_checkDisk->setEnabled(m_isFree);
    m_review->setEnabled(m_isFree && m_isKnown);
    m_main->setEnabled(m_isFree && m_isKnown && m_hasDue);
    m_checkDisk->setToolTip(
        m_isFree ? tr("Measure the disks now and note the figures in disk_space.log.") : m_reason);
    m_review->setToolTip(m_isFree ? tr("See what a cleanup would do. Nothing is changed.")
                                  : m_reason);
    m_main->setToolTip(whyNoCleanup());
    m_main->setAccessibleDescription(m_main->toolTip());
}

} // namespace Printkeeper::Overview
