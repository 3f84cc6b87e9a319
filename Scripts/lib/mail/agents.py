"""What agents get by mail: links and codes to sign in. See Scripts/lib/check-mail."""
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
