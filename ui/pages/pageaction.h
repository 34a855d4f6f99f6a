// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QVariantMap>

#include <vector>

namespace Printkeeper::Pages {

/// One thing that can be done on a page, as it is known before the page is made.
struct PageAction
{
    QString name; ///< "jobs.search", the same in every language
    QString title;
    QList<QKeySequence> keys;
    QVariantMap where = {}; ///< not empty: doing it is nothing but opening the page there
};

/// The same with what does it. A page declares all of its own in one table of these.
template<typename P>
struct PageOffer
{
    PageAction action;
    void (P::*act)();
};

template<typename P>
std::vector<PageAction> actionsOf(const std::vector<PageOffer<P>> &offers)
{
    std::vector<PageAction> actions;
    for (const PageOffer<P> &offer : offers)
        actions.push_back(offer.action);
    return actions;
}

/// The key of the place at `index` of a page: Alt+1 to Alt+9, then Alt+Shift+1 to Alt+Shift+9; none
/// for more.
QList<QKeySequence> placeKeys(qsizetype index);

} // namespace Printkeeper::Pages
