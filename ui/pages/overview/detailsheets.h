// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"

#include <QWidget>

namespace Printkeeper::Overview {

/// What sheets say about things that need attention, in words and lines that can be copied.

/// What is known of a thing, where it is, and what a person can do.
QWidget *makeDetails(const Tasks::Attention &attention);
/// Each wrong line of the schedule file, why it is wrong, and as it should be.
QWidget *makeScheduleDetails(const Tasks::FarmStatus &status);
/// The folders that a repair makes.
QWidget *makeLayoutDetails(const Tasks::FarmStatus &status);
/// Lines below each other.
QWidget *makeLines(const QStringList &lines);

/// What a person can do about it, by its code.
QString adviceFor(const QString &code);

} // namespace Printkeeper::Overview
