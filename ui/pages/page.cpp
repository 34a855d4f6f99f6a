// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/page.h"

#include "style/tokens.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/scrollpane.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace Printkeeper::Pages {

using Style::Space;

QList<QKeySequence> placeKeys(qsizetype index)
{
    constexpr qsizetype Digits = 9;
    if (index < 0 || index >= 2 * Digits)
        return {};
    const auto digit = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(index % Digits));
    return {index < Digits ? QKeySequence(Qt::ALT | digit)
                           : QKeySequence(Qt::ALT | Qt::SHIFT | digit)};
}

Page::Page(QWidget *parent)
    : QWidget(parent)
    , m_offers(new QActionGroup(this))
{
    m_offers->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
}

void Page::restoreState(const QVariantMap &) {}

void Page::openAt(const QVariantMap &) {}

QAction *Page::findAction(const QString &name) const
{
    const QList<QAction *> all = m_offers->actions();
    const auto found = std::ranges::find(all, name, &QAction::objectName);
    return found == all.end() ? nullptr : *found;
}

bool Page::event(QEvent *event)
{
    // A sheet tells what it covers: then nothing below can be done, wherever the keyboard is.
    if (event->type() == QEvent::WindowBlocked || event->type() == QEvent::WindowUnblocked)
        m_offers->setEnabled(event->type() == QEvent::WindowUnblocked);
    return QWidget::event(event);
}

QWidget *Page::makeHead(const QString &title, QWidget *line,
                        const std::vector<Widgets::Button *> &buttons)
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(Space::Wide, Space::Medium, Space::Wide, Space::Small);
    layout->setSpacing(Space::Medium);
    auto *name = new Widgets::Label(Widgets::TextStyle::Title, title);
    // Titles stand at the same place on every page, with buttons beside them as without.
    name->setMinimumHeight(
        Widgets::Button(Widgets::ButtonKind::Secondary, title).sizeHint().height());
    layout->addWidget(name);
    layout->addWidget(line, 1);
    for (Widgets::Button *button : buttons)
        layout->addWidget(button);
    return head;
}

Widgets::ScrollPane *Page::layOut(QWidget *head, QWidget *content, QWidget *foot)
{
    head->setMaximumWidth(WidestContent);
    content->setMaximumWidth(std::min(content->maximumWidth(), WidestContent));
    auto *pane = new Widgets::ScrollPane;
    pane->setFocusPolicy(Qt::NoFocus);
    pane->setBarInMargin();
    pane->setContent(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(pane, 1);
    if (foot) {
        foot->setMaximumWidth(WidestContent);
        layout->addWidget(Widgets::makeRule()); // which cuts the content
        layout->addWidget(foot);
    }
    return pane;
}

void Page::tellKey(const QString &action, const QString &button) const
{
    const QAction *found = findAction(action);
    auto *told = findChild<Widgets::Button *>(button);
    Q_ASSERT(found && told);
    told->setKey(found->shortcut());
}

void Page::offerPlaces(const std::vector<PageAction> &places)
{
    for (QAction *place : std::as_const(m_places)) {
        m_offers->removeAction(place);
        removeAction(place);
        place->deleteLater();
    }
    m_places.clear();
    for (const PageAction &place : places) {
        QAction *action = addOffer(place);
        connect(action, &QAction::triggered, this, [this, where = place.where] { openAt(where); });
        m_places << action;
    }
}

void Page::setReasonAgainst(const QString &name, const QString &reason)
{
    QAction *action = findAction(name);
    Q_ASSERT(action);
    action->setEnabled(reason.isEmpty());
    action->setStatusTip(reason);
}

QAction *Page::addOffer(const PageAction &offered)
{
    auto *action = new QAction(offered.title, this);
    action->setObjectName(offered.name);
    action->setShortcuts(offered.keys);
    m_offers->addAction(action);
    addAction(action);
    return action;
}

} // namespace Printkeeper::Pages
