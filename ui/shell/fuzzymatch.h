// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Printkeeper::Shell {

/// How well a text answers what was typed: the higher the better, and which of its letters did.
struct FuzzyMatch
{
    int score = 0;
    QList<int> letters; ///< positions in the text, ascending
};

/// Finds the letters of `pattern` in `text`, in their order but not side by side, whatever their
/// case and accents; spaces in the pattern mean nothing. Best are letters that begin words or stand
/// together. Empty when a letter is missing; an empty pattern matches everything.
std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text);

} // namespace Printkeeper::Shell
