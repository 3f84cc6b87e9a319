#!/usr/bin/env python3
"""What comes from elsewhere, sent to a desk of its own on loopback: other spellings of a path, cookies on the API, writes from
other sites, values planted in addresses, other hosts, old and impolite clients.

Scripts/lib/attack/paths.py PROGRAM   prints its figures; ends with `N passed, M failed`, and 1 where one failed.
"""
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

passed, failed = 0, []


def check(holds, what):
    global passed
    if holds:
        passed += 1
    else:
        failed.append(what)
        print("WRONG " + what)


class Desk:
    """A desk with an administrator, a question and an entry, served."""

    def __init__(self, program, folder):
        self.program, self.file = program, os.path.join(folder, "guichet.sqlite")
        self.environment = {**os.environ, "GUICHET_LANG": "en", "GUICHET_DB": self.file, "XDG_CONFIG_HOME": folder,
                            "HOME": folder}
        self.run("init", "--network", "2012")
        self.run("account", "add", "Nadia", "--role", "administrator")
        self.token = re.search(r"guichet_\S+", self.run("token", "create", "--account", "Nadia@national",
                                                         "--as", "Nadia@national"))[0]
        self.run("ask", "SECRETBODY", "--title", "Qui finance un adulte-relais ?", "--territory", "Bobigny",
                 "--asker-email", "lea@example.org", "--idempotency-key", "KNOWNKEY", "--as", "Nadia@national")
        self.server = subprocess.Popen(
            [program, "serve", "--port", "0", "--tick-every", "0", "--no-limits"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, env=self.environment)
        for line in self.server.stdout:
            if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
                return
        sys.exit("the server did not start")

    def run(self, *words):
        done = subprocess.run([self.program, *words], env=self.environment, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, timeout=60)
        if done.returncode:
            sys.exit(f"guichet {' '.join(words)}: {done.stderr}")
        return done.stdout

    def send(self, method, path, body=None, **headers):
        """A request as it is, its path not touched."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        data = (body or "").encode()
        if body is not None:
            connection.putheader("Content-Length", str(len(data)))
        connection.endheaders(data)
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        connection.close()
        return answer, text

    def raw(self, data, wait=10, more=b""):
        """What comes back for some bytes until the server closes, and whether it closed in time."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as connection:
            connection.sendall(data)
            text, closed = b"", False
            try:
                if more:
                    connection.sendall(more)
                while part := connection.recv(65536):
                    text += part
                closed = True
            except (TimeoutError, ConnectionError) as error:
                closed = isinstance(error, ConnectionError)
            return text.decode(errors="replace"), closed

    def sign_in(self):
        page, text = self.send("GET", "/sign-in")
        visit = page.headers["Set-Cookie"].split(";")[0]
        form = re.search('name="form" value="([^"]*)"', text)[1]
        answer, _ = self.send(
            "POST", "/sign-in", urllib.parse.urlencode({"form": form, "token": self.token}),
            Content_Type="application/x-www-form-urlencoded", Cookie=visit)
        session = next(c.split(";")[0] for c in answer.headers.get_all("Set-Cookie") if c.startswith("session="))
        return f"{visit}; {session}"


def spellings(path):
    """Other ways to write a path."""
    parts = path.strip("/").split("/")
    yield path
    for at in range(len(parts)):
        head, tail = "/".join(parts[:at]), "/".join(parts[at:])
        yield f"/{head}//{tail}" if head else f"//{tail}"
        yield f"/{head}/./{tail}".replace("//", "/")
        yield f"/{head}/x/../{tail}".replace("//", "/")
        yield f"/{head}/%2e/{tail}".replace("//", "/")
    yield path + "/"
    yield path + "//"
    yield path.replace("/v1", "/%76%31")
    yield path.replace("/api", "/%61pi")
    yield path.replace("/api/v1", "/api%2Fv1")
    yield path.replace("/api", "/api;x")
    yield path.replace("/api", "/API")
    yield path.replace("/api", "\\api")
    yield "http://127.0.0.1" + path


def api(desk, cookies):
    """A session is nothing to the API, however its path is written."""
    writes = ["/api/v1/tokens", "/api/v1/questions/1/approvals", "/api/v1/questions/1/notes", "/api/v1/verbs/CreateToken",
              "/api/v1/verbs/AddAccount"]
    tried = 0
    for path in writes:
        for written in spellings(path):
            tried += 1
            answer, _ = desk.send("POST", written, '{"text": "x"}', Content_Type="application/json", Cookie=cookies,
                                  Origin="https://evil.example")
            check(answer.status in (400, 401, 403, 404), f"POST {written}: {answer.status}")
    for path in ["/api/v1/questions", "/api/v1/account", "/api/v1/tokens", "/api/v1/questions/1"]:
        for written in spellings(path):
            tried += 1
            answer, text = desk.send("GET", written, Cookie=cookies)
            check(answer.status != 200 and "SECRETBODY" not in text, f"GET {written}: {answer.status}")
            check(not (answer.headers["Location"] or "/").startswith(("//", "/\\", "http")), f"GET {written} leads elsewhere")
    print(f"{tried} requests to the API with a cookie")


def foreign(desk, cookies):
    """Forms that another site sends."""
    _, page = desk.send("GET", "/desk/questions/2026-00001".replace("2026", time.strftime("%Y")), Cookie=cookies)
    form = re.search('name="form" value="([^"]*)"', page)
    check(form is not None, "an agent's page has a form")
    body = urllib.parse.urlencode({"form": form[1] if form else "", "act": "note", "text": "x"})
    path = f"/desk/questions/{time.strftime('%Y')}-00001"
    origins = [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": f"http://127.0.0.1:{desk.port + 1}"},
               {"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"}, {"Referer": "https://evil.example/x"}]
    for headers in origins:
        for target in [path, "/sign-out", "/ask", "/sign-in", "/desk/preview"]:
            answer, _ = desk.send("POST", target, body, Content_Type="application/x-www-form-urlencoded", Cookie=cookies,
                                  **headers)
            check(answer.status == 403, f"POST {target} {headers}: {answer.status}")
    answer, _ = desk.send("POST", path, body, Content_Type="application/x-www-form-urlencoded", Cookie=cookies,
                          Origin=f"http://127.0.0.1:{desk.port}")
    check(answer.status == 303, f"the site's own form is done: {answer.status}")
    print(f"{len(origins) * 5} writes from other sites")


def planted(desk, cookies):
    """Values of an address in the hidden fields of the forms that do something."""
    names = ["key", "searched", "territory", "place", "placed", "seen", "q", "form", "kept", "act", "step", "email"]
    query = urllib.parse.urlencode({name: "PLANTED" for name in names}) + "&next=//evil.example/PLANTED"
    year = time.strftime("%Y")
    for path in ["/ask", "/sign-in", "/desk", f"/desk/questions/{year}-00001", "/search", "/nowhere"]:
        _, page = desk.send("GET", f"{path}?{query}", Cookie=cookies if path.startswith("/desk") else "lang=en")
        forms = re.findall(r'<form method="post".*?</form>', page, re.S)
        check(not any("PLANTED" in form for form in forms), f"{path} sends what its address says")
        check("evil.example" not in "".join(forms), f"{path} leads elsewhere")
    for key in ["KNOWNKEY"]:
        for title in ["Autre chose", "Qui finance un adulte-relais ?"]:
            verb = {"ask": {"title": title, "body": "", "audience": "autre", "themes": [], "territory": "Bobigny",
                            "confirmed": False, "undecided": False, "asker": {}, "idempotencyKey": key}}
            answer, text = desk.send("POST", "/api/v1/verbs/AskOnline", json.dumps(verb), Content_Type="application/json")
            check(answer.status == 409 and "SECRETBODY" not in text and '"link"' not in text,
                  f"a key that is known opens nothing: {answer.status} {text[:200]}")
    asked = json.dumps({"title": "Qui paie un gymnase ?", "body": "SECRETBODY", "territory": "Bobigny"})
    first, text = desk.send("POST", "/api/v1/questions", asked, Content_Type="application/json", Idempotency_Key="K2")
    again, repeated = desk.send("POST", "/api/v1/questions", asked, Content_Type="application/json", Idempotency_Key="K2")
    check(first.status == 201 and json.loads(text)["follow_up"], "who asks gets a link")
    check(again.status == 201 and json.loads(repeated)["already"] and json.loads(repeated)["follow_up"] is None
          and "SECRETBODY" not in repeated, "who repeats it is told that it was received, and no more")
    held = b"".join(open(desk.file + end, "rb").read() for end in ["", "-wal"] if os.path.exists(desk.file + end))
    link = json.loads(text)["follow_up"]
    check(link.encode() not in held and link.split(".")[1].encode() not in held, "no link stands in the file")
    check(b"KNOWNKEY" not in held, "no key stands in the file")


def hosts(desk):
    """Names that are not the site's."""
    for path in ["/", "/search.atom", "/search?q=a", "/sign-in"]:
        answer, text = desk.send("GET", path, Host="evil.example")
        check("evil.example" not in text, f"{path} repeats the Host")
    desk.run("desk", "set", "site-url", "https://guichet.example.org", "--as", "Nadia@national")
    for host in ["evil.example", "guichet.example.org.evil.example", "evil.example:443", "[2001:db8::1]"]:
        answer, _ = desk.send("GET", "/", Host=host)
        check(answer.status in (400, 421), f"Host {host}: {answer.status}")
    for host in ["guichet.example.org", "GUICHET.example.org:443", "localhost", f"127.0.0.1:{desk.port}"]:
        answer, text = desk.send("GET", "/search.atom", Host=host)
        check(answer.status == 200 and "https://guichet.example.org/" in text, f"Host {host}: {answer.status}")
    desk.run("desk", "unset", "site-url", "--as", "Nadia@national")


def manners(desk):
    """Clients that are old, polite, or send too much."""
    text, closed = desk.raw(b"GET /healthz HTTP/1.0\r\n\r\n")
    check(" 200 " in text and closed, "HTTP/1.0: answered and closed")
    json_headers = b"Host: localhost\r\nContent-Type: application/json\r\n"
    text, _ = desk.raw(b"POST /api/v1/questions HTTP/1.1\r\n" + json_headers
                       + b"Expect: 100-continue\r\nContent-Length: 2\r\n\r\n", wait=2)
    check(text.startswith("HTTP/1.1 100"), f"100 Continue: {text[:40]!r}")
    for path in [b"/api/v1/questions", b"/api/v1/verbs/Ask", b"/ask"]:
        kind = b"application/x-www-form-urlencoded" if path == b"/ask" else b"application/json"
        began = time.monotonic()
        text, closed = desk.raw(
            b"POST " + path + b" HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + kind
            + b"\r\nContent-Length: 1000000000\r\n\r\n", more=b"a" * (1 << 20), wait=15)
        taken = time.monotonic() - began
        check(("413" in text[:20] or (not text and closed)) and closed and taken < 10,
              f"1 GB to {path.decode()}: {text[:40]!r}, closed {closed}, {taken:.1f} s")
        print(f"1 GB announced to {path.decode()}: refused and closed after {taken:.1f} s")
    chunk = b"10000\r\n" + b"a" * 65536 + b"\r\n"
    # 46 MB: more than any request with files.
    text, closed = desk.raw(b"POST /api/v1/questions HTTP/1.1\r\n" + json_headers + b"Transfer-Encoding: chunked\r\n\r\n",
                            more=chunk * 700, wait=15)
    check(closed, "chunks without an end: closed")
    answer, _ = desk.send("GET", "/healthz")
    check(answer.status == 200, "the server goes on")


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(program, folder)
        try:
            cookies = desk.sign_in()
            api(desk, cookies)
            foreign(desk, cookies)
            planted(desk, cookies)
            hosts(desk)
            manners(desk)
        finally:
            desk.server.terminate()
            desk.server.wait()
    print(f"{passed} passed, {len(failed)} failed")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(os.path.realpath(sys.argv[1]))
    sys.exit(1 if failed else 0)
