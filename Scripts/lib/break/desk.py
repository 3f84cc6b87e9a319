"""A desk to break, and what is counted of it."""
import json
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import time
import urllib.request


class Report:
    """What held and what did not."""

    def __init__(self):
        self.passed = self.failed = self.lost = self.untrue = 0
        self.lock = threading.Lock()

    def check(self, holds, text):
        with self.lock:
            if holds:
                self.passed += 1
            else:
                self.failed += 1
                print(f"  FAILED: {text}", flush=True)
        return holds

    def figure(self, text):
        print(f"  {text}", flush=True)


class Desk:
    """A desk's file in a folder of its own, and the program that works on it."""

    def __init__(self, program, report, folder=None):
        self.program, self.report = program, report
        self.folder = folder or tempfile.mkdtemp(prefix="guichet-break-")
        self.path = os.path.join(self.folder, "guichet.sqlite")
        self.settings = tempfile.mkdtemp(prefix="guichet-break-settings-")

    def environment(self, server=None, token=None):
        kept = {
            "PATH": os.environ["PATH"], "HOME": self.settings, "XDG_CONFIG_HOME": self.settings,
            "LANG": "en_GB.UTF-8", "GUICHET_DB": self.path,
        }
        if server:
            kept["GUICHET_SERVER"] = server
        if token:
            kept["GUICHET_TOKEN"] = token
        return kept

    def start(self, *words, server=None, token=None, clock=None, **more):
        """Starts the program with these words, at another time where a clock is given."""
        words = (["faketime", "-f", clock] if clock else []) + [self.program, *words]
        return subprocess.Popen(
            words, env=self.environment(server, token), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, **more)

    def run(self, *words, timeout=120, **more):
        """Runs it to its end: (code, output, standard error). A crash is a failure by itself."""
        process = self.start(*words, **more)
        try:
            out, err = (text.decode(errors="replace") for text in process.communicate(timeout=timeout))
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.report.check(False, f"{' '.join(words)} did not end in {timeout} s")
            return 1, "", ""
        crashed = process.returncode < 0 or process.returncode > 100 or "Fatal error" in err
        self.report.check(not crashed, f"{' '.join(words)}: code {process.returncode}: {err[:300]}")
        return process.returncode, out, err

    def rows(self, sql, *arguments):
        """What stands in the file, read by another program."""
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=30) as connection:
            return connection.execute(sql, arguments).fetchall()

    def checkpoint(self):
        with sqlite3.connect(self.path, timeout=30) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def sound(self, when):
        code, out, err = self.run("doctor", "--lang", "en")
        self.report.check(code == 0, f"doctor {when}: {code} {out}{err}")

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.settings, ignore_errors=True)


class Server:
    """`guichet serve` on a desk's file."""

    def __init__(self, desk):
        self.process = desk.start("serve", "--port", "0", "--no-limits", "--json", "--tick-every", "0")
        # Its first document says where it listens; its log is read so that it never waits for us.
        text = ""
        while "}" not in text:
            line = self.process.stdout.readline().decode()
            if not line:
                raise RuntimeError(self.process.stderr.read().decode())
            text += line
        self.url = json.loads(text)["url"]
        for stream in (self.process.stdout, self.process.stderr):
            threading.Thread(target=stream.read, daemon=True).start()

    def get(self, path):
        with urllib.request.urlopen(self.url + path, timeout=30) as answer:
            return answer.status

    def kill(self):
        self.process.kill()
        self.process.wait()


class Writers:
    """Many who ask, each until it is told to stop; what was acknowledged and what was said are kept."""

    def __init__(self, desk, name, server=lambda: None, killing=None):
        self.desk, self.name, self.server, self.killing = desk, name, server, killing
        self.acknowledged, self.refused = {}, {}
        self.lock = threading.Lock()
        self.stopping = threading.Event()
        self.threads = []

    def go(self, count):
        self.threads = [threading.Thread(target=self.work, args=(number,)) for number in range(count)]
        for thread in self.threads:
            thread.start()

    def work(self, number):
        turn = 0
        while not self.stopping.is_set():
            turn += 1
            title = f"Question {turn} de {self.name} {number}"
            process = self.desk.start(
                "ask", "--territory", "93", "--title", title, "--json", "Un texte.", server=self.server())
            if self.killing and self.killing.random() < 0.3:
                time.sleep(self.killing.random() * 0.06)
                process.kill()
            out, err = (text.decode(errors="replace") for text in process.communicate())
            # Who reads the reference has been told, killed or not.
            reference = re.search(r"\d{4}-\d{5,}", out)
            with self.lock:
                if reference:
                    self.acknowledged[reference.group()] = title
                elif process.returncode > 0:
                    self.refused[title] = err

    def stop(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join()

    def judge(self, report):
        """Every acknowledged question is there, and what was said not to be done is not."""
        stored = dict(self.desk.rows("SELECT reference, title FROM question"))
        lost = [reference for reference, title in self.acknowledged.items() if stored.get(reference) != title]
        titles = set(stored.values())
        claims = re.compile(r"nothing was|none of this|could not (begin|be written)")
        untrue = [title for title, err in self.refused.items() if claims.search(err) and title in titles]
        unforeseen = [err for err in self.refused.values() if "unforeseen" in err or not err.startswith("guichet: ")]
        report.lost += len(lost)
        report.untrue += len(untrue)
        report.figure(
            f"{self.name}: {len(self.acknowledged)} acknowledged, {len(lost)} lost, "
            f"{len(self.refused)} refused, {len(untrue)} of these in spite of it there")
        report.check(not lost, f"{self.name}: acknowledged and lost: {lost[:5]}")
        report.check(not untrue, f"{self.name}: said not to be done, and there: {untrue[:5]}")
        report.check(not unforeseen, f"{self.name}: no sentence of ours: {unforeseen[:2]}")


def entries(folder, count):
    """A file of made-up entries without identifiers."""
    path = os.path.join(folder, "entries.jsonl")
    words = "gymnase habitants bailleur quartier contrat projet participation emploi santé école logement".split()
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            text = " ".join(words[(number * step) % len(words)] for step in range(1, 40))
            file.write(json.dumps({"title": f"Fiche {number}", "answer": f"Le n° {number} : {text}."}) + "\n")
    return path
