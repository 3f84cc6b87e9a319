"""What agents get by mail: links and codes to sign in. See Scripts/lib/check-mail."""
import datetime
import os
import pathlib
import re
import subprocess
import tempfile
import time
import urllib.parse

from visitor import Visitor

AGENT, ADDRESS = "Awa@profession-banlieue", "awa@exemple.fr"


def signed_in(check, desk, mail, url):
    """An agent signs in by the link in a mail, and a program by its code."""
    desk.run("account", "edit", AGENT, "--email", ADDRESS)
    visitor = Visitor(url)
    check("Votre adresse électronique" in visitor.get("/sign-in"), "the site asks for an address to sign in")
    after = visitor.send("/sign-in", act="mail", email=ADDRESS)
    check("Relevez votre courrier" in after, "and says that a mail comes")
    sent = mail.wait_to(ADDRESS, 1)[0]
    check(sent.message["Reply-To"] is None, "the mail comes, and takes no reply")
    link = re.search(r"https?://\S+/sign-in/mail\?code=\S+", sent.part("plain"))[0]
    code = urllib.parse.parse_qs(urllib.parse.urlparse(link).query)["code"][0]
    other = Visitor(url)
    other.get(link)
    refused = other.send("/sign-in/mail", act="code", code=code)
    check("pas valable dans ce navigateur" in refused, "another browser does not sign in by it")
    visitor.get(link)
    inbox = visitor.send("/sign-in/mail", act="code", code=code)
    check(visitor.address.endswith("/desk") and AGENT in inbox, "the browser that asked does")
    stranger = Visitor(url)
    stranger.get("/sign-in")
    same = stranger.send("/sign-in", act="mail", email="personne@exemple.fr")
    check("Relevez votre courrier" in same, "an address of nobody gets the same page")

    program = subprocess.Popen(
        [desk.program, "login", "--email", ADDRESS, url], env={**desk.environment, "GUICHET_DB": ""}, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    typed = mail.wait_to(ADDRESS, 2)[1]
    check(not [taken for taken in mail.taken if taken.recipients == ["personne@exemple.fr"]], "and no mail")
    code = re.search(r"\b[a-z2-7]{4}(-[a-z2-7]{4}){3}\b", typed.part("plain"))[0]
    out, err = program.communicate(code.upper() + "\n")
    check(program.returncode == 0 and AGENT in out, f"a program signs in by the code {err if program.returncode else ''}")
    subprocess.run([desk.program, "logout"], env=desk.environment, capture_output=True)


def morning(check, program):
    """An agent's digest at eight o'clock in French time, on the next working day, by a desk whose clock is moved."""
    with tempfile.TemporaryDirectory() as folder:
        took = pathlib.Path(folder, "took")
        took.write_text(f"#!/bin/sh\ncat > {folder}/$$.part && mv {folder}/$$.part {folder}/$$.eml\n")
        took.chmod(0o700)
        environment = {
            **os.environ, "GUICHET_LANG": "fr", "XDG_CONFIG_HOME": folder, "HOME": folder,
            "GUICHET_DB": f"{folder}/guichet.sqlite"}

        def run(*words, at=None):
            moved = ["faketime", f"{at}"] if at else []
            done = subprocess.run(
                [*moved, program, *words], env={**environment, "TZ": "Europe/Paris"}, capture_output=True, text=True)
            if done.returncode:
                check(False, f"guichet {' '.join(words)}: {done.returncode} {done.stderr}")

        def digests(count):
            """The mails to the agent, once there are so many; as they are after a minute."""
            end = time.monotonic() + 60
            while len(own := [path for path in pathlib.Path(folder).glob("*.eml") if ADDRESS in path.read_text()]) < count \
                    and time.monotonic() < end:
                time.sleep(0.2)
            return own

        run("init")
        run("account", "add", AGENT, "--email", ADDRESS)
        for name, value in {"mail-from": "guichet@exemple.fr", "mail-command": str(took)}.items():
            run("desk", "set", name, value)
        run("ask", "--territory", "93", "--title", "Qui paie ?", "Où ?", "--asker-email", "lea@example.org")
        day = datetime.date.today() + datetime.timedelta(days=1)
        # A Wednesday that is no holiday is a working day of every centre.
        while day.weekday() != 2 or (day.month, day.day) in {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)}:
            day += datetime.timedelta(days=1)
        run("tick", "--clock-is-right", at=f"{day} 07:55:00")
        run("mail", "send", at=f"{day} 07:56:00")
        check(digests(0) == [], "before eight an agent gets no digest")
        run("tick", at=f"{day} 08:00:30")
        check(len(digests(1)) == 1, "at eight comes the digest of what waits")
        run("tick", at=f"{day} 08:05:00")
        run("mail", "send", at=f"{day} 08:06:00")
        check(len(digests(1)) == 1, "and one a day")
