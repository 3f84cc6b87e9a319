"""A disk that is full: a small tmpfs, which only root may make."""
import os
import re
import subprocess
import tempfile
import time

from desk import Desk, Writers, entries


def run(program, report, seconds):
    folder = tempfile.mkdtemp(prefix="guichet-break-disk-")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", folder], capture_output=True).returncode:
        report.figure("not done: to mount a tmpfs needs root")
        os.rmdir(folder)
        return
    texts = tempfile.mkdtemp(prefix="guichet-break-texts-")
    try:
        fill(program, report, folder, entries(texts, 30_000))
    finally:
        subprocess.run(["umount", "-l", folder], check=False)
        os.rmdir(folder)
        subprocess.run(["rm", "-rf", texts], check=False)


def fill(program, report, folder, path):
    desk = Desk(program, report, folder=folder)
    code, _, err = desk.run("init")
    report.check(code == 0, f"init: {err}")
    code, out, err = desk.run("import", path)
    there = desk.rows("SELECT count(*) FROM entry")[0][0]
    told = re.search(r"(\d+) of \d+ entries are there", err)
    told = int(told.group(1)) if told else 0
    report.figure(f"an import of 30,000 on a disk of 30 MB: says {told}, {there} are there")
    report.untrue += told != there
    report.check(code == 1 and told == there, f"import on a full disk: {code} {out}{err}")
    report.check("disk" in err.lower(), f"the disk is not named: {err}")
    try:
        with open(os.path.join(folder, "filler"), "wb", buffering=0) as filler:
            while True:
                filler.write(b"x" * 4096)
    except OSError:
        pass
    writers = Writers(desk, "on the full disk")
    writers.go(2)
    while len(writers.refused) + len(writers.acknowledged) < 10:
        time.sleep(0.1)
    writers.stop()
    writers.judge(report)
    # A log that the disk has no room to write into the main file needs an index beside it, even to be read.
    has_log = os.path.exists(desk.path + "-wal") and os.path.getsize(desk.path + "-wal") > 0
    for words in (("search", "gymnase"), ("doctor",)):
        code, _, err = desk.run(*words)
        report.check(code == 0 or has_log and "full" in err.lower(), f"{words[0]} on a full disk: {code} {err}")
    subprocess.run(["mount", "-o", "remount,size=400m", folder], check=True)
    code, out, err = desk.run("import", path)
    total, titles = desk.rows("SELECT count(*), count(DISTINCT title) FROM entry")[0]
    report.figure(f"with room again: {total} there, {titles} of them different")
    report.check(code == 0 and total == titles == 30_000, f"import again: {code} {out}{err}")
    desk.sound("after the full disk")
