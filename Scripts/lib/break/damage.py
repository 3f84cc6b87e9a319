"""Damaged pages: every outcome is a right answer, or a sentence that names damage."""
import os
import random
import shutil
import time

from desk import Desk, entries

COMMANDS = [
    ("search", "gymnase", "--json"), ("show", "1", "--json"), ("log", "--json"), ("entry", "export", "--format", "json"),
    ("show", "F-1", "--json"), ("centre", "list", "--json"), ("route", "Bobigny", "--json"), ("entry", "list", "--json"),
]
WRITES = [
    ("ask", "--territory", "93", "--title", "Une question", "Un texte."), ("note", "1", "Une note.", "--as", "Awa@profession-banlieue"),
    ("tick",), ("reindex",),
]


def run(program, report, seconds, seeds=30):
    whole = Desk(program, report)
    whole.run("init")
    whole.run("import", entries(whole.folder, 300))
    for number in range(1, 30):
        whole.run("ask", "--territory", "93", "--title", f"Question {number} ?", "Un texte assez long. " * 40)
        whole.run("answer", str(number), f"Réponse : {number * 17} euros.", "--as", "Awa@profession-banlieue")
    whole.sound("before any damage")
    whole.checkpoint()
    right = {words: whole.run(*words)[:2] for words in COMMANDS}
    counts = dict(right=0, said=0, found=0, opened=0)
    end = time.monotonic() + seconds
    done = 0
    for seed in range(seeds):
        if time.monotonic() > end and seed >= 6:
            break
        done += 1
        one(whole, report, right, seed, counts)
    report.figure(
        f"{done} damaged copies: {counts['right']} right answers, {counts['said']} sentences that name damage, "
        f"doctor found it in {counts['found']} of {counts['opened']} where the texts or the file were no longer right")
    whole.remove()


def one(whole, report, right, seed, counts):
    desk = Desk(whole.program, report)
    shutil.copy(whole.path, desk.path)
    how = spoil(desk.path, seed)
    code, found, err = desk.run("doctor")
    is_named = code != 0
    report.check("unforeseen" not in err, f"seed {seed} ({how}): doctor: {err}")
    wrong = []
    for words in COMMANDS:
        code, out, err = desk.run(*words)
        if code == 0 and out == right[words][1]:
            counts["right"] += 1
        elif code == 0:
            wrong.append(words)
        else:
            named(report, seed, how, words, code, err, counts)
    if wrong:
        counts["opened"] += 1
        counts["found"] += is_named
        report.untrue += not is_named
        report.check(is_named, f"seed {seed} ({how}): another answer to {wrong}, and doctor: {found}")
    for words in WRITES:
        code, out, err = desk.run(*words)
        if code:
            named(report, seed, how, words, code, err, counts)
    desk.remove()


def named(report, seed, how, words, code, err, counts):
    """A failure names damage, or what is not there any more."""
    holds = err.startswith("guichet: ") and "unforeseen" not in err
    counts["said"] += holds
    report.check(holds, f"seed {seed} ({how}): {' '.join(words)}: {code} {err[:300]}")


def spoil(path, seed):
    """Damages a file; says how."""
    dice = random.Random(seed)
    size = os.path.getsize(path)
    page = 4_096
    pages = size // page
    with open(path, "r+b") as file:
        kind = seed % 6
        if kind == 0:
            for _ in range(dice.randint(1, 20)):
                place = dice.randrange(100, size)
                file.seek(place)
                old = file.read(1)[0]
                file.seek(place)
                file.write(bytes([old ^ (1 << dice.randrange(8))]))
            return "bits flipped"
        if kind == 1:
            number = dice.randrange(1, pages)
            file.seek(number * page)
            file.write(bytes(dice.randrange(256) for _ in range(page)))
            return f"page {number + 1} random"
        if kind == 2:
            number = dice.randrange(1, pages)
            file.seek(number * page)
            file.write(bytes(page))
            return f"page {number + 1} zero"
        if kind == 3:
            file.truncate(dice.randrange(page, size))
            return "cut"
        if kind == 4:
            one, other = dice.randrange(1, pages), dice.randrange(1, pages)
            file.seek(one * page)
            first = file.read(page)
            file.seek(other * page)
            second = file.read(page)
            file.seek(one * page)
            file.write(second)
            file.seek(other * page)
            file.write(first)
            return f"pages {one + 1} and {other + 1} swapped"
        start = dice.randrange(0, size - 300)
        file.seek(start)
        file.write(bytes(dice.randrange(256) for _ in range(dice.randint(1, 300))))
        return f"bytes at {start} random"
