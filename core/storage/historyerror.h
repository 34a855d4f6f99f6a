// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"

class QSqlError;

namespace Printkeeper::Storage {

/// What a person is told when the samples in the state folder cannot be read or written.
QString historyProblem();

/// The error of a query on them, with that sentence.
Error historyError(const QSqlError &error);

} // namespace Printkeeper::Storage
