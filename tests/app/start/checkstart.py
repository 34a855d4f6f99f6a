#!/usr/bin/env python3
# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""checkstart.py RUN CASE

Fails unless the script RUN, whose stderr is no terminal here, says what it should while it builds.
Runs a copy of it in a folder of its own, where a `cmake` that only pretends builds nothing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

STEPS = 200
PROGRAM = "#!/bin/sh\nexit 0\n"
CMAKE = f"""#!/bin/sh
[ "$1" = --build ] || {{ echo '-- Configuring done'; exit; }}
i=0
while [ $i -lt {STEPS} ]; do
    i=$((i + 1))
    echo "[$i/{STEPS}] Building CXX object $i"
    [ "$i" != "$FAILS_AT" ] || {{ echo 'error: no such type'; exit 1; }}
done
for program in ctl/printkeeperctl gui/printkeeper; do
    mkdir -p "build/release/app/${{program%/*}}"
    cp program "build/release/app/$program"
done
"""


def write_program(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    path.chmod(0o755)


def start(run, folder, fails_at=""):
    write_program(folder / "resources/packages/install", PROGRAM)
    write_program(folder / "bin/cmake", CMAKE)
    write_program(folder / "program", PROGRAM)
    (folder / "app").mkdir()
    shutil.copy(run, folder / "app/run")
    environment = {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "FAILS_AT": fails_at}
    answer = subprocess.run([folder / "app/run"], capture_output=True, text=True, check=False,
                            env=environment)
    return answer.returncode, answer.stderr.splitlines()


def tells_how_far_it_is(run, folder):
    code, said = start(run, folder)
    tenths = [f"Built: {10 * tenth} %" for tenth in range(1, 11)]
    return code == 0 and len(said) == 11 and said[1:] == tenths, said


def tells_what_failed(run, folder):
    code, said = start(run, folder, fails_at="31")
    return code == 1 and "Built: 10 %" in said and "error: no such type" in said, said


with tempfile.TemporaryDirectory() as place:
    is_right, lines = globals()[sys.argv[2]](sys.argv[1], Path(place))
if not is_right:
    sys.exit("It said:\n" + "\n".join(lines))
