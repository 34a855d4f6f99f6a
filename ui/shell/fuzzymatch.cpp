// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/fuzzymatch.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace Printkeeper::Shell {
namespace {

constexpr int Letter = 1;
constexpr int WordStart = 12;
constexpr int FirstWord = 4;
constexpr int Together = 10;
constexpr int None = std::numeric_limits<int>::min() / 2;

QChar fold(QChar letter)
{
    const QString parts = QString(letter).normalized(QString::NormalizationForm_D);
    return parts.at(0).toCaseFolded();
}

QString foldAll(const QString &text)
{
    QString folded;
    for (const QChar letter : text)
        folded += fold(letter);
    return folded;
}

int worthOf(const QString &text, qsizetype at)
{
    const bool beginsWord = at == 0 || !text.at(at - 1).isLetterOrNumber();
    return Letter + (beginsWord ? WordStart : 0) + (at == 0 ? FirstWord : 0);
}

/// The best score of the pattern's first letters when the last of them is a certain letter of the
/// text, and where the letter before it was then.
struct Cell
{
    int score = None;
    int before = -1;
};
using Row = std::vector<Cell>;

Row nextRow(const Row &previous, QChar letter, const QString &text)
{
    Row row(previous.size());
    Cell best; // of all that end before the letter
    for (int at = 0; at < static_cast<int>(row.size()); ++at) {
        const auto place = static_cast<std::size_t>(at);
        if (text.at(at) == letter) {
            const int worth = worthOf(text, at);
            if (best.score > None)
                row[place] = {best.score + worth, best.before};
            if (at > 0 && previous[place - 1].score > None
                && previous[place - 1].score + Together + worth > row[place].score)
                row[place] = {previous[place - 1].score + Together + worth, at - 1};
        }
        if (previous[place].score > best.score)
            best = {previous[place].score, at};
    }
    return row;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text)
{
    const QString letters = foldAll(pattern).remove(u' ');
    const QString folded = foldAll(text);
    if (letters.isEmpty())
        return FuzzyMatch{};
    if (letters.size() > folded.size())
        return {};
    std::vector<Row> rows(1, Row(static_cast<std::size_t>(folded.size())));
    for (qsizetype at = 0; at < folded.size(); ++at) {
        if (folded.at(at) == letters.front())
            rows.front()[static_cast<std::size_t>(at)].score = worthOf(folded, at);
    }
    for (const QChar letter : letters.sliced(1))
        rows.push_back(nextRow(rows.back(), letter, folded));
    const auto best = std::ranges::max_element(rows.back(), {}, &Cell::score);
    if (best->score <= None)
        return {};
    FuzzyMatch match{best->score - static_cast<int>(folded.size()) / 8, {}};
    auto at = static_cast<int>(best - rows.back().begin());
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        match.letters.prepend(at);
        at = (*row)[static_cast<std::size_t>(at)].before;
    }
    return match;
}

} // namespace Printkeeper::Shell
