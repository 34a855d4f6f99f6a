#!/usr/bin/env python3
# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""unitygroups.py SIZE FILE…: which sources are compiled together, as one unit.

Prints the number of a group for each FILE, separated by semicolons. A group has about SIZE files,
and no two of them give the same name to something of their own, in an unnamed namespace or static:
in one unit both would meet, as an error or, worse, as an overload that fits better than the right
one.
"""

import re
import sys
from functools import partial
from pathlib import Path

COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
UNNAMED = re.compile(r"^namespace \{$(.*?)^\} // namespace$", re.DOTALL | re.MULTILINE)
# What the format leaves at the start of a line: the first line of each definition.
TYPE = re.compile(r"^(?:struct|class|union|enum(?: class)?) +(\w+)", re.MULTILINE)
ALIAS = re.compile(r"^(?:using|namespace) +(\w+) *=", re.MULTILINE)
NAMED = r"[^(={;\n]*?(\w+)(?: *\[[^\]]*\])* *[(={;]"
NAME = re.compile(
    r"^(?!(?:using|struct|class|enum|union|namespace)\b)\w" + NAMED + r"|^(\w+)\(", re.MULTILINE
)
STATIC = re.compile(r"^(?:static|constexpr|const)\b" + NAMED, re.MULTILINE)


def own_names(source: str) -> set[str]:
    names = {match.group(1) for match in STATIC.finditer(COMMENT.sub("", source))}
    for block in map(partial(COMMENT.sub, ""), UNNAMED.findall(source)):
        for pattern in (TYPE, ALIAS, NAME):
            names.update(next(filter(None, match.groups())) for match in pattern.finditer(block))
    return names


def groups_of(sources: list[str], size: int) -> list[int]:
    groups: list[set[str]] = [set() for _ in range((len(sources) + size - 1) // size)]
    counts = [0] * len(groups)
    numbers = []
    for names in map(own_names, sources):
        fitting = [each for each in range(len(groups)) if not groups[each] & names]
        if not fitting:
            groups.append(set())
            counts.append(0)
            fitting = [len(groups) - 1]
        number = min(fitting, key=lambda each: counts[each])
        groups[number] |= names
        counts[number] += 1
        numbers.append(number)
    return numbers


def main() -> None:
    sources = [Path(name).read_text(encoding="utf-8") for name in sys.argv[2:]]
    print(";".join(map(str, groups_of(sources, int(sys.argv[1])))))


if __name__ == "__main__":
    main()
