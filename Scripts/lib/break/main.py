"""Breaks a desk in every way there is a part for. See Scripts/break."""
import argparse
import sys
import time

import backups
import clocks
import crowd
import damage
import full_disk
import kills
import mail
from desk import Report

# With the share of the time that each takes; the others take what they need.
PARTS = [
    ("kills under load", kills, 0.35), ("whoever sends mail is killed", mail, 0), ("a full disk", full_disk, 0),
    ("damaged pages", damage, 0.35), ("clocks", clocks, 0), ("two servers and a command on one file", crowd, 0.2),
    ("backups and restores", backups, 0),
]


def main():
    parser = argparse.ArgumentParser(prog="Scripts/break")
    parser.add_argument("program")
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--only", choices=[part.__name__ for _, part, _ in PARTS])
    given = parser.parse_args()
    report = Report()
    for name, part, share in PARTS:
        if given.only in (None, part.__name__):
            print(f"{name}:", flush=True)
            began = time.monotonic()
            part.run(given.program, report, given.seconds * share)
            report.figure(f"in {time.monotonic() - began:.0f} s")
    print(f"{report.lost} acknowledged lost, {report.untrue} false sentences")
    print(f"{report.passed} passed, {report.failed} failed")
    sys.exit(1 if report.failed else 0)


main()
