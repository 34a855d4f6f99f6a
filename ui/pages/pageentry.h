// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace Printkeeper::Pages {

/// One page as a shell knows it. `make` is called once, when the page is shown for the first time.
struct PageEntry
{
    QString id; ///< as `--page` names it
    QString title;
    QString icon; ///< of resources/icons
    std::function<QWidget *()> make;
};

} // namespace Printkeeper::Pages
