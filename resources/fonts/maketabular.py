#!/usr/bin/env python3
# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""maketabular.py SOURCE TARGET

Makes "Printkeeper Sans" of one Inter font file: figures (and the points, commas and colons between
them) of one width by default, because Qt 6.4 cannot ask a font for that; without the letters of
languages that the program does not speak; under a name of its own, as the Open Font License wants
where a name is reserved. The same source always gives the same bytes.
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Printkeeper Sans"
OLD_FAMILY = "Inter"
# Family, unique id, full name, PostScript name, typographic family, compatible full name, WWS.
NAMES = (1, 3, 4, 6, 16, 18, 21)
# Latin with all its extensions, marks, Greek, Cyrillic, punctuation, currencies, letterlike signs,
# fractions and numbers, arrows, mathematical signs, boxes and shapes, check marks.
KEPT = ((0x20, 0x24F), (0x259, 0x259), (0x2B0, 0x36F), (0x370, 0x52F), (0x1E00, 0x1EFF),
        (0x2000, 0x20CF), (0x2100, 0x218F), (0x2190, 0x22FF), (0x2300, 0x23FF), (0x2500, 0x27BF),
        (0xFB00, 0xFB06), (0xFEFF, 0xFEFF), (0xFFFD, 0xFFFD))


def tabular_glyphs(font):
    """What the feature tnum replaces by what."""
    table = font["GSUB"].table
    lookups = {index for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for index in record.Feature.LookupListIndex}
    replaced = {}
    for index in sorted(lookups):
        for part in table.LookupList.Lookup[index].SubTable:
            replaced.update(getattr(part, "ExtSubTable", part).mapping)
    return replaced


def make_figures_tabular(font):
    replaced = tabular_glyphs(font)
    for part in font["cmap"].tables:
        if part.isUnicode():
            for code in [ord(sign) for sign in "0123456789.,:"]:
                # Two tables may share one map, which is then changed already.
                part.cmap[code] = replaced.get(part.cmap[code], part.cmap[code])
    even_out(font["hmtx"], [font.getBestCmap()[ord(digit)] for digit in "0123456789"])


def even_out(metrics, glyphs):
    """In some weights Inter's 4 is a thousandth of an em narrower than the others."""
    widest = max(metrics[glyph][0] for glyph in glyphs)
    for glyph in glyphs:
        width, bearing = metrics[glyph]
        if (widest - width) * 200 > widest:
            sys.exit(f"The figures of this font differ too much in width: {width} and {widest}.")
        metrics[glyph] = (widest, bearing)


def keep_only(font, ranges):
    options = subset.Options(name_IDs=["*"], name_languages=["*"], notdef_outline=True,
                             recalc_timestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in ranges for code in range(first, last + 1)])
    subsetter.subset(font)


def rename(font):
    for record in font["name"].names:
        if record.nameID in NAMES:
            new = FAMILY.replace(" ", "") if record.nameID == 6 else FAMILY
            record.string = record.toUnicode().replace(OLD_FAMILY, new)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [font["name"].getDebugName(6)]
        top = cff.topDictIndex[0]
        top.FamilyName = FAMILY
        top.FullName = font["name"].getDebugName(4)


def main():
    source, target = sys.argv[1:]
    font = TTFont(source, recalcTimestamp=False)
    make_figures_tabular(font)
    keep_only(font, KEPT)
    rename(font)
    font.save(target, reorderTables=True)


main()
