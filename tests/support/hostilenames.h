// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QChar>
#include <QList>

namespace Printkeeper::Test {

/// What a stranger may call a file: one of each kind of harm.
inline QList<QByteArray> hostileNames()
{
    return {"line\nbreak.stl",
            "2026-01-01 00:00:00,000 INFO printkeeper.cleanup: removed\r\n.stl",
            "\x1b[31mred\x07.stl",
            "\xe2\x80\xaegnp.stl",
            "\xc2\x85next\xe2\x80\xa8line.stl",
            QByteArray(251, 'x') + ".stl",
            QByteArray("\xc3\xa4").repeated(125) + "y.stl",
            "bad\xff\xfe\xc3.stl",
            "-rf now.stl",
            "--help=now.stl",
            "$(touch pwned).stl",
            ";touch pwned;`touch pwned`.stl",
            "=cmd|' -C calc'!A0.stl",
            "+1-1@SUM(1).stl",
            "tab\tquote\"back\\slash'.stl",
            "%s%n%1.stl",
            "<b>&amp;.stl"};
}

/// A character that acts on a terminal, a log or an editor instead of being shown.
inline bool acts(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
           || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

} // namespace Printkeeper::Test
