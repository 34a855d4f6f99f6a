// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/solid.h"

#include <QByteArray>
#include <QDateTime>

namespace Printkeeper::Demo {

/// The solid as a 3MF package (core specification 1.2) with its picture as thumbnail.
QByteArray threeMf(const Solid &solid, const QByteArray &thumbnailPng, const QDateTime &modified);

} // namespace Printkeeper::Demo
