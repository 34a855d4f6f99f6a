# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer and the adversary have in common: processes that go and pause when told to."""
import ctypes
import json
import os
import select
import sys

LIBC = ctypes.CDLL(None, use_errno=True)
NOREPLACE, EXCHANGE = 1, 2
AT_FDCWD = -100


def rename(old, new, flags, old_dir=AT_FDCWD, new_dir=AT_FDCWD):
    """renameat2; raises OSError."""
    if LIBC.renameat2(old_dir, os.fsencode(old), new_dir, os.fsencode(new), flags) != 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error), os.fsdecode(old))


class Actor:
    """Acts between “go” and “pause” on its input; what it did stands in its log by then."""

    def __init__(self, log):
        self.log_file = open(log, "a", encoding="utf-8")

    def log(self, **event):
        self.log_file.write(json.dumps(event) + "\n")

    def act(self):
        raise NotImplementedError

    def put_right(self):
        """Before a pause: leaves nothing half done."""

    def serve(self):
        is_going = False
        buffer = b""
        while True:
            if not is_going or select.select([0], [], [], 0)[0]:
                data = os.read(0, 4096)
                if not data:
                    return
                buffer += data
                while b"\n" in buffer:
                    line, buffer = buffer.split(b"\n", 1)
                    is_going = line == b"go"
                    if not is_going:
                        self.put_right()
                        self.log_file.flush()
                    sys.stdout.write("ok\n")
                    sys.stdout.flush()
            if is_going:
                self.act()
