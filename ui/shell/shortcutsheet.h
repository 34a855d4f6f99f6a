// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/actioncatalogue.h"
#include "widgets/scrollpane.h"

namespace Printkeeper::Shell {

/// Every action that has a key, with its keys, by group. What a sheet shows.
class ShortcutSheet final : public Widgets::ScrollPane
{
    Q_OBJECT

public:
    explicit ShortcutSheet(const ActionCatalogue &catalogue, QWidget *parent = nullptr);
};

} // namespace Printkeeper::Shell
