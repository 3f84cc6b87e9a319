"""Tests the site in Chromium. `Scripts/lib/check-browser` runs it with the program as its only argument."""

import sys
import time

import journey
import mail
import pages
from desk import Desk, chromium


def main():
    desk = Desk(sys.argv[1])
    faults = []
    try:
        with chromium() as browser:
            steps = {
                "from a question to an entry, without scripts": lambda: journey.question_to_entry(browser, desk, script=False),
                "from a question to an entry, with scripts": lambda: journey.question_to_entry(browser, desk, script=True),
                "by keyboard": lambda: journey.by_keyboard(browser, desk),
                "a question by mail": lambda: mail.question_by_mail(browser, sys.argv[1]),
                "every page in French": lambda: pages.check(browser, desk, "fr"),
                "every page in English": lambda: pages.check(browser, desk, "en"),
            }
            for name, step in steps.items():
                began = time.monotonic()
                try:
                    found = step() or []
                except Exception as fault:  # Said at the end, with the others.
                    found = [f"{name}: {fault}"]
                faults += found
                print(f"{'ok  ' if not found else 'FAIL'} {name} ({time.monotonic() - began:.0f} s)", flush=True)
    finally:
        desk.stop()
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
