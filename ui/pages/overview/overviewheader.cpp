// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/overviewheader.h"

#include "base/escape.h"
#include "pages/overview/jobscard.h"
#include "pages/overview/overviewtext.h"
#include "style/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

OverviewHeader::OverviewHeader(const QByteArray &root, QWidget *parent)
    : QWidget(parent)
    , m_farm(new ElidedLabel)
    , m_checkDisk(new Button(ButtonKind::Secondary, tr("Check disk")))
    , m_review(new Button(ButtonKind::Secondary, tr("Review…")))
    , m_main(new Button(ButtonKind::Primary, tr("Clean up now")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(new Label(TextStyle::Title, tr("Overview")));
    layout->addWidget(m_farm, 1);
    for (Button *button : {m_checkDisk, m_review, m_main})
        layout->addWidget(button);
    m_farm->setObjectName(u"farmLine"_s);
    m_farm->setText(escaped(root));
    m_checkDisk->setObjectName(u"checkDisk"_s);
    m_checkDisk->setToolTip(tr("Measure the disks now and note the figures in disk_space.log."));
    m_review->setObjectName(u"review"_s);
    m_review->setToolTip(tr("See what a cleanup would do. Nothing is changed."));
    m_main->setObjectName(u"cleanUp"_s);
    for (Button *button : {m_checkDisk, m_review, m_main})
        button->setAccessibleName(button->text());
    connect(m_checkDisk, &Button::clicked, this, &OverviewHeader::checkDiskRequested);
    connect(m_review, &Button::clicked, this, &OverviewHeader::reviewRequested);
    connect(m_main, &Button::clicked, this, [this] {
        if (m_awaitsApproval)
            Q_EMIT reviewRequested();
        else
            Q_EMIT cleanupRequested();
    });
    updateActions();
}

void OverviewHeader::showStatus(const Tasks::FarmStatus &status, ButtonKind mainKind)
{
    m_isKnown = isDatabaseKnown(status);
    m_hasDue = status.dueUploads + status.dueCompleted > 0;
    m_awaitsApproval = status.awaitsApproval;
    m_farm->setText(tr("%1 · figures of %2")
                        .arg(escaped(status.root),
                             QLocale().toString(status.at.toLocalTime().time(), u"HH:mm"_s)));
    m_main->setText(cleanupButtonText(status));
    m_main->setAccessibleName(m_main->text());
    m_main->setKind(mainKind);
    m_main->setToolTip(!m_isKnown ? tr("The jobs are not known: their database could not be read.")
                       : m_hasDue ? QString()
                                  : tr("No job is old enough for a cleanup."));
    // The main button is the review while the first cleanup waits for a person.
    m_review->setVisible(!m_awaitsApproval);
    updateActions();
}

void OverviewHeader::setActionsEnabled(bool areEnabled)
{
    m_isFree = areEnabled;
    updateActions();
}

void OverviewHeader::updateActions()
{
    m_checkDisk->setEnabled(m_isFree);
    m_review->setEnabled(m_isFree && m_isKnown);
    m_main->setEnabled(m_isFree && m_isKnown && (m_hasDue || m_awaitsApproval));
}

} // namespace Printkeeper::Overview
