"""Killed at whatever they do: servers, commands that write, an import."""
import random
import time

from desk import Desk, Server, Writers, entries


def run(program, report, seconds):
    dice = random.Random(13)
    desk = Desk(program, report)
    desk.run("init")
    server = [Server(desk)]
    remote = Writers(desk, "through the server", server=lambda: server[0].url)
    local = Writers(desk, "on the file", killing=dice)
    remote.go(3)
    local.go(3)
    end = time.monotonic() + seconds * 0.6
    kills = 0
    while time.monotonic() < end:
        time.sleep(dice.uniform(0.3, 1.5))
        server[0].kill()
        kills += 1
        server[0] = Server(desk)
    for writers in (remote, local):
        writers.stop()
    server[0].kill()
    report.figure(f"the server killed {kills} times")
    for writers in (remote, local):
        writers.judge(report)
    desk.sound("after the kills")
    desk.remove()
    imports(program, report, dice, seconds * 0.4)


def imports(program, report, dice, seconds):
    """An import that is killed again and again, then let be: each entry is there once."""
    desk = Desk(program, report)
    desk.run("init")
    count = 20_000
    path = entries(desk.folder, count)
    end = time.monotonic() + seconds
    kills = 0
    while kills < 3 or (time.monotonic() < end and kills < 20):
        process = desk.start("import", path)
        time.sleep(dice.uniform(0.1, 4))
        process.kill()
        process.communicate()
        kills += 1
    there = desk.rows("SELECT count(*) FROM entry")[0][0]
    code, out, err = desk.run("import", path, timeout=600)
    total, titles = desk.rows("SELECT count(*), count(DISTINCT title) FROM entry")[0]
    report.figure(f"an import of {count} killed {kills} times: {there} there, {total} after the last, {titles} of them different")
    report.check(code == 0 and total == titles == count, f"import after kills: {code} {out}{err}")
    desk.sound("after the killed imports")
    desk.remove()
