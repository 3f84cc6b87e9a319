"""Whoever sends mail is killed, while questions are answered: each answer has its mail, under one Message-ID."""
import collections
import email
import os
import random
import re
import signal
import sqlite3
import threading
import time

from desk import Desk

KILLS = 20
AGENT = "Awa@profession-banlieue"


def run(program, report, seconds):
    dice = random.Random(16)
    desk = Desk(program, report)
    taken = os.path.join(desk.folder, "taken")
    os.mkdir(taken)
    prepare(desk, taken)
    answered, stopping = [], threading.Event()
    threads = [threading.Thread(target=answer, args=(desk, number, answered, stopping)) for number in range(2)]
    for thread in threads:
        thread.start()
    kills = 0
    while kills < KILLS:
        time.sleep(dice.uniform(0.2, 1.5))
        # Each command starts one of its own; without any, one is started here.
        senders = running(desk) or [desk.start("mail", "send").pid]
        time.sleep(dice.uniform(0, 0.3))
        for process in senders:
            try:
                os.kill(process, signal.SIGKILL)
                kills += 1
            except ProcessLookupError:
                pass
    stopping.set()
    for thread in threads:
        thread.join()
    finish(desk)
    judge(desk, report, taken, answered, kills)
    desk.sound("after the kills")
    desk.remove()


def prepare(desk, taken):
    """A desk that sends by a program which takes a moment and keeps what it gets."""
    sendmail = os.path.join(desk.folder, "sendmail")
    with open(sendmail, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\nkept=$(mktemp "{taken}/XXXXXXXX")\ncat > "$kept"\nsleep 0.05\nmv "$kept" "$kept.eml"\n')
    os.chmod(sendmail, 0o700)
    desk.run("init")
    desk.run("account", "add", AGENT)
    for name, value in {
        "mail-command": sendmail, "mail-from": "Guichet <guichet@exemple.fr>", "mail-reply": "guichet@exemple.fr",
        "site-url": "https://guichet.exemple.fr",
    }.items():
        desk.run("desk", "set", name, value)


def answer(desk, number, answered, stopping):
    turn = 0
    while not stopping.is_set():
        turn += 1
        _, out, _ = desk.run(
            "ask", "--territory", "93", "--title", f"Question {turn} de {number}", "--asker-email", f"lea{number}@example.org",
            "--json", "Un texte.")
        reference = re.search(r"\d{4}-\d{5,}", out)
        if reference and desk.run("answer", reference.group(), "Voici.", "--as", AGENT)[0] == 0:
            answered.append(reference.group())


def running(desk):
    """The processes that send this desk's mail."""
    found = []
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/cmdline", "rb") as file:
                words = file.read().split(b"\0")
        except OSError:
            continue
        if words[1:3] == [b"mail", b"send"] and desk.path.encode() in words:
            found.append(int(name))
    return found


def finish(desk):
    """Ends the leases of the killed, and sends what is left."""
    while running(desk):
        time.sleep(0.1)
    for _ in range(3):
        with sqlite3.connect(desk.path, timeout=30) as connection:
            connection.execute("UPDATE outbox SET leased_until = NULL, next_at = 0 WHERE state = 'waiting'")
        desk.run("mail", "send")


def judge(desk, report, taken, answered, kills):
    identities = collections.Counter()
    for name in os.listdir(taken):
        with open(os.path.join(taken, name), "rb") as file:
            message = email.message_from_binary_file(file)
        # One that was killed while it was written has no end.
        if message["Message-ID"]:
            identities[message["Message-ID"].strip("<>")] += 1
    known = dict(desk.rows(
        "SELECT message_id, reference FROM outbox JOIN question ON question.id = outbox.question WHERE kind = 'answered'"))
    untold = set(answered) - {known.get(identity) for identity in identities}
    states = dict(desk.rows("SELECT state, count(*) FROM outbox GROUP BY state"))
    events = desk.rows("SELECT count(*), count(DISTINCT source || '.' || version || '.' || asker) FROM outbox")[0]
    doubled = sum(count > 1 for count in identities.values())
    report.lost += len(untold)
    report.figure(
        f"senders killed {kills} times: {len(answered)} answers acknowledged, {len(untold)} without a mail, "
        f"{len(identities)} mails handed over, {doubled} of them twice or more")
    report.check(len(answered) > 0 and not untold, f"answers without a mail: {sorted(untold)[:5]}")
    report.check(set(states) == {"sent"}, f"mails are {states}")
    report.check(events[0] == events[1], f"{events[0]} mails for {events[1]} events")
    report.check(set(identities) <= set(known), "a Message-ID that the outbox does not have")
