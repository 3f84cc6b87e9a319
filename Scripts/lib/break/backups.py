"""Backups and restores of a desk in use, killed half-way and without room: see backup.sh."""
import os
import subprocess


def run(program, report, _):
    script = os.path.join(os.path.dirname(__file__), "backup.sh")
    done = subprocess.run(["bash", script, program], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    for line in done.stdout.splitlines():
        if "FALSE" in line:
            report.check(False, line.strip())
        else:
            report.figure(line.strip())
    report.check(done.returncode == 0, f"backup.sh ended with {done.returncode}: {done.stderr[-300:]}")
