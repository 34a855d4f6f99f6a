#!/usr/bin/env python3
# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails unless every rule has a proof whose test and line of code are there."""

import sys

import rules

wrong = []
known = rules.read()
if [rule["number"] for rule in known] != rules.ALL_NUMBERS:
    wrong.append(f"The rules are not those from 1 to {rules.ALL_NUMBERS[-1]}.")
for rule in known:
    if not rule.get("proof"):
        wrong.append(f"rule {rule['number']} has no proof")
    for proof in rule.get("proof", []):
        if problem := rules.problem_of(proof):
            wrong.append(f"rule {rule['number']}: {problem}")
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
