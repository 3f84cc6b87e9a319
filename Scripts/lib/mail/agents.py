"""What agents get by mail: links and codes to sign in, and a morning's digest. See Scripts/lib/check-mail."""
import datetime
import re
import subprocess
import urllib.parse

from visitor import Visitor

AGENT, ADDRESS = "Awa@profession-banlieue", "awa@exemple.fr"


def came(mail, count):
    """The mails to the agent, once there are so many; as they are after a minute."""
    def own():
        return [taken for taken in mail.taken if taken.recipients == [ADDRESS]]
    with mail.arrived:
        mail.arrived.wait_for(lambda: len(own()) >= count, timeout=60)
        return own()


def signed_in(check, desk, mail, url):
    """An agent signs in by the link in a mail, and a program by its code."""
    desk.run("account", "edit", AGENT, "--email", ADDRESS)
    visitor = Visitor(url)
    check("Votre adresse électronique" in visitor.get("/sign-in"), "the site asks for an address to sign in")
    after = visitor.send("/sign-in", act="mail", email=ADDRESS)
    check("Relevez votre courrier" in after, "and says that a mail comes")
    sent = came(mail, 1)[0]
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
    typed = came(mail, 2)[1]
    check(not [taken for taken in mail.taken if taken.recipients == ["personne@exemple.fr"]], "and no mail")
    code = re.search(r"\b[a-z2-7]{4}(-[a-z2-7]{4}){3}\b", typed.part("plain"))[0]
    out, err = program.communicate(code.upper() + "\n")
    check(program.returncode == 0 and AGENT in out, f"a program signs in by the code {err if program.returncode else ''}")
    subprocess.run([desk.program, "logout"], env=desk.environment, capture_output=True)


def told(check, desk, mail):
    """The digest of the next working day, at eight and once. The clock is moved on, so this comes last."""
    reference = desk.ask("Qui forme les agents ?", "lea@example.org")
    day = datetime.date.today()
    count = len(mail.taken)

    def tick(hour):
        env = {**desk.environment, "TZ": "Europe/Paris"}
        subprocess.run(
            ["faketime", f"{day} {hour}", desk.program, "tick", "--clock-is-right"], env=env, stdin=subprocess.DEVNULL,
            check=True, capture_output=True)
        subprocess.run(
            ["faketime", f"{day} {hour}", desk.program, "mail", "send"], env=env, stdin=subprocess.DEVNULL,
            capture_output=True)

    def digests():
        return [taken for taken in mail.taken[count:] if taken.recipients == [ADDRESS]
                and taken.message["Subject"] == "Ce qui vous attend au guichet"]

    for _ in range(10):
        day += datetime.timedelta(days=1)
        tick("07:55:00")
        before = len(digests())
        tick("08:00:00")
        if digests():
            break
    check(before == 0 and len(digests()) == 1 and day.weekday() < 5, "the digest comes at eight, on a working day")
    if digests():
        text = digests()[0].part("plain")
        check(reference in text and "/desk/questions/" + reference in text, "it has the new question, and its link")
        check("lea@example.org" not in text, "and nothing of who asked")
    tick("08:01:00")
    check(len(digests()) == 1, "it comes once")
