// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/actioncatalogue.h"

#include <QMap>

namespace Printkeeper::Shell {

void ActionCatalogue::add(const QString &title, const QList<QAction *> &actions, Reach reach)
{
    ActionGroup group{title, {}, reach};
    for (QAction *action : actions) {
        if (!action->isSeparator() && action->isVisible() && !titleOf(*action).isEmpty())
            group.actions << action;
    }
    if (!group.actions.isEmpty())
        m_groups.push_back(std::move(group));
}

QAction *ActionCatalogue::find(const QString &objectName) const
{
    for (const ActionGroup &group : m_groups) {
        for (QAction *action : group.actions) {
            if (action->objectName() == objectName)
                return action;
        }
    }
    return nullptr;
}

QStringList ActionCatalogue::ambiguousKeys() const
{
    QMap<QString, int> uses;
    for (const ActionGroup &group : m_groups) {
        if (group.reach == Reach::Elsewhere)
            continue;
        for (const QAction *action : group.actions) {
            for (const QString &keys : keysOf(*action))
                ++uses[keys];
        }
    }
    QStringList ambiguous;
    for (auto use = uses.cbegin(); use != uses.cend(); ++use) {
        if (use.value() > 1)
            ambiguous << use.key();
    }
    return ambiguous;
}

QString titleOf(const QAction &action)
{
    // Qt makes it of the text by taking the mnemonic out, unless there is one of its own.
    QString title = action.iconText();
    return title.isEmpty() ? action.text() : title;
}

QString reasonAgainst(const QAction &action)
{
    return action.isEnabled() ? QString() : action.statusTip();
}

QStringList keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys << sequence.toString(QKeySequence::NativeText);
    return keys;
}

} // namespace Printkeeper::Shell
