// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/elsewhereactions.h"

namespace Printkeeper::Shell {

ElsewhereActions::ElsewhereActions(const PageHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{}

void ElsewhereActions::addTo(ActionCatalogue &catalogue)
{
    for (QAction *action : std::as_const(m_actions))
        action->deleteLater();
    m_actions.clear();
    for (const Pages::PageEntry &entry : m_host.entries()) {
        if (!entry.actions || entry.id == m_host.current().id)
            continue;
        QList<QAction *> group;
        for (const Pages::PageAction &listed : entry.actions())
            group << make(entry.id, listed, m_host.madePage(entry.id));
        catalogue.add(entry.title, group, Reach::Elsewhere);
        m_actions << group;
    }
}

QAction *ElsewhereActions::make(const QString &page, const Pages::PageAction &listed,
                                const Pages::Page *made)
{
    auto *action = new QAction(listed.title, this);
    action->setObjectName(listed.name);
    action->setShortcuts(listed.keys);
    connect(action, &QAction::triggered, this,
            [this, page, listed] { Q_EMIT requested(page, listed); });
    const QAction *real = made ? made->findAction(listed.name) : nullptr;
    if (real && !real->isEnabled()) {
        action->setEnabled(false);
        action->setStatusTip(real->statusTip());
    }
    return action;
}

} // namespace Printkeeper::Shell
