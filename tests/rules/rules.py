# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of rules.toml and how their proofs fit the sources."""

import re
import tomllib
from pathlib import Path

HOME = Path(__file__).parent
ROOT = HOME.parent.parent
ALL_NUMBERS = list(range(1, 24))


def read():
    return tomllib.loads((HOME / "rules.toml").read_text(encoding="utf-8"))["rule"]


def test_source(name, root=ROOT):
    """The source of a Qt Test program; None for another kind of test or a missing one."""
    return next(iter(sorted((root / "tests").rglob(f"{name}.cpp"))), None)


def problem_of(proof, root=ROOT):
    """Why the proof no longer fits the sources; None when it does."""
    program, _, function = proof["test"].partition("::")
    source = test_source(program, root)
    if function and (not source or not re.search(rf"\bvoid (?:\w+::)?{function}\(\)",
                                                 source.read_text(encoding="utf-8"))):
        return f"there is no test {proof['test']}"
    if not function and program not in registered_tests(root):
        return f"there is no test {program}"
    file = root / proof["file"]
    found = file.read_text(encoding="utf-8").count(proof["without"]) if file.exists() else 0
    if found != 1:
        return f"{proof['file']} has {found} times: {proof['without']}"
    return None


def registered_tests(root):
    """The cases of the lint, which have no source of their own."""
    text = (root / "tests/lint/CMakeLists.txt").read_text(encoding="utf-8")
    return {f"lint_{name}" for name in re.findall(r"lint_case\((\w+)", text)}
