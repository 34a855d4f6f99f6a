#!/usr/bin/env python3
# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""checksources.py ROOT

Refuses, naming file and line, what a compiler lets pass: a colour outside ui/style/tokens.cpp, a
sentence on the screen that nobody can translate or that says nothing to who translates it, a lambda
that outlives what it uses, a shell.
"""

import re
import sys
from pathlib import Path

COLOUR_HOME = "ui/style/tokens.cpp"
# Names of the program and of things, the same in every language.
SAME_EVERYWHERE = {"Printkeeper", "CSV", "PDF", "HTML", "JSON"}

NAMED_COLOURS = ("white black red darkRed green darkGreen blue darkBlue cyan darkCyan magenta "
                 "darkMagenta yellow darkYellow gray darkGray lightGray").split()
CPP_COLOUR = re.compile(
    r"\bQColor\s*(?:\w+\s*)?[({]\s*(?:0x|\d|Qt::(?!transparent)|u?\"|QLatin1|QStringLiteral)"
    r"|\bQColor::from(?:Rgb|Rgba|Hs[vl]|Cmyk)\w*\s*\(\s*\d|\bqRgba?\s*\(\s*\d|\bsetNamedColor\s*\("
    r"|\"#[0-9a-fA-F]{3,8}\""
    r"|\bQt::(?:" + "|".join(NAMED_COLOURS) + r")\b")
SHEET_COLOUR = re.compile(
    r":[^;{}]*?(?:#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hs[vl]a?)\s*\(|(?<![-%\w])(?:"
    + "|".join(name.lower() for name in NAMED_COLOURS) + r")(?![-%\w]))")
DRAWING_COLOUR = re.compile(r"(?:fill|stroke|stop-color|color)=\"(?!none\"|currentColor\")[^\"]*\"")

SHELL = re.compile(r"(?<![\w.>:])(?:std::|::)?(?:system|popen|wordexp)\s*\(|\bstartCommand\s*\("
                   r"|\"(?:/usr)?(?:/bin/)?(?:ba|da|z|k)?sh\"")

LITERAL = r"(?:u\"(?P<a>(?:[^\"\\]|\\.)*)\"_s|\"(?P<b>(?:[^\"\\]|\\.)*)\"_L1" \
          r"|(?:QStringLiteral|QString::fromLatin1|QString::fromUtf8)\(u?\"(?P<c>[^\"]*)\")"
SHOWING = "|".join("""setText setTextOrHide setToolTip setStatusTip setWhatsThis setAccessibleName
    setAccessibleDescription setWindowTitle setPlaceholderText setTitle setSubtitle setTexts
    setInformativeText addAction addButton addTab addMenu showMessage setPrefix setSuffix
    setSpecialValueText setHorizontalHeaderLabels""".split())
LABELLED = "|".join("""QLabel Label ElidedLabel Button QPushButton QToolButton QCheckBox QRadioButton
    QGroupBox QAction Card EmptyState NoticeRow Sheet""".split())
SHOWN_BY_CALL = re.compile(rf"\b(?:{SHOWING})\s*\(\s*(?:\w[\w:]*,\s*)?{LITERAL}")
SHOWN_BY_CONSTRUCTOR = re.compile(
    rf"\b(?:new\s+)?(?:Widgets::)?(?:{LABELLED})\s*(?:\w+\s*)?\(\s*(?:[\w:]+,\s*)?{LITERAL}")

# What is to be translated has no word in it.
WORDLESS = re.compile(r"\btr(?:anslate)?\s*\(\s*(?:\"[^\"]*\"\s*,\s*)?"
                      r"\"(?:%L?(?:\d+|n)|[^\"\w%\\])+\"")


def without_comments(text):
    """The same text, the same line numbers; strings stay."""
    blank = lambda match: re.sub(r"[^\n]", " ", match[0])
    keep_strings = lambda match: match[0] if match[0][0] in "\"'" else blank(match)
    return re.sub(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)+'|//[^\n]*|/\*.*?\*/", keep_strings,
                  text, flags=re.S)


def arguments(text, start):
    """What stands between the commas of a call, from behind its parenthesis; None if unbalanced."""
    parts, depth, begin, place = [], 0, start, start
    while place < len(text):
        sign = text[place]
        if sign in "\"'":
            closing = re.compile(r"(?:[^%s\\]|\\.)*%s" % (sign, sign)).match(text, place + 1)
            if not closing:
                return None
            place = closing.end()
            continue
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            if depth == 0:
                return parts + [text[begin:place]]
            depth -= 1
        elif sign == "," and depth == 0:
            parts.append(text[begin:place])
            begin = place + 1
        place += 1
    return None


def colours(text, pattern):
    return [(match.start(), "a colour has to be a token of ui/style/tokens.cpp")
            for match in pattern.finditer(text)]


def untranslated(text):
    for pattern in (SHOWN_BY_CALL, SHOWN_BY_CONSTRUCTOR):
        for match in pattern.finditer(text):
            words = match["a"] or match["b"] or match["c"] or ""
            letters = re.sub(r"%L?(?:\d+|n)|\\.", "", words)
            if re.search(r"[^\W\d_]", letters) and words not in SAME_EVERYWHERE:
                yield match.start(), f"“{words}” is shown and needs tr()"


def unexplained(text):
    """Whoever translates sees the text alone, so a comment with a colon says what stands in it."""
    for match in WORDLESS.finditer(text):
        before = text[:match.start()].split("\n")[-3:]
        if not any(line.lstrip().startswith("//:") for line in before):
            yield match.start(), "a text of placeholders needs a comment //: for translators"


def lambdas_without_context(text):
    for match in re.finditer(r"\bconnect\s*\(", text):
        parts = arguments(text, match.end()) or []
        if len(parts) > 2 and parts[2].lstrip().startswith("["):
            yield match.start(), "a lambda in connect() needs a context object"


def shells(text):
    for match in SHELL.finditer(text):
        yield match.start(), "a program is started with a list of arguments, never by a shell"


def complaints(file, text):
    if file.endswith(".qss"):
        return colours(without_comments(text), SHEET_COLOUR)
    if file.endswith(".svg"):
        return colours(text, DRAWING_COLOUR)
    code = without_comments(text)
    found = list(lambdas_without_context(code)) + list(shells(code))
    if file.startswith(("ui/", "app/")) and file != COLOUR_HOME:
        found += colours(code, CPP_COLOUR)
    if file.startswith(("ui/", "app/gui/", "app/ctl/")):
        found += untranslated(code)
        found += unexplained(text)
    return found


def main():
    root = Path(sys.argv[1])
    files = sorted(path for pattern in ("core/**/*.h", "core/**/*.cpp", "ui/**/*.h", "ui/**/*.cpp",
                                        "app/**/*.h", "app/**/*.cpp", "resources/qss/*.qss",
                                        "resources/icons/*.svg") for path in root.glob(pattern))
    if not files:
        sys.exit(f"No source was found below {root}.")
    count = 0
    for path in files:
        file = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        for place, what in sorted(complaints(file, text)):
            print(f"{file}:{text.count(chr(10), 0, place) + 1}: {what}")
            count += 1
    sys.exit(1 if count else 0)


main()
