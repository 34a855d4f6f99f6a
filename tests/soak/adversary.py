# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""adversary.py BASE SEED: swaps folders for links to the canaries, and renames files.

All is put back after a moment. Logs the inodes that it had in its hands, and how often it acted.
"""
import os
import random
import sys
import time

from actor import EXCHANGE, NOREPLACE, Actor, rename
from shapes import Farm


class Adversary(Actor):
    def __init__(self, base, seed):
        super().__init__(f"{base}/adversary.log")
        self.farm = Farm.load(base)
        self.random = random.Random(seed)
        self.victims = [bytes.fromhex(path) for path in self.farm.victims]
        self.acts = 0
        self.links = {}
        os.makedirs(f"{base}/adversary", exist_ok=True)
        canaries = sorted(os.scandir(self.farm.canary), key=lambda e: e.name)
        self.targets = [e.path for e in canaries if e.is_dir()]
        for number, folder in enumerate(self.farm.swapped):
            link = f"{base}/adversary/link-{number}"
            target = [t for t in self.targets if t.rsplit("/", 1)[1].startswith(f"{number + 1}-")]
            if not os.path.lexists(link):
                os.symlink(target[0] if target else self.targets[0], link)
            self.links[folder] = link

    def act(self):
        pick = self.random.random()
        hold = self.random.choice((0, 0, 0.0003, 0.001, 0.003, 0.005, 0.02, 0.05))
        if self.links and (pick < 0.35 or not self.victims):
            self.swap(self.random.choice(list(self.links)), hold)
        elif self.victims and pick < 0.9:
            self.rename_away(hold)
        elif len(self.victims) > 1:
            self.exchange(*self.random.sample(self.victims, 2), hold)
        self.acts += 1
        time.sleep(self.random.choice((0, 0.0005, 0.002, 0.01)))

    def swap(self, folder, hold):
        try:
            rename(folder, self.links[folder], EXCHANGE)
        except OSError:
            return
        time.sleep(hold)
        # The link is ours alone, and somebody who replaced it would have to have followed it.
        rename(folder, self.links[folder], EXCHANGE)

    def _note(self, *paths):
        self.log(op="renamed", inodes=[os.lstat(path).st_ino for path in paths])

    def rename_away(self, hold):
        path = self.random.choice(self.victims)
        folder = path.rsplit(b"/", 1)[0]
        if self.random.random() < 0.3:
            folder = self.random.choice(self.victims).rsplit(b"/", 1)[0]
        away = folder + b"/adversary %d.stl" % self.acts
        try:
            self._note(path)
            rename(path, away, NOREPLACE)
        except OSError:
            return
        time.sleep(hold)
        try:
            rename(away, path, NOREPLACE)
        except OSError as error:
            self.log(op="stuck", path=away.hex(), error=str(error))

    def exchange(self, one, other, hold):
        try:
            self._note(one, other)
            rename(one, other, EXCHANGE)
        except OSError:
            return
        time.sleep(hold)
        try:
            self._note(one, other)
            rename(one, other, EXCHANGE)
        except OSError:
            self.log(op="stuck", path=one.hex(), error="exchanged for good")

    def put_right(self):
        self.log(op="acts", count=self.acts)


if __name__ == "__main__":
    Adversary(sys.argv[1], int(sys.argv[2])).serve()
