// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/pageentry.h"

#include <QStackedWidget>
#include <QWidget>

#include <vector>

namespace Printkeeper::Shell {

class NavigationRail;

/// The desktop window: a list of pages at the left, the current one beside it. Knows pages by their
/// entries only.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    /// `pages` is not empty; the first one is current.
    explicit MainWindow(std::vector<Pages::PageEntry> pages, QWidget *parent = nullptr);

    /// False, and nothing changes, when there is no such page.
    bool openPage(const QString &id);
    QString currentPage() const;

Q_SIGNALS:
    /// F5: everything that is shown is to be read again.
    void refreshRequested();

private:
    void addKeys();
    void showPage(int index);

    std::vector<Pages::PageEntry> m_pages;
    std::vector<QWidget *> m_made; ///< null until it was shown
    NavigationRail *m_rail;
    QStackedWidget *m_stack;
    int m_current = 0;
};

} // namespace Printkeeper::Shell
