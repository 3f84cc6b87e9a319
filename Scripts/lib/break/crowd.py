"""Two servers and a command on one file."""
import re
import threading
import time

from desk import Desk, Server, Writers

AGENTS = ["Awa@profession-banlieue", "Basile@profession-banlieue"]


def run(program, report, seconds):
    desk = Desk(program, report)
    desk.run("init", "--network", "2026")
    tokens = {}
    desk.run("account", "add", "Nadia", "--role", "administrator")
    for agent in AGENTS:
        desk.run("account", "add", agent, "--as", "Nadia@national")
        _, out, _ = desk.run("token", "create", "--account", agent, "--as", "Nadia@national")
        tokens[agent] = out.split()[0] if out.split() else ""
    servers = [Server(desk), Server(desk)]
    crowds = [
        Writers(desk, "first server", server=lambda: servers[0].url),
        Writers(desk, "second server", server=lambda: servers[1].url), Writers(desk, "command"),
    ]
    for writers in crowds:
        writers.go(2)
    end = time.monotonic() + seconds / 2
    while time.monotonic() < end:
        time.sleep(0.2)
        for server in servers:
            report.check(server.get("/search?q=gymnase") == 200, "a search while others write")
    for writers in crowds:
        writers.stop()
        writers.judge(report)
    acknowledged = [reference for writers in crowds for reference in writers.acknowledged]
    report.check(len(acknowledged) == len(set(acknowledged)), "a reference was given twice")
    claims(desk, report, servers, tokens, acknowledged[:20])
    for server in servers:
        server.kill()
    desk.sound("after the crowd")
    desk.remove()


def claims(desk, report, servers, tokens, references):
    """All claim the same questions at once: each has one of them, and that one was told so."""
    won = {}
    lock = threading.Lock()

    def claim(agent, server):
        for reference in references:
            where = dict(server=server.url, token=tokens[agent]) if server else {}
            code, out, err = desk.run("claim", reference, "--as", agent, **where)
            report.check(code in (0, 5), f"claim: {code} {err}")
            if code == 0:
                with lock:
                    won.setdefault(reference, set()).add(agent)

    threads = [
        threading.Thread(target=claim, args=pair)
        for pair in [(AGENTS[0], servers[0]), (AGENTS[1], servers[1]), (AGENTS[1], None)]
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stored = dict(desk.rows("SELECT reference, agent FROM question WHERE agent IS NOT NULL"))
    twice = [reference for reference, agents in won.items() if agents != {stored.get(reference)}]
    report.untrue += len(twice)
    report.figure(f"{len(references)} questions claimed by two agents three ways at once: {len(won)} won, {len(twice)} twice")
    report.check(not twice and len(won) == len(references), f"claimed twice: {twice[:5]}")
