// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/textoutput.h"

#include <QChar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

constexpr int Gap = 2;

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf)
           || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff)
           || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
           || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
}

int displayWidth(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return 0;
    return isWide(c) ? 2 : 1;
}

QString withoutTrailingBlanks(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace

int displayWidth(const QString &text)
{
    if (std::ranges::all_of(text, [](QChar c) { return c < u'\x7f'; }))
        return static_cast<int>(text.size());
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += displayWidth(c);
    return width;
}

void TextTable::setTitles(const QStringList &titles)
{
    m_titles.clear();
    for (const QString &title : titles)
        m_titles.emplace_back(title, Tone::Faint);
}

std::vector<int> TextTable::widths() const
{
    std::vector<int> widths(m_columns.size(), 0);
    const auto widen = [&widths](const std::vector<Cell> &row) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths.at(i) = std::max(widths.at(i), displayWidth(row.at(i).text));
    };
    widen(m_titles);
    std::for_each(m_rows.begin(), m_rows.end(), widen);
    return widths;
}

void TextTable::print(Console &console, int indent) const
{
    const std::vector<int> all = widths();
    if (!m_titles.empty())
        printRow(console, m_titles, all, indent);
    for (const auto &row : m_rows)
        printRow(console, row, all, indent);
}

void TextTable::printRow(Console &console, const std::vector<Cell> &row,
                         const std::vector<int> &widths, int indent) const
{
    QString line(indent, u' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Cell &cell = row.at(i);
        const QString padding(widths.at(i) - displayWidth(cell.text), u' ');
        const QString text = console.toned(cell.text, cell.tone);
        line += m_columns.at(i) == Align::Right ? padding + text : text + padding;
        line += QString(Gap, u' ');
    }
    console.print(withoutTrailingBlanks(std::move(line)));
}

} // namespace Printkeeper::Ctl
