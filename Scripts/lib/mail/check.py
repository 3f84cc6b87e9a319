"""Sends mail from a desk by msmtp into a mail server on this machine. See Scripts/lib/check-mail."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

import agents
import imap
from smtp import PASSWORD, USER, MailServer
from visitor import Visitor

root = pathlib.Path(__file__).resolve().parents[3]
failures = []
AGENT = "Awa@profession-banlieue"


def check(holds, what):
    print(("ok    " if holds else "WRONG ") + what, flush=True)
    if not holds:
        failures.append(what)


class Desk:
    def __init__(self, program, folder, mail):
        self.program, self.folder, self.mail = program, folder, mail
        self.environment = {
            **os.environ, "GUICHET_LANG": "fr", "XDG_CONFIG_HOME": folder, "HOME": folder,
            "GUICHET_DB": f"{folder}/guichet.sqlite",
        }
        self.settings = self.manual_settings()
        self.write(PASSWORD.decode())

    def manual_settings(self):
        """The manual's example for msmtp, for this mail server."""
        chapter = (root / "Sources/guichet/Manual/mail.md").read_text()
        block = re.search(r"```text\n(host .*?)```", chapter, re.S)[1]
        assert len(block.splitlines()) == 6, "the manual promises six lines"
        for name, value in {
            "host": "127.0.0.1", "port": self.mail.port, "user": USER.decode(),
            "passwordeval": f"cat {self.folder}/password",
        }.items():
            block, count = re.subn(rf"(?m)^{name} .*$", f"{name} {value}", block)
            assert count == 1, f"the manual's example has no {name}"
        return f"{block}tls_trust_file {self.mail.certificate}\n"

    def write(self, password):
        path = pathlib.Path(self.folder, "msmtprc")
        path.write_text(self.settings)
        path.chmod(0o600)
        pathlib.Path(self.folder, "password").write_text(password)

    def run(self, *words, code=0, input=""):
        done = subprocess.run(
            [self.program, *words], env=self.environment, input=input, capture_output=True, text=True)
        if code is not None and done.returncode != code:
            check(False, f"guichet {' '.join(words)}: {done.returncode} {done.stdout}{done.stderr}")
        return done.stdout

    def json(self, *words):
        return json.loads(self.run(*words, "--json"))

    def ask(self, title, address, *words):
        asked = self.json(
            "ask", "--territory", "93", "--title", title, "--asker-email", address, "Où, quand ?", *words)
        return asked["question"]["reference"]

    def answered(self, title, address):
        reference = self.ask(title, address)
        self.run("answer", reference, "Par **l'État**.", "--as", AGENT)
        return reference

    def mail_about(self, reference, *states):
        """The last mail about a question, once it is in one of the states; as it is after a minute."""
        end = time.monotonic() + 60
        while True:
            mail = [mail for mail in self.json("mail", "list")["mails"] if mail["question"] == reference][-1]
            if mail["state"] in states or (not states and mail["error"]) or time.monotonic() > end:
                return mail
            time.sleep(0.2)


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        mail = MailServer(folder)
        desk = Desk(program, folder, mail)
        desk.run("init")
        desk.run("account", "add", AGENT)
        serving = subprocess.Popen(
            [program, "serve", "--port", "0", "--json"], env=desk.environment, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        try:
            text = ""
            while "}" not in text:
                text += serving.stdout.readline()
            url = json.loads(text)["url"]
            silent(desk, mail)
            for name, value in {
                "mail-command": f"/usr/bin/msmtp -C '{folder}/msmtprc'", "mail-from": "Le guichet à l'essai <guichet@exemple.fr>",
                "mail-reply": "guichet@exemple.fr", "site-url": url, "operator": "Réseau des centres",
            }.items():
                desk.run("desk", "set", name, value)
            delivered(desk, mail)
            refused(desk, mail)
            served(desk, mail, url)
            journey(desk, mail, url)
            by_mail(desk, mail, url)
            by_imap(desk, mail, folder)
            agents.signed_in(check, desk, mail, url)
        finally:
            serving.terminate()
            serving.wait()
            mail.stop()
    agents.morning(check, program)


def silent(desk, mail):
    desk.answered("Avant ?", "lea@example.org")
    check(desk.json("mail", "list")["mails"] == [] and not mail.taken, "a desk without mail-from writes and sends nothing")


def delivered(desk, mail):
    """A question that an agent asks for someone, and its answer."""
    reference = desk.ask("Qui paie l'adulte-relais ?", "lea@example.org", "--as", AGENT)
    desk.run("answer", reference, "Par **l'État**, voir [le code](https://example.org/code).", "--as", AGENT)
    desk.mail_about(reference, "sent")
    taken = mail.wait(2)
    check(len(taken) == 2, "the receipt and the answer arrive at once, without cron")
    if len(taken) != 2:
        return
    receipt, answer = sorted(taken, key=lambda mail: mail.message["In-Reply-To"] is not None)
    message = answer.message
    check(message["Subject"] == f"[{reference}] Qui paie l'adulte-relais ?", "the subject, decoded")
    check(message["From"] == "Le guichet à l'essai <guichet@exemple.fr>", "the sender, decoded")
    check(answer.recipients == ["lea@example.org"] and message["To"] == "lea@example.org", "to the asker alone")
    check(re.fullmatch(r"guichet\+bounce-[a-z2-7]+@exemple\.fr", answer.sender) is not None, "bounces have an address")
    check(re.search(r"<guichet\+[a-z2-7]{26}@exemple\.fr>", message["Reply-To"]) is not None, "so have replies")
    check(message["In-Reply-To"] == receipt.message["Message-ID"] == message["References"], "one thread")
    check(message["Auto-Submitted"] == "auto-generated" and message["X-Auto-Response-Suppress"] == "All",
          "no program is to answer")
    check(message.get_content_type() == "multipart/alternative" and not message.defects, "well-formed for Python")
    check(all(byte < 128 for byte in answer.bytes), "in plain letters")
    text, html = answer.part("plain"), answer.part("html")
    check("Par l'État, voir le code (https://example.org/code)." in text, "the answer as text")
    check("<strong>l'État</strong>" in html.replace("&#39;", "'"), "the answer as HTML")
    check("> Où, quand ?" in text, "the question quoted")
    link = re.search(r"https?://\S+/follow/\S+", text)[0]
    with urllib.request.urlopen(link) as page:
        check(page.status == 200 and "Qui paie l" in page.read().decode(), "the link opens the question's page")


def refused(desk, mail):
    mail.refusals["inconnue@example.org"] = "550 5.1.1 Personne de ce nom"
    reference = desk.answered("Qui décide ?", "inconnue@example.org")
    last = desk.mail_about(reference, "refused")
    check(last["state"] == "refused" and last["error"] == "550 5.1.1 Personne de ce nom", "a 550 is for good")
    check("l'adresse ne prend pas le courriel (550 5.1.1 Personne de ce nom)" in desk.run("show", reference, "--as", AGENT),
          "the agent sees it on the question")
    check(str(last["id"]) in desk.run("mail", "list", "--failed"), "the coordinator sees it among the failed")

    mail.refusals["plus-tard@example.org"] = "450 4.2.0 Revenez plus tard"
    reference = desk.answered("Quand ?", "plus-tard@example.org")
    last = desk.mail_about(reference)
    check(last["state"] == "waiting" and last["error"] == "450 4.2.0 Revenez plus tard", "a 450 is tried again")
    mail.refusals.clear()
    again(desk, reference, last, "and arrives then, under the same Message-ID")

    desk.write("wrong")
    reference = desk.answered("Où ?", "paul@example.org")
    last = desk.mail_about(reference)
    check(last["state"] == "waiting" and (last["error"] or "").startswith("535"), "a wrong password refuses no address")
    desk.write(PASSWORD.decode())
    again(desk, reference, last, "once it is right the mail goes")

    right = desk.settings
    desk.settings = right.replace("host 127.0.0.1", "host nulle-part.invalid")
    desk.write(PASSWORD.decode())
    reference = desk.answered("Combien ?", "anne@example.org")
    last = desk.mail_about(reference)
    check(last["state"] == "waiting", "a mail server that is not found refuses no address")
    desk.settings = right
    desk.write(PASSWORD.decode())
    again(desk, reference, last, "once it is found the mail goes")


def again(desk, reference, before, what):
    desk.run("mail", "retry", str(before["id"]))
    # The server may be faster.
    desk.run("mail", "send", code=None)
    last = desk.mail_about(reference, "sent")
    check(last["state"] == "sent" and last["messageID" if "messageID" in last else "message_id"]
          == before["messageID" if "messageID" in before else "message_id"], what)


def served(desk, mail, url):
    """An answer through the server, which sends by itself."""
    count = len(mail.taken)
    token = desk.json("token", "create", "--account", AGENT)["token"]
    reference = desk.ask("Pour qui ?", "lea@example.org")
    done = subprocess.run(
        [desk.program, "answer", reference, "Pour tous."], stdin=subprocess.DEVNULL, capture_output=True, text=True,
        env={**desk.environment, "GUICHET_SERVER": url, "GUICHET_TOKEN": token})
    check(done.returncode == 0, f"an answer through the server {done.stderr}")
    check(len(mail.wait(count + 1)) == count + 1, "the server sends it")


def link(mail):
    return re.search(r"https?://\S+/follow/\S+", mail.part("plain"))[0]


def to(mail, address):
    return [taken for taken in mail.taken if taken.recipients == [address]]


def reply_address(mail):
    return re.search(r"<(guichet\+\S+)>", mail.message["Reply-To"])[1]


def reply_to(mail, number, text):
    """An answer to a mail of the desk, as a client writes it."""
    sender = mail.recipients[0]
    return (
        f"From: {sender}\nTo: {reply_address(mail)}\nSubject: Re: {mail.message['Subject']}\n"
        f"Message-ID: <{number}@example.org>\nIn-Reply-To: {mail.message['Message-ID']}\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}\n")


def reply(desk, mail, number, text):
    """The mail server hands an answer to a mail of the desk over."""
    desk.run(
        "mail", "receive", f"--sender={mail.recipients[0]}", f"--recipient={reply_address(mail)}",
        input=reply_to(mail, number, text))


def journey(desk, mail, url):
    """Asked on the site, confirmed by the link in the mail, answered, and a reply by mail."""
    count, address = len(mail.taken), "camille@example.org"
    visitor = Visitor(url)
    form = visitor.get("/ask")
    check("C'est là que viennent le lien de votre question, puis la réponse." in form, "the form says what comes by mail")
    before = visitor.send(
        "/ask", step="check", title="Qui signe la convention ?", body="Pour un poste.", territory="Bobigny",
        email=address)
    check("Profession Banlieue" in before, "before sending it says who gets it")
    after = visitor.send("/ask", step="send")
    reference = visitor.address.rsplit("/", 1)[-1]
    check("Un courriel part vers camille@example.org" in after, "after sending it says that a mail comes, and to whom")
    check("/follow/" not in visitor.page, "the page has no link of its own")
    asked = mail.wait(count + 1)[-1]
    check(asked.recipients == [address] and "confirmez-la" in asked.part("plain"), "one mail asks to confirm it")
    check(reference not in desk.run("list", "--as", AGENT), "no centre sees it before")

    page = visitor.get(link(asked))
    visitor.get(link(asked))
    check("Confirmez votre question" in page and "Profession Banlieue" in page, "its link shows where it goes")
    check(reference not in desk.run("list", "--as", AGENT), "opening the link confirms nothing")
    path = urllib.parse.urlparse(link(asked)).path
    done = visitor.send(path, step="send", audience="elu")
    check("Votre question est confirmée et envoyée." in done, "a button confirms it")
    received = mail.wait(count + 2)[-1]
    check(f"la référence {reference}" in received.part("plain"), "a mail says that it was received")
    check(received.message["References"] == asked.message["Message-ID"], "in the same thread")

    desk.run("answer", reference, "La **commune**.", "--as", AGENT)
    answer = mail.wait(count + 3)[-1]
    check("La commune." in answer.part("plain"), "the answer arrives")
    reply(desk, answer, "suite", "Et pour deux communes ?\n\nLe 30/11/2026 à 10:00, Guichet a écrit :\n> La commune.")
    shown = desk.run("show", reference, "--as", AGENT)
    check("Et pour deux communes ?" in shown and "par courriel" in shown, "a reply by mail is on the question")
    check("> La commune." not in shown, "without what it quotes")

    visitor.get(link(answer))
    visitor.send(urllib.parse.urlparse(link(answer)).path, act="satisfied")
    reply(desk, answer, "merci", "Merci encore.")
    told = mail.wait(count + 4)[-1]
    check("elle est close" in told.part("plain") and link(told) != link(answer), "a closed question says how to reopen it")
    reply(desk, answer, "encore", "Merci, merci.")
    time.sleep(3)
    check(len(to(mail, address)) == 4, "and says it once")


def by_mail(desk, mail, url):
    """A question by mail, whose place is asked for."""
    count, address = len(mail.taken), "sacha@example.org"
    desk.run(
        "mail", "receive",
        input="From: Sacha <sacha@example.org>\nTo: guichet@exemple.fr\nSubject: Conseil citoyen\nMessage-ID: <c@example.org>\n"
        "Content-Type: text/plain; charset=utf-8\n\nQui l'anime ?\n")
    asked = mail.wait(count + 1)[-1]
    check(asked.recipients == [address] and asked.message["In-Reply-To"] == "<c@example.org>", "a first message is answered")
    visitor = Visitor(url)
    page = visitor.get(link(asked))
    path = urllib.parse.urlparse(link(asked)).path
    check("Conseil citoyen" in page and "Confirmer et envoyer" not in page, "without a place it is not confirmed")
    page = visitor.send(path, step="check", territory="Strasbourg")
    check("ORIV" in page and "Confirmer et envoyer" in page, "with one it shows where it goes")
    done = visitor.send(path, step="send", territory="Strasbourg")
    check("Votre question est confirmée et envoyée." in done, "and is confirmed")
    check("Conseil citoyen" in desk.run("list", "--centre", "oriv", "--as", AGENT), "its centre has it")


def by_imap(desk, mail, folder):
    """Replies that come to an IMAP account: fetched by hand, then by the server."""
    reference = desk.ask("Qui anime l'atelier ?", "claude@example.org", "--as", AGENT)
    desk.run("ask-back", reference, "Dans quel quartier ?", "--as", AGENT)
    received = mail.wait_to("claude@example.org", 2)
    asked = next(mail for mail in received if "Dans quel quartier" in mail.part("plain"))
    account = imap.Account(folder)
    try:
        account.deliver(reply_to(asked, "imap-1", "Aux Tarterêts."))
        box = account.pull()
        desk.run("mail", "fetch", box)
        check("Aux Tarterêts." in desk.run("show", reference, "--as", AGENT), "a reply in an IMAP account is on the question")
        desk.run("desk", "set", "mail-maildir", box)
        account.deliver(reply_to(asked, "imap-2", "Et à Montconseil."))
        account.pull()
        end = time.monotonic() + 120
        while "Et à Montconseil." not in desk.run("show", reference, "--as", AGENT) and time.monotonic() < end:
            time.sleep(1)
        shown = desk.run("show", reference, "--as", AGENT)
        check("Et à Montconseil." in shown, "the server fetches the next by itself")
        check(shown.count("Aux Tarterêts.") == 1, "and none twice")
    finally:
        account.stop()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(os.path.realpath(sys.argv[1]))
    sys.exit(1 if failures else 0)
