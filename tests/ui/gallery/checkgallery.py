#!/usr/bin/env python3
# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""checkgallery.py ROOT [LINE…]

Every widget of ui/widgets and ui/shell is made somewhere in tests/ui/gallery, or notshown.txt there
says why not: "Class: reason". Fails unless exactly the given lines (FILE:LINE) are refused; without
any, unless nothing is.
"""

import re
import sys
from pathlib import Path

GALLERY = "tests/ui/gallery"
ROOMS = ("ui/widgets", "ui/shell")
CLASS = re.compile(r"^class (\w+)(?: final)?\s*:\s*public (?:\w+::)*(\w+)", re.M)
# What Qt has to build on that nobody sees by itself; everything else of Qt's is seen.
UNSEEN = re.compile(r"QObject|Q\w+(Model|Delegate|Engine|Style|Event)")


def line_of(text, place):
    return text.count("\n", 0, place) + 1


def widgets_of(root):
    """Where each class is that is a widget, by its name."""
    found = [(match[1], match[2], f"{path.relative_to(root)}:{line_of(text, match.start())}")
             for room in ROOMS for path in sorted((root / room).glob("*.h"))
             for text in [path.read_text(encoding="utf-8")] for match in CLASS.finditer(text)]
    bases = {name: base for name, base, _ in found}

    def is_seen(base):
        while base in bases:
            base = bases[base]
        return base.startswith("Q") and not UNSEEN.fullmatch(base)

    return {name: place for name, base, place in found if is_seen(base)}


def made_in(folder):
    """The classes of which the sources make one."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.cpp")))
    text = re.sub(r"//[^\n]*", "", text)
    return set(re.findall(r"\bnew (?:\w+::)*(\w+)", text))


def complaints(root):
    widgets, made = widgets_of(root), made_in(root / GALLERY)
    excused = set()
    listed = (root / GALLERY / "notshown.txt").read_text(encoding="utf-8")
    for number, line in enumerate(listed.splitlines(), 1):
        name, _, reason = line.partition(":")
        place = f"{GALLERY}/notshown.txt:{number}"
        if name not in widgets:
            yield place, f"there is no widget {name}"
        elif name in made:
            yield place, f"{name} is shown"
        elif not reason.strip():
            yield place, f"{name} needs a reason"
        else:
            excused.add(name)
    for name, place in widgets.items():
        if name not in made | excused:
            yield place, f"{name} is shown nowhere in {GALLERY}"


def main():
    root = Path(sys.argv[1])
    if not widgets_of(root):
        sys.exit(f"No widget was found below {root}.")
    refused = list(complaints(root))
    for place, what in refused:
        print(f"{place}: {what}")
    sys.exit(sorted(place for place, _ in refused) != sorted(sys.argv[2:]))


if __name__ == "__main__":
    main()
