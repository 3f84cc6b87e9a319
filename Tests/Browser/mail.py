"""A question by mail: asked on the site, confirmed by the link in the mail, answered, and the asker writes again. Files go
with the question and the answer."""

import email
import email.policy
import os
import pathlib
import re
import subprocess
import tempfile
import time

from desk import Visitor

WAIT = 3_200  # The least time in which a person fills in a form, in milliseconds.
PDF = b"%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"
ASKER, AGENT = "camille@example.org", "awa@exemple.fr"


class MailDesk:
    """A server of a desk whose mail program keeps each mail in a file."""

    def __init__(self, program):
        self.program = program
        self.folder = tempfile.TemporaryDirectory()
        path = self.folder.name
        keeper = pathlib.Path(path, "keep")
        keeper.write_text(f"#!/bin/sh\ncat > {path}/$$.part && mv {path}/$$.part {path}/$$.eml\n")
        keeper.chmod(0o700)
        self.environment = {
            **os.environ, "GUICHET_LANG": "fr", "XDG_CONFIG_HOME": path, "HOME": path,
            "GUICHET_DB": f"{path}/guichet.sqlite"}
        self.run("init")
        self.run("account", "add", "Awa@profession-banlieue", "--email", AGENT)
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0"], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True)
        self.address = next(
            found[1] for line in self.process.stdout if (found := re.search(r"(https?://[^\s/]+)/", line)))
        for name, value in {
            "mail-command": str(keeper), "mail-from": "Guichet <guichet@exemple.fr>", "mail-reply": "guichet@exemple.fr",
            "site-url": self.address,
        }.items():
            self.run("desk", "set", name, value)

    def run(self, *words, input=""):
        done = subprocess.run(
            [self.program, *words], env=self.environment, input=input, capture_output=True, text=True)
        assert done.returncode == 0, f"guichet {' '.join(words)}: {done.stderr}"

    def mails(self, address, words):
        """The first mail to an address that has these words, once it has come."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            for path in pathlib.Path(self.folder.name).glob("*.eml"):
                mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
                text = mail.get_body(preferencelist=("plain",)).get_content()
                if mail["To"].addresses[0].addr_spec == address and words in text:
                    return mail, text
            time.sleep(0.2)
        raise AssertionError(f"no mail to {address} has {words!r}")

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()


def question_by_mail(browser, program):
    desk = MailDesk(program)
    try:
        asker, agent = Visitor(browser, desk), Visitor(browser, desk)
        reference = asked(asker, desk)
        confirmed(asker, desk)
        signed_in(agent, desk)
        answered(agent, reference)
        written_again(asker, agent, desk, reference)
        for visitor in [asker, agent]:
            visitor.leave()
    finally:
        desk.stop()


def link(text, path):
    return re.search(rf"https?://\S+/{path}\S+", text)[0]


def attach(visitor, name, content, field="#attachments"):
    visitor.page.locator(field).set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": content})


def save(visitor, name):
    with visitor.page.expect_download() as download:
        visitor.follow(name)
    assert download.value.suggested_filename == name, download.value.suggested_filename
    assert pathlib.Path(download.value.path()).stat().st_size > 0


def asked(asker, desk):
    page = asker.page
    asker.go("/ask")
    page.locator("#title").fill("Qui signe la convention ?")
    page.locator("#body").fill("Pour un poste d'adulte-relais.")
    page.locator("#territory").fill("Bobigny")
    page.locator("#email").fill(ASKER)
    page.wait_for_timeout(WAIT)
    asker.press("Continuer")
    asker.sees("Profession Banlieue")
    attach(asker, "photos.zip", b"PK\x03\x04" + bytes(26))
    asker.press("Envoyer la question")
    # A file that is not taken is said at its field, and what was typed is kept.
    assert page.locator("#attachments").get_attribute("aria-invalid") == "true"
    asker.sees("À choisir de nouveau\u00a0: photos.zip")
    asker.sees("Qui signe la convention ?")
    attach(asker, "convention é.pdf", PDF)
    asker.press("Envoyer la question")
    asker.sees(f"Un courriel part vers {ASKER}")
    assert page.locator("#link").count() == 0
    return page.url.rsplit("/", 1)[-1]


def confirmed(asker, desk):
    _, text = desk.mails(ASKER, "confirmez-la")
    asker.go(link(text, "follow/"))
    asker.sees("Confirmez votre question")
    asker.press("Confirmer et envoyer")
    asker.sees("Votre question est confirmée et envoyée.")


def signed_in(agent, desk):
    agent.go("/sign-in")
    agent.page.locator("#email").fill(AGENT)
    agent.press("Recevoir un lien")
    agent.sees("Relevez votre courrier")
    _, text = desk.mails(AGENT, "/sign-in/mail?code=")
    agent.go(link(text, "sign-in/mail"))
    agent.press("Se connecter")


def answered(agent, reference):
    agent.sees(reference)
    agent.follow(reference)
    agent.press("Prendre en charge")
    save(agent, "convention é.pdf")
    agent.page.locator("#answer-text").fill("Le préfet et l'employeur la **signent**.")
    attach(agent, "modèle.csv", "nom;date\nLéa;2026\n".encode(), field="#answer-attachments")
    agent.press("Envoyer la réponse")
    agent.sees("La réponse est envoyée")


def written_again(asker, agent, desk, reference):
    mail, text = desk.mails(ASKER, "la signent")
    asker.go(link(text, "follow/"))
    asker.sees("Le centre a répondu.")
    save(asker, "modèle.csv")
    reply = re.search(r"<(guichet\+\S+)>", mail["Reply-To"])[1]
    desk.run(
        "mail", "receive", f"--sender={ASKER}", f"--recipient={reply}",
        input=f"From: {ASKER}\nTo: {reply}\nSubject: Re: {mail['Subject']}\nMessage-ID: <suite@example.org>\n"
        "Content-Type: text/plain; charset=utf-8\n\nEt pour deux communes ?\n\nLe 30/11/2026 à 10:00, Guichet a écrit :\n> signent\n")
    agent.go(f"/desk/questions/{reference}")
    agent.sees("Et pour deux communes ?")
