// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QWidget>

namespace Printkeeper::Gui {

/// All there is when the program cannot start, or something went wrong after its window was closed:
/// why, in one sentence, and a button that closes it.
class ErrorWindow final : public QWidget
{
    Q_OBJECT

public:
    ErrorWindow(const QString &title, const Error &error, QWidget *parent = nullptr);
};

} // namespace Printkeeper::Gui
