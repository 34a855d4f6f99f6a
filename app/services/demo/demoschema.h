// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demofarm.h"

#include <QStringList>

namespace Printkeeper::Demo {

/// The statements that make the tables and indexes, as SQLAlchemy would: none on status and times.
QStringList tablesOf(DemoShape shape);

/// `INSERT INTO …` with a `?` for each column that DemoDatabase fills.
QString jobInsert(DemoShape shape);
QString eventInsert();

} // namespace Printkeeper::Demo
