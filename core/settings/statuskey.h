// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Printkeeper::Settings {

/// A status without its spelling: "Status.READY_TO_PRINT", "ReadyToPrint" and "READYTOPRINT" are
/// all `readytoprint`. What compares equal here is the same status; empty for an empty text.
QString statusKey(const QString &spelling);

/// How much of the text is the name of an enum's class with its dot: "Status.",
/// "models.JobStatus.". Any other text before a dot is part of the status.
qsizetype statusPrefixLength(const QString &spelling);

} // namespace Printkeeper::Settings
