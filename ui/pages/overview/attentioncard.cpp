// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/attentioncard.h"

#include "pages/overview/approvalview.h"
#include "pages/overview/wellview.h"
#include "widgets/noticerow.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;

namespace {

/// Equal when the list looks the same, so that a refresh takes no focus away.
QStringList listOf(const Tasks::FarmStatus &status)
{
    QStringList list;
    for (const Tasks::Attention &attention : status.attention) {
        list << attention.code << QString::number(static_cast<int>(attention.severity))
             << attention.message << attention.detail
             << remedyText(remedyFor(attention, status), status);
    }
    return list + approvalSentences(status);
}

} // namespace

AttentionCard::AttentionCard(QWidget *parent)
    : FigureCard(tr("Needs attention"), parent)
    , m_well(new WellView)
{
    setObjectName(u"attentionCard"_s);
    figures()->addWidget(m_well, 1);
    m_well->hide();
    connect(m_well, &WellView::factPressed, this, &AttentionCard::factRequested);
}

void AttentionCard::showStatus(const Tasks::FarmStatus &status, const QDateTime &now)
{
    setUnknown({});
    if (status.attention.empty())
        showWell(status, now);
    else
        showList(status);
}

void AttentionCard::showNoAnswer(const QString &title, const QString &detail)
{
    if (m_well->isHidden())
        return;
    setUnknown(title, detail);
    setTitle(tr("State of the farm"));
}

void AttentionCard::showWell(const Tasks::FarmStatus &status, const QDateTime &now)
{
    setTitle(tr("State of the farm"));
    setSubtitle({});
    m_shown.clear();
    m_actions.clear();
    m_hasPrimary = false;
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
        m_list = nullptr;
    }
    m_well->showStatus(status, now);
    m_well->show();
}

void AttentionCard::showList(const Tasks::FarmStatus &status)
{
    m_well->hide();
    const QStringList list = listOf(status);
    if (m_list && list == m_shown)
        return;
    m_shown = list;
    m_actions.clear();
    m_hasPrimary = false;
    setTitle(tr("Needs attention"));
    //: How many things wait for a person
    setSubtitle(tr("%n open", nullptr, static_cast<int>(status.attention.size())));
    const QWidget *focused = m_list ? m_list->focusWidget() : nullptr;
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget;
    auto *layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const Tasks::Attention &attention : status.attention) {
        const bool isFirst = layout->isEmpty();
        if (!isFirst)
            layout->addWidget(makeRule());
        layout->addWidget(
            makeEntry(attention, status, isFirst ? ButtonRank::Worst : ButtonRank::Other));
    }
    layout->addStretch();
    figures()->addWidget(m_list, 1);
    // The keyboard stays on what it was on, if that is still there.
    if (auto *same = focusedName.isEmpty() ? nullptr : m_list->findChild<QWidget *>(focusedName))
        same->setFocus(Qt::OtherFocusReason);
}

QWidget *AttentionCard::makeEntry(const Tasks::Attention &attention,
                                  const Tasks::FarmStatus &status, ButtonRank rank)
{
    const Remedy remedy = remedyFor(attention, status);
    if (attention.code == "cleanup-awaiting-approval"_L1) {
        auto *view = new ApprovalView(status);
        view->setObjectName(u"attention-"_s + attention.code);
        setUpButton(view->button(), attention, remedy, rank);
        connect(view, &ApprovalView::placeRequested, this, &AttentionCard::placeRequested);
        return view;
    }
    const bool isCritical = attention.severity == Tasks::Severity::Critical;
    auto *row = new NoticeRow(isCritical ? Glyph::Critical : Glyph::Warning, attention.message,
                              attention.detail);
    row->setObjectName(u"attention-"_s + attention.code);
    row->setAction(remedyText(remedy, status), ButtonKind::Secondary);
    setUpButton(row->button(), attention, remedy, rank);
    return row;
}

void AttentionCard::setUpButton(Button *button, const Tasks::Attention &attention, Remedy remedy,
                                ButtonRank rank)
{
    button->setObjectName(u"remedy-"_s + attention.code);
    button->setAccessibleDescription(attention.message);
    if (rank == ButtonRank::Worst) {
        button->setKind(ButtonKind::Primary);
        button->setKey(m_keyOfWorst);
        m_hasPrimary = true;
    }
    // Looking is possible at any time.
    if (changesTheFarm(remedy))
        m_actions.push_back(button);
    connect(button, &Button::clicked, this,
            [this, remedy, attention] { Q_EMIT remedyRequested(remedy, attention); });
}

void AttentionCard::setActionsEnabled(bool areEnabled, const QString &reason)
{
    for (Button *button : m_actions) {
        button->setEnabled(areEnabled);
        button->setToolTip(areEnabled ? QString() : reason);
    }
}

} // namespace Printkeeper::Overview
