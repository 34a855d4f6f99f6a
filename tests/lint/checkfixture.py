#!/usr/bin/env python3
# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""checkfixture.py ROOT [LINE…]

Fails unless checksources.py refuses exactly the given lines (FILE:LINE) of a small tree; without
any, unless it refuses nothing.
"""

import subprocess
import sys
from pathlib import Path

root, *wanted = sys.argv[1:]
check = Path(__file__).with_name("checksources.py")
answer = subprocess.run([sys.executable, check, root], capture_output=True, text=True)
refused = [line.split(": ")[0] for line in answer.stdout.splitlines()]
if sorted(refused) != sorted(wanted) or (answer.returncode == 0) != (not wanted):
    sys.exit(f"Refused: {refused}\nExpected: {wanted}\n{answer.stdout}{answer.stderr}")
