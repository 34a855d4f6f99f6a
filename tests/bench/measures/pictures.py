# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of the largest model that is drawn, text and binary, and the same from the cache."""

import math
import struct
import subprocess

from harness import Figure, seconds_of

GOAL_MILLISECONDS = 500
PIXELS = 256
LARGEST = 50_000_000  # bytes
BINARY_HEAD = 84
FACET = struct.Struct("<12fH")
TEXT_FACET = ("facet normal 0 0 1\nouter loop\n" + "vertex {:.6e} {:.6e} {:.6e}\n" * 3
              + "endloop\nendfacet\n")


def height(x, y, width):
    return width / 8 * math.sin(9 * x / width) * math.cos(7 * y / width)


def facets(count):
    """The corners of so many triangles that are a hilly land."""
    width = math.ceil(math.sqrt(count / 2))
    for cell in range(math.ceil(count / 2)):
        y, x = divmod(cell, width)
        here = (x, y, height(x, y, width))
        across = (x + 1, y + 1, height(x + 1, y + 1, width))
        yield *here, x + 1, y, height(x + 1, y, width), *across
        yield *here, *across, x, y + 1, height(x, y + 1, width)


def write_binary(path, size):
    count = (size - BINARY_HEAD) // FACET.size // 2 * 2
    with path.open("wb") as file:
        file.write(b"land".ljust(80) + struct.pack("<I", count))
        for corners in facets(count):
            file.write(FACET.pack(0, 0, 1, *corners, 0))


def write_text(path, size):
    longest = len(TEXT_FACET.format(*[-1.0] * 9))
    with path.open("w") as file:
        file.write("solid land\n")
        for corners in facets((size - 100) // longest // 2 * 2):
            file.write(TEXT_FACET.format(*corners))
        file.write("endsolid land\n")


def figures_of(bench, file, rounds):
    cache = bench.scratch / "pictures"
    done = subprocess.run([bench.peer("bench_pictures"), file.parent, file.name, str(PIXELS), cache,
                           str(rounds)], env=bench.environment(), check=True, capture_output=True,
                          text=True)
    return {name: float(value) for name, value in map(str.split, done.stdout.splitlines())}


def measure(bench):
    size = LARGEST // 50 if bench.quick else LARGEST
    rounds = 3 if bench.quick else 9
    folder = bench.scratch / "models"
    folder.mkdir(exist_ok=True)
    figures = []
    for kind, write in {"binary": write_binary, "text": write_text}.items():
        file = folder / f"{kind}.stl"
        write(file, size)
        ours = figures_of(bench, file, rounds)
        read = seconds_of(["cat", file], bench.environment()) * 1000
        what = f"{kind} STL of {file.stat().st_size / 1e6:.0f} MB, {PIXELS} pixels"
        figures.append(Figure("pictures", f"{what}: drawn", ours["drawn"], "ms", "cat", read,
                              GOAL_MILLISECONDS, goal_is_ratio=False))
        figures.append(Figure("pictures", "from the cache", ours["kept"], "ms"))
        file.unlink()
    return figures
