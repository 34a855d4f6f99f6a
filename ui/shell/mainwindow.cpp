// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/mainwindow.h"

#include "shell/navigationrail.h"

#include <QHBoxLayout>
#include <QShortcut>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {

MainWindow::MainWindow(std::vector<Pages::PageEntry> pages, QWidget *parent)
    : QWidget(parent)
    , m_pages(std::move(pages))
    , m_made(m_pages.size(), nullptr)
    , m_rail(new NavigationRail(m_pages))
    , m_stack(new QStackedWidget)
{
    constexpr QSize FirstSize(1280, 800);
    constexpr QSize SmallestSize(960, 560);
    setObjectName(u"mainWindow"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addWidget(m_stack, 1);
    resize(FirstSize);
    setMinimumSize(SmallestSize);
    connect(m_rail, &NavigationRail::pageChosen, this, &MainWindow::showPage);
    addKeys();
    showPage(0);
    // No ring on the first button until somebody uses the keyboard.
    m_stack->setFocus();
}

void MainWindow::addKeys()
{
    for (int i = 0; i < static_cast<int>(m_pages.size()); ++i) {
        connect(new QShortcut(keyOf(i), this), &QShortcut::activated, this,
                [this, i] { showPage(i); });
    }
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this,
            &MainWindow::refreshRequested);
}

bool MainWindow::openPage(const QString &id)
{
    const auto found = std::ranges::find(m_pages, id, &Pages::PageEntry::id);
    if (found == m_pages.end())
        return false;
    showPage(static_cast<int>(found - m_pages.begin()));
    return true;
}

QString MainWindow::currentPage() const
{
    return m_pages[static_cast<std::size_t>(m_current)].id;
}

void MainWindow::showPage(int index)
{
    const auto place = static_cast<std::size_t>(index);
    if (!m_made[place]) {
        m_made[place] = m_pages[place].make();
        m_stack->addWidget(m_made[place]);
    }
    m_current = index;
    m_stack->setCurrentWidget(m_made[place]);
    m_rail->setCurrent(index);
    setWindowTitle(tr("%1 – Printkeeper").arg(m_pages[place].title));
}

} // namespace Printkeeper::Shell
