// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QList>
#include <QPointer>

#include <vector>

namespace Printkeeper::Shell {

/// Whether keys do it now, or only on another page.
enum class Reach { Here, Elsewhere };

/// Actions that belong together.
struct ActionGroup
{
    QString title;
    QList<QAction *> actions;
    Reach reach = Reach::Here;
};

/// All that can be done at one moment, by group: a value, made when somebody asks for it. An action
/// without a text is left out.
class ActionCatalogue
{
public:
    void add(const QString &title, const QList<QAction *> &actions, Reach reach = Reach::Here);

    const std::vector<ActionGroup> &groups() const { return m_groups; }
    /// Null when there is none of that objectName.
    QAction *find(const QString &objectName) const;
    /// Keys that stand for more than one action here: pressing them would do neither.
    QStringList ambiguousKeys() const;

private:
    std::vector<ActionGroup> m_groups;
};

/// What an action says, without the mark of its mnemonic.
QString titleOf(const QAction &action);
/// Why it cannot be done now, one sentence; empty when it can or nobody says so.
QString reasonAgainst(const QAction &action);
/// All keys of an action as people read them, "Ctrl+K".
QStringList keysOf(const QAction &action);

} // namespace Printkeeper::Shell
