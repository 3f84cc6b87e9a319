#!/usr/bin/env python3
"""The matrix: every route and every verb, asked by a stranger, an agent of the centre, an agent of another, the coordinator
and the administrator, about what is their own, another's, and restricted. No reply may hold what was planted for others.

matrix.py PROGRAM        PROGRAM is the built guichet
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

PROGRAM = os.path.abspath(sys.argv[1])
DEADLINE = time.monotonic() + 90
ROOT, NADIA = "Root@national", "Nadia@national"
AWA, ODILE = "Awa@profession-banlieue", "Odile@oriv"

# What is planted, and who may read it.
SECRETS = {
    "zirconium": {AWA, NADIA, ROOT},  # the restricted question's text
    "quetzalcoatl": {AWA, NADIA, ROOT},  # its asker's name
    "planted-restricted@example.org": {AWA, NADIA, ROOT},
    "ornithorynque": {AWA, NADIA, ROOT},  # an entry drafted from it
    "planted-open@example.org": {AWA, NADIA, ROOT},  # the asker of an open question of the same centre
    "planted-other@example.org": {ODILE, NADIA, ROOT},  # the asker of another centre's
    "brouillonneur": {AWA, ODILE, NADIA, ROOT},  # an entry drafted from the open question
}


class Desk:
    """A desk with something to look for, and its server."""

    def __init__(self, folder):
        self.folder = folder
        self.env = {
            "HOME": folder, "PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "GUICHET_LANG": "en",
            "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder, "GUICHET_DB": os.path.join(folder, "desk.sqlite"),
        }
        self.run("init")
        ask = ("ask", "--territory")
        self.open = self.reference(*ask, "Bobigny", "--title", "Qui finance un poste ?", "--asker-email",
                                   "planted-open@example.org", "Une question ouverte.")
        self.other = self.reference(*ask, "Strasbourg", "--title", "Une question de Strasbourg ?", "--asker-email",
                                    "planted-other@example.org", "Une autre.")
        self.restricted = self.reference(*ask, "Bobigny", "--title", "Le cas zirconium ?", "--asker-name", "Quetzalcoatl",
                                         "--asker-email", "planted-restricted@example.org", "Le zirconium.")
        for reference in (self.open, self.restricted):
            self.run("answer", reference, "--as", AWA, "Une réponse.")
        self.run("restrict", self.restricted, "--reason", "Un cas.", "--as", AWA)
        self.drafts = [self.draft(self.open, "brouillonneur"), self.draft(self.restricted, "ornithorynque")]
        accounts = [(AWA, "agent"), (ODILE, "agent"), (NADIA, "coordinator"), (ROOT, "administrator")]
        for account, role in accounts:
            self.run("account", "add", account, "--role", role, "--as", ROOT)
        self.tokens = {a: self.run("token", "create", "--account", a, "--as", ROOT).strip() for a, _ in accounts}
        self.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--no-limits", "--tick-every", "0"], env=self.env,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = re.search(r"http://[0-9.]+:[0-9]+", self.server.stdout.readline()).group(0)

    def run(self, *words, text=None):
        done = subprocess.run([PROGRAM, *words], env=self.env, input=text, capture_output=True, text=True, timeout=60)
        if done.returncode:
            raise SystemExit(f"guichet {' '.join(words)}: {done.returncode} {done.stderr}")
        return done.stdout

    def reference(self, *words):
        return json.loads(self.run(*words, "--json"))["question"]["reference"]

    def draft(self, question, word):
        made = json.loads(self.run("entry", "draft", question, "--as", AWA, "--json"))["reference"]
        self.run("entry", "edit", made, "--title", f"Fiche {word}", "--answer", f"Le {word}.", "--as", AWA)
        return made

    def send(self, method, path, account, body=None, cookie=None):
        headers = {"Content-Type": "application/json"} if body is not None else {}
        if account and not cookie:
            headers["Authorization"] = "Bearer " + self.tokens[account]
        if cookie:
            headers["Cookie"] = cookie
        request = urllib.request.Request(
            self.url + path, method=method, headers=headers, data=None if body is None else body.encode())
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8", "replace")


class Tally:
    passed = failed = 0

    def check(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}")


def verb_bodies(reference, entry, email):
    """A body for each verb that shows something of one thing, or of all."""
    one = {"reference": reference}
    return {
        "ShowQuestion": one, "ListEvents": {**one, "after": 0, "limit": 50}, "Similar": {**one, "limit": 5},
        "ListLinks": one, "FindDuplicates": {"title": "zirconium", "limit": 5, "threshold": 0.1},
        "ShowEntry": {"reference": entry}, "CheckEntry": {"reference": entry},
        "ShowEntryHistory": {"reference": entry}, "ListEntryEvents": {"reference": entry, "after": 0, "limit": 50},
        "ExportPerson": {"person": email}, "ErasePerson": {"person": email},
        "ListPersons": {"expired": False}, "ListInbox": {"centre": "profession-banlieue", "parts": [], "order": "due"},
        "ListEntries": {"statuses": ["draft", "review", "published", "stale", "retired"], "limit": 50},
        "ExportEntries": {"everything": True, "after": 0, "limit": 50}, "ShowAccount": {},
        "ListAudit": {"limit": 50}, "ListTokens": {}, "ListSessions": {}, "ListAccounts": {},
        "Suggest": {"words": "zirc", "limit": 5}, "SourceChanged": {"source": "https://example.org/brouillon"},
    }


def writing_bodies(reference, entry):
    """What changes something, for those only who may not: a refusal tells as little."""
    one, on = {"reference": reference}, {"reference": entry}
    return {
        "Claim": one, "Undo": one, "Merge": {**one, "into": "1"}, "Reopen": {**one, "text": "Un mot.", "isAskers": False},
        "Assign": {**one, "centre": "oriv", "text": "Un mot."}, "RevokeLinks": one,
        "CorrectAddress": {**one, "email": "lea@example.net"}, "Unrestrict": one,
        "DraftEntry": {"question": reference}, "Publish": {**one, "checked": True, "redacts": False, "toNational": False},
        "SubmitEntry": {**on, "toNational": False}, "PublishEntry": {**on, "checked": True, "redacts": True},
        "VerifyEntry": on, "ReturnEntry": {**on, "text": "Un mot."}, "RetireEntry": {**on, "reason": "Un mot."},
    }


def main():
    tally, asked = Tally(), 0
    with tempfile.TemporaryDirectory(prefix="guichet-matrix-") as folder:
        desk = Desk(folder)
        try:
            things = [
                (desk.open, desk.drafts[0], "planted-open@example.org"), (desk.other, desk.drafts[0], "planted-other@example.org"),
                (desk.restricted, desk.drafts[1], "planted-restricted@example.org"),
            ]
            document = json.loads(desk.send("GET", "/api/v1/openapi.json", None)[1])
            gets = [p for p, methods in document["paths"].items() if "get" in methods]
            site = [
                "/", "/search?q=zirconium", "/search?q=ornithorynque", "/search.atom?q=zirconium", "/suggest?q=zirc",
                "/themes", "/network", "/ask", "/entries/{entry}", "/desk", "/desk/questions/{reference}",
                "/desk/questions/{reference}/entry", "/desk/entries", "/desk/entries/{entry}",
                "/desk/entries/{entry}/edit", "/desk/sessions", "/desk/find?reference={reference}", "/metrics", "/readyz",
            ]
            sessions = {a: sign_in(desk, a) for a in desk.tokens}
            for account in [None, *desk.tokens]:
                for reference, entry, email in things:
                    for path in gets:
                        for value in (reference, entry):
                            filled = re.sub(r"\{[^}]+\}", value, path)
                            asked += look(tally, desk, "GET", filled + known_query(path), account)
                    bodies = verb_bodies(reference, entry, email)
                    if account is None or account == ODILE and reference != desk.other:
                        bodies |= writing_bodies(reference, entry)
                    for name, body in bodies.items():
                        asked += look(tally, desk, "POST", "/api/v1/verbs/" + name, account, json.dumps(body))
                    for path in site:
                        filled = path.replace("{reference}", reference).replace("{entry}", entry)
                        asked += look(tally, desk, "GET", filled, account, cookie=sessions.get(account))
                    if time.monotonic() > DEADLINE:
                        tally.check(False, "the matrix took more than 90 s")
                        return finish(tally, asked)
            # The other way round: the planted words are there to be found, or nothing was proven.
            for word, allowed in SECRETS.items():
                tally.check(word in FOUND, f"nobody found {word}, though {sorted(allowed)} may")
        finally:
            desk.server.terminate()
            desk.server.wait()
    return finish(tally, asked)


FOUND = set()


def known_query(path):
    return "?q=zirconium" if path.endswith(("/search", "/suggestions")) else ""


def look(tally, desk, method, path, account, body=None, cookie=None):
    if account and cookie is None and path.startswith("/desk"):
        return 0
    status, text = desk.send(method, path, account, body, cookie)
    said = (path + (body or "")).lower()
    lower = text.lower()
    tally.check(status < 500, f"{status} {method} {path} as {account or 'a stranger'}")
    for word, allowed in SECRETS.items():
        if word in lower and word not in said:
            FOUND.add(word)
            tally.check(account in allowed, f"{word!r} in {method} {path} {body or ''} as {account or 'a stranger'}")
        elif word in lower and account in allowed:
            FOUND.add(word)
    return 1


def sign_in(desk, account):
    """A session on the site, as a browser opens it; nothing where the form is another."""
    import http.cookiejar
    import urllib.parse
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    jar = next(h.cookiejar for h in opener.handlers if hasattr(h, "cookiejar"))
    page = opener.open(desk.url + "/sign-in", timeout=20).read().decode()
    fields = {m.group(1): m.group(2) for m in re.finditer(
        r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page)}
    fields["token"] = desk.tokens[account]
    request = urllib.request.Request(
        desk.url + "/sign-in", data=urllib.parse.urlencode(fields).encode(), headers={"Origin": desk.url})
    try:
        opener.open(request, timeout=20).read()
    except urllib.error.HTTPError:
        pass
    return "; ".join(f"{c.name}={c.value}" for c in jar) or None


def finish(tally, asked):
    print(f"matrix: {asked} requests, {len(SECRETS)} planted words")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
