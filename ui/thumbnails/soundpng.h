// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/worklimit.h"

#include <QByteArray>

namespace Printkeeper::Thumbnails {

/// The same picture with nothing but what its pixels need, and only when all of that is sound;
/// empty when it is not or `limit` is over. libpng writes what it does not like to the program's
/// standard error, and nobody can make Qt's reader keep it from that.
QByteArray soundPng(const QByteArray &bytes, const Models::WorkLimit &limit);

} // namespace Printkeeper::Thumbnails
