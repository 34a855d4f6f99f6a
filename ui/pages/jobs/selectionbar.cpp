// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/selectionbar.h"

#include "base/format.h"
#include "style/tokens.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Cleanup::JobActionKind;
using Style::Space;
using Widgets::Button;
using Widgets::ButtonKind;

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new Widgets::Label(Widgets::TextStyle::Strong))
{
    setObjectName(u"selectionBar"_s);
    setAccessibleName(tr("Selected jobs"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    m_text->setObjectName(u"selectionText"_s);
    layout->addWidget(m_text);
    m_all = placeButton(u"selectAllJobs"_s, ButtonKind::Link, {});
    layout->addStretch();
    m_archive = placeButton(u"archiveSelected"_s, ButtonKind::Secondary, tr("Archive…"));
    m_restore = placeButton(u"restoreSelected"_s, ButtonKind::Secondary, tr("Restore…"));
    m_remove = placeButton(u"removeSelected"_s, ButtonKind::Secondary, tr("Remove…"));
    auto *clear = Widgets::makeCloseButton(tr("Select nothing"), this);
    clear->setObjectName(u"clearSelection"_s);
    layout->addWidget(clear);
    connect(m_all, &Button::clicked, this, &SelectionBar::wholeLookRequested);
    connect(clear, &Button::clicked, this, &SelectionBar::clearRequested);
    connect(m_archive, &Button::clicked, this,
            [this] { Q_EMIT actionRequested(JobActionKind::Archive); });
    connect(m_restore, &Button::clicked, this,
            [this] { Q_EMIT actionRequested(JobActionKind::Restore); });
    connect(m_remove, &Button::clicked, this,
            [this] { Q_EMIT actionRequested(JobActionKind::Remove); });
}

Button *SelectionBar::placeButton(const QString &name, ButtonKind kind, const QString &text)
{
    auto *button = new Button(kind, text);
    button->setObjectName(name);
    button->setAccessibleName(text);
    layout()->addWidget(button);
    return button;
}

void SelectionBar::showFacts(const SelectionFacts &facts)
{
    const QString jobs =
        facts.isWholeLook
            ? tr("All %n job(s) of this list are selected", nullptr, static_cast<int>(facts.jobs))
            : tr("%n job(s) selected", nullptr, static_cast<int>(facts.jobs));
    //: How many jobs are selected, and the size of their files.
    m_text->setText(facts.bytes ? tr("%1 · %2").arg(jobs, formatBytes(*facts.bytes)) : jobs);
    const QString all =
        //: %1: a number
        facts.jobsOfLook ? tr("Select all %1").arg(formatCount(*facts.jobsOfLook)) : QString();
    m_all->setVisible(facts.jobsOfLook.has_value());
    m_all->setText(all);
    m_all->setAccessibleName(all);
    m_facts = facts;
    updateButtons();
}

void SelectionBar::setActionsElsewhere(bool areElsewhere)
{
    m_areActionsElsewhere = areElsewhere;
    updateButtons();
}

void SelectionBar::updateButtons()
{
    m_archive->setVisible(m_facts.canArchive && !m_areActionsElsewhere);
    m_restore->setVisible(m_facts.canRestore && !m_areActionsElsewhere);
    m_remove->setVisible(!m_areActionsElsewhere);
}

} // namespace Printkeeper::JobsView
