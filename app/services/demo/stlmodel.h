// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/solid.h"

#include <QByteArray>

namespace Printkeeper::Demo {

/// The solid as ASCII STL. `name` is what stands after `solid`: printable ASCII.
QByteArray asciiStl(const Solid &solid, const QByteArray &name);

/// The solid as binary STL: 84 bytes and 50 a triangle, little endian.
QByteArray binaryStl(const Solid &solid);

} // namespace Printkeeper::Demo
