// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

#include <vector>

namespace Printkeeper::Ctl {

enum class Align { Left, Right };

struct Cell
{
    Cell(QString cellText, Tone cellTone = Tone::Plain)
        : text(std::move(cellText))
        , tone(cellTone)
    {}

    QString text;
    Tone tone;
};

/// Rows whose columns stand below each other. Cells are one line each: foreign text must have been
/// escaped. A row may end early.
class TextTable
{
public:
    explicit TextTable(std::vector<Align> columns)
        : m_columns(std::move(columns))
    {}

    void setTitles(const QStringList &titles);
    void addRow(std::vector<Cell> cells) { m_rows.push_back(std::move(cells)); }
    bool isEmpty() const { return m_rows.empty(); }

    /// Prints titles and rows, each indented by `indent` blanks.
    void print(Console &console, int indent = 0) const;

private:
    std::vector<int> widths() const;
    void printRow(Console &console, const std::vector<Cell> &row, const std::vector<int> &widths,
                  int indent) const;

    std::vector<Align> m_columns;
    std::vector<Cell> m_titles;
    std::vector<std::vector<Cell>> m_rows;
};

/// How many columns of a terminal `text` takes.
int displayWidth(const QString &text);

} // namespace Printkeeper::Ctl
