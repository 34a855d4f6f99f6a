// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QJsonObject>

namespace Printkeeper::Ctl {

/// What stands under `error` in a document.
QJsonObject errorJson(const Error &error);

/// The same as a line for people.
QString errorLine(const Error &error);

} // namespace Printkeeper::Ctl
