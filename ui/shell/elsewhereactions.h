// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/actioncatalogue.h"
#include "shell/pagehost.h"

namespace Printkeeper::Shell {

/// What can be done on the pages that are not shown: by name, also for pages that were not made
/// yet. It only asks, by a signal; keys of these actions do nothing here.
class ElsewhereActions final : public QObject
{
    Q_OBJECT

public:
    /// `host` outlives it.
    explicit ElsewhereActions(const PageHost &host, QObject *parent = nullptr);

    /// Adds a group for each page but the current one; what was added before goes.
    void addTo(ActionCatalogue &catalogue);

Q_SIGNALS:
    void requested(const QString &page, const Printkeeper::Pages::PageAction &action);

private:
    QAction *make(const QString &page, const Pages::PageAction &listed, const Pages::Page *made);

    const PageHost &m_host;
    QList<QAction *> m_actions;
};

} // namespace Printkeeper::Shell
