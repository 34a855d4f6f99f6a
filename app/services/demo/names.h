// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/random.h"
#include "demo/solid.h"

#include <QByteArray>
#include <QString>

namespace Printkeeper::Demo {

/// First and family name of a person who does not exist.
QString personName(Random &random);
/// An address at a reserved domain for this name and number.
QString emailOf(const QString &person, int number);

/// The name of an object without its extension, as people name their files, and what it looks like.
struct ObjectName
{
    QString stem;
    SolidKind kind = SolidKind::Box;
};
ObjectName objectName(Random &random);

/// File names that have broken programs: an emoji, a leading dash, shell syntax, a newline, a
/// change of direction … UTF-8, all different, all ending in .stl.
constexpr int HostileNames = 10;
QByteArray hostileName(int which);

} // namespace Printkeeper::Demo
