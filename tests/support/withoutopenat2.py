#!/usr/bin/env python3
# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""withoutopenat2.py PROGRAM [ARGUMENT…]

Runs a program as a kernel would that has never heard of openat2: the call ends with ENOSYS, in the
program and in all that it starts.
"""
import ctypes
import errno
import os
import struct
import sys

OPENAT2 = 437  # on every architecture
SET_NO_NEW_PRIVS, SET_SECCOMP, FILTER = 38, 22, 2
LOAD_WORD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
ALLOW, FAIL_WITH = 0x7FFF0000, 0x00050000


class Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_char_p)]


def forget_openat2():
    libc = ctypes.CDLL(None, use_errno=True)
    # Of the call's data, its number stands first.
    steps = b"".join(struct.pack("HBBI", *step) for step in (
        (LOAD_WORD, 0, 0, 0), (JUMP_IF_EQUAL, 0, 1, OPENAT2),
        (RETURN, 0, 0, FAIL_WITH | errno.ENOSYS), (RETURN, 0, 0, ALLOW)))
    rules = Filter(len(steps) // 8, steps)
    if libc.prctl(SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 \
            or libc.prctl(SET_SECCOMP, FILTER, ctypes.byref(rules), 0, 0) != 0:
        sys.exit(f"The kernel takes no filter of calls: {os.strerror(ctypes.get_errno())}")
    if libc.syscall(OPENAT2, -1, None, None, 0) != -1 or ctypes.get_errno() != errno.ENOSYS:
        sys.exit("openat2 is still there.")


forget_openat2()
os.execv(sys.argv[1], sys.argv[1:])
