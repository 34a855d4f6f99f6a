// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pagehost.h"

#include <QTimer>

#include <algorithm>

namespace Printkeeper::Shell {

PageHost::PageHost(QWidget *parent)
    : QStackedWidget(parent)
{}

void PageHost::setEntries(std::vector<Pages::PageEntry> entries)
{
    const QString id = m_entries.empty() ? QString() : current().id;
    m_states = states();
    for (Pages::Page *page : m_made) {
        if (!page)
            continue;
        page->hide();
        removeWidget(page);
        page->deleteLater();
    }
    m_entries = std::move(entries);
    m_made.assign(m_entries.size(), nullptr);
    const std::size_t index = indexOf(id);
    show(index < m_entries.size() ? index : 0);
}

bool PageHost::open(const QString &id, const QVariantMap &where)
{
    const std::size_t index = indexOf(id);
    if (index == m_entries.size())
        return false;
    show(index);
    if (!where.isEmpty())
        m_made[index]->openAt(where);
    return true;
}

void PageHost::openNext(int steps)
{
    const auto count = static_cast<int>(m_entries.size());
    const int next = (static_cast<int>(m_current) + steps % count + count) % count;
    show(static_cast<std::size_t>(next));
}

const Pages::PageEntry &PageHost::current() const
{
    return m_entries[m_current];
}

Pages::Page *PageHost::currentPage() const
{
    return m_made[m_current];
}

Pages::Page *PageHost::madePage(const QString &id) const
{
    const std::size_t index = indexOf(id);
    return index < m_made.size() ? m_made[index] : nullptr;
}

QMap<QString, QVariantMap> PageHost::states() const
{
    QMap<QString, QVariantMap> all = m_states;
    for (std::size_t i = 0; i < m_made.size(); ++i) {
        if (m_made[i])
            all[m_entries[i].id] = m_made[i]->state();
    }
    return all;
}

std::size_t PageHost::indexOf(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, &Pages::PageEntry::id);
    return static_cast<std::size_t>(found - m_entries.begin());
}

void PageHost::show(std::size_t index)
{
    Pages::Page *&page = m_made[index];
    const bool isNew = !page;
    if (isNew) {
        page = m_entries[index].make();
        addWidget(page);
        connect(page, &Pages::Page::placeRequested, this, &PageHost::follow);
        const QVariantMap state = m_states.value(m_entries[index].id);
        if (!state.isEmpty())
            page->restoreState(state);
    }
    m_current = index;
    if (isNew && isVisible())
        // A page of many parts is made in one event, and laid out and painted in the next.
        QTimer::singleShot(0, page, [this, page] {
            if (page == currentPage())
                setCurrentWidget(page);
        });
    else
        setCurrentWidget(page);
    Q_EMIT pageOpened(m_entries[index].id);
}

void PageHost::follow(const Pages::PagePlace &place)
{
    open(place.page, place.where);
}

} // namespace Printkeeper::Shell
