# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of a million-file farm: they have a length and take room, and nothing is in them."""

import calendar
import itertools
import os
import random
import shutil
import sqlite3
import time
from contextlib import closing

FILES = 1_000_000
LARGEST = 2_000_000_000
MOST_SPACE = 20_000_000_000
MOST_OF_WHAT_IS_FREE = 0.2
SPREAD = 2.2  # of sizes: a few large models take half of the space
FOLDERS = {"Archived": "archive"}


def seconds_of(text):
    return calendar.timegm(time.strptime(text[:19], "%Y-%m-%d %H:%M:%S"))


def jobs_of(database):
    """Folder, name, id and time of each job whose file a folder can hold."""
    with closing(sqlite3.connect(database)) as connection:
        for number, name, status, changed in connection.execute(
                "SELECT id, filename, status, coalesce(updated_at, created_at) FROM jobs"):
            if "/" not in name:
                yield FOLDERS.get(status, status.lower()), name, number, seconds_of(changed)


def lengths_of(jobs, dice, space):
    """Of the models, which take so much space together."""
    shares = [dice.lognormvariate(0, SPREAD) for _ in jobs]
    each = space / sum(shares)
    return [min(LARGEST, int(share * each)) for share in shares]


def files_of(job, length, dice):
    """Path below the uploads, length and time of what lies there of a job."""
    folder, name, number, changed = job
    stem = os.path.splitext(name)[0]
    yield f"{folder}/{name}", length, changed
    yield f"{folder}/{stem}.metadata.json", 400, changed
    yield f"thumbnails/{number}.png", dice.randrange(1000, 9000), changed


def slices_of(job, length):
    """What a slicer has made of a job."""
    folder, name, _, changed = job
    stem, ending = os.path.splitext(name)
    if ending != ".gcode":
        yield f"{folder}/{stem}.gcode", length // 2, changed


def write(folders, path, length, changed):
    folder, name = path.split("/")
    file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644, dir_fd=folders[folder])
    if length:
        os.posix_fallocate(file, 0, length)
    os.utime(file, (changed, changed))
    os.close(file)


def fill_uploads(uploads, database):
    """Every job has its files, and as many have slices as it takes for all of the files."""
    dice = random.Random(7)
    jobs = list(jobs_of(database))
    space = min(MOST_SPACE, MOST_OF_WHAT_IS_FREE * shutil.disk_usage(uploads).free)
    sized = list(zip(jobs, lengths_of(jobs, dice, space)))
    folders = {name: os.open(uploads / name, os.O_RDONLY) for name in os.listdir(uploads)
               if (uploads / name).is_dir()}
    files = itertools.chain((file for job, length in sized
                             for file in files_of(job, length, dice)),
                            (file for job, length in dice.sample(sized, len(sized))
                             for file in slices_of(job, length)))
    seen = set()  # two jobs may differ in the ending of their file alone
    for path, length, changed in files:
        if len(seen) == FILES:
            break
        if path not in seen:
            seen.add(path)
            write(folders, path, length, changed)
    for folder in folders.values():
        os.close(folder)
