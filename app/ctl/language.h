// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCoreApplication;

namespace Printkeeper::Ctl {

/// Lets the program speak the language of the environment, English where there is none or no
/// translation.
void installLanguage(QCoreApplication &application);

} // namespace Printkeeper::Ctl
