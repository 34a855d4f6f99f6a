// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/pageentry.h"

#include <QMap>
#include <QStackedWidget>

#include <vector>

namespace Printkeeper::Shell {

/// The pages, one of them seen. Makes a page when it is first opened, with the state that an
/// earlier one of the same id left. Knows pages by their entries only.
class PageHost final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageHost(QWidget *parent = nullptr);

    /// Drops the pages that were made, keeps their states, and opens the current one anew; the
    /// first one when it is not among them. Not empty.
    void setEntries(std::vector<Pages::PageEntry> entries);
    const std::vector<Pages::PageEntry> &entries() const { return m_entries; }

    /// False, and nothing changes, when there is no such page.
    bool open(const QString &id, const QVariantMap &where = {});
    /// The page that stands `steps` after the current one, around the end.
    void openNext(int steps);
    const Pages::PageEntry &current() const;
    Pages::Page *currentPage() const;
    /// Null when it was not made yet.
    Pages::Page *madePage(const QString &id) const;

    /// By page id, also of pages that were not opened this time.
    QMap<QString, QVariantMap> states() const;
    /// For pages that are not made yet.
    void setStates(const QMap<QString, QVariantMap> &states) { m_states = states; }

Q_SIGNALS:
    void pageOpened(const QString &id);

private:
    std::size_t indexOf(const QString &id) const;
    void show(std::size_t index);
    void follow(const Pages::PagePlace &place);

    std::vector<Pages::PageEntry> m_entries;
    std::vector<Pages::Page *> m_made; ///< null until it was opened
    QMap<QString, QVariantMap> m_states;
    std::size_t m_current = 0;
};

} // namespace Printkeeper::Shell
