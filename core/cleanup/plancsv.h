// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"

namespace Printkeeper::Cleanup {

/// `path` as seen from uploads; absolute when it lies elsewhere.
QByteArray fromUploads(const QByteArray &path, const QByteArray &uploads);

/// The actions of a plan or run as a CSV file: one line an action, with the person, so that people
/// can be warned.
QByteArray planCsv(const CleanupPlan &plan, const QByteArray &uploads);

} // namespace Printkeeper::Cleanup
