# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Eight weeks of disk checks before the one that a farm has had."""

import datetime
import math
import random
import sqlite3

DAYS = 56
HOURLY_DAYS = 7
SUNDAY = 6
FIRST_SHARE = 0.35  # of what is used now, eight weeks ago


def moments(now):
    """When a disk was checked, as the history keeps it: daily, and hourly in the last week."""
    hours = [*range(DAYS * 24, HOURLY_DAYS * 24, -24), *range(HOURLY_DAYS * 24, 0, -1)]
    return [now - datetime.timedelta(hours=hour) for hour in hours]


def shares_of(times, now, seed):
    """How full it was at each time, as a share of now: fuller on working days, by chance more or
    less, and once somebody has made room."""
    dice = random.Random(seed)
    level = 0.0
    levels = []
    before = times[0]
    for time in [*times, now]:
        days = (time - before).total_seconds() / 86400
        before = time
        level += days * dice.uniform(0.6, 1.6) * (0.2 if time.weekday() == SUNDAY else 1)
        if days > 0.5 and (now - time).days == 24:
            level -= 3
        levels.append(level)
    least, most = min(levels), levels[-1]
    return [FIRST_SHARE + (1 - FIRST_SHARE) * (one - least) / (most - least)
            for one in levels[:-1]]


def text_of(time):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def add_history(state):
    """Into a state.db with one check."""
    connection = sqlite3.connect(state)
    with connection:
        disks = connection.execute("SELECT * FROM disk_sample").fetchall()
        amounts = connection.execute("SELECT * FROM amount_sample").fetchall()
        now = datetime.datetime.strptime(disks[0][0], "%Y-%m-%dT%H:%M:%SZ")
        times = moments(now)
        for _, path, total, used, free, inodes, free_inodes, database in disks:
            shares = shares_of(times, now, 7)
            connection.executemany(
                "INSERT INTO disk_sample VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [(text_of(time), path, total, int(used * share), free + used - int(used * share),
                  inodes, inodes - int((inodes - free_inodes) * share), int(database * share))
                 for time, share in zip(times, shares)])
        days = times[:DAYS - HOURLY_DAYS] + times[DAYS - HOURLY_DAYS::24]
        for place, (kind, name, _, size, count) in enumerate(amounts):
            shares = shares_of(days, now, place)
            connection.executemany(
                "INSERT INTO amount_sample VALUES (?, ?, ?, ?, ?)",
                [(kind, name, text_of(time), size and int(size * share),
                  count and math.ceil(count * share)) for time, share in zip(days, shares)])
    connection.close()
