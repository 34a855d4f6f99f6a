// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/page.h"

#include <QString>

#include <functional>
#include <vector>

namespace Printkeeper::Pages {

/// Where an entry stands in the navigation: what people use daily, or below, apart from it.
enum class PageGroup { Main, Bottom };

/// One page as a shell knows it. `make` is called when the page is shown for the first time, and
/// again for another language: the page begins anew then and is given its state.
struct PageEntry
{
    QString id; ///< as `--page` names it
    QString title;
    QString icon; ///< of resources/icons
    std::function<Page *()> make;
    PageGroup group = PageGroup::Main;
    /// What can be done on it, asked for while another page is shown: then a shell opens the page
    /// and does it. Nothing: the page offers nothing from elsewhere.
    std::function<std::vector<PageAction>()> actions = {};
};

} // namespace Printkeeper::Pages
