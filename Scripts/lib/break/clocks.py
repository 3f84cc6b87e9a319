"""Clocks that jump: what cannot be undone waits for someone who vouches for the clock."""
from desk import Desk


def run(program, report, seconds):
    desk = Desk(program, report)
    desk.run("init", "--network", "2026")
    for number in range(1, 4):
        desk.run(
            "ask", "--territory", "93", "--title", f"Question {number} ?", "--asker-email", f"a{number}@example.org", "x")
        desk.run("answer", str(number), "Oui.", "--as", "Awa@profession-banlieue")
    report.check(desk.run("tick")[0] == 0, "tick on the day")
    report.check(desk.run("tick", clock="+20h")[0] == 0, "tick 20 hours on")
    state = "SELECT status FROM question UNION ALL SELECT email FROM asker UNION ALL SELECT status FROM entry"
    before = desk.rows(state)
    refused = 0
    for clock in ("+3d", "+40d", "+5000d", "-3d", "-4000d"):
        code, out, err = desk.run("tick", clock=clock)
        refused += code == 5
        report.check(code == 5 and "--clock-is-right" in err, f"tick at {clock}: {code} {out}{err}")
        code, out, _ = desk.run("doctor", clock=clock)
        report.check(code == 1 and "clock" in out, f"doctor at {clock}: {code} {out}")
    report.check(desk.rows(state) == before, "something was closed, erased or outdated by a clock that jumped")
    # What is asked under a wrong clock does not make it right.
    desk.run("ask", "--territory", "93", "--title", "En 2040 ?", "x", clock="+5000d")
    code, _, err = desk.run("tick", clock="+5000d")
    report.check(code == 5, f"tick after a question under a wrong clock: {code} {err}")
    code, _, err = desk.run("tick", "--clock-is-right")
    report.check(code == 0, f"tick once the clock is right again: {code} {err}")
    report.check(desk.run("tick")[0] == 0, "and the next")
    code, out, err = desk.run("tick", "--clock-is-right", clock="+40d")
    closed = desk.rows("SELECT count(*) FROM question WHERE status = 'closed'")[0][0]
    report.check(code == 0 and closed == 3, f"tick vouched for, 40 days on: {code} {closed} closed {out}{err}")
    report.figure(f"{refused} of 5 jumps refused by tick")
    desk.remove()
