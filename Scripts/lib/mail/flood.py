"""How fast a Maildir is stored and placed, and in how much memory.

Usage: flood.py PROGRAM [COUNT]   10,000 mails unless told; half are replies, a third are first messages, the rest is of
programs; one in a hundred has a file of a megabyte. It fails below 200 mails a second or from 100 MB on.
"""
import base64
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time

RATE, MEMORY = 200, 100_000_000
WORDS = "convention poste adulte-relais quartier commune habitants financement logement école subvention conseil".split()
PLACES = ["Bobigny", "Strasbourg", "93000 Bobigny", "Lille", "Roubaix", "Montreuil", "Mulhouse", "Évry", "nulle part"]
AGENT = "Awa@profession-banlieue"


def sentence(dice):
    return " ".join(dice.choices(WORDS, k=12)).capitalize() + " ?"


def message(number, dice, threads):
    kind = dice.random()
    sender = f"personne{number}@example{number % 90}.org"
    headers = [f"From: Une personne <{sender}>", f"Message-ID: <{number}@example.org>", "To: guichet@exemple.fr"]
    body = "\n\n".join(sentence(dice) for _ in range(6)) + f"\n\n-- \nUne personne\n{dice.choice(PLACES)}\n"
    if kind < 0.5:
        headers += [f"Subject: Re: {sentence(dice)}", f"In-Reply-To: <{dice.choice(threads)}>"]
        body += "\nLe 01/06/2026 à 10:00, Guichet a écrit :\n" + "".join(f"> {sentence(dice)}\n" for _ in range(20))
    else:
        headers.append(f"Subject: {sentence(dice)}")
        if kind > 0.83:
            headers.append(dice.choice(["Auto-Submitted: auto-replied", "List-Id: <lettre.example.org>", "Precedence: bulk"]))
    if dice.random() < 0.01:
        data = base64.encodebytes(dice.randbytes(1_000_000)).decode()
        return "\n".join(headers + [
            "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="b"', "", "--b",
            "Content-Type: text/plain; charset=utf-8", "", body, "--b", "Content-Type: application/pdf",
            'Content-Disposition: attachment; filename="plan.pdf"', "Content-Transfer-Encoding: base64", "", data, "--b--", ""])
    return "\n".join(headers + ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "", body])


def main(program, count):
    dice = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ, "GUICHET_LANG": "fr", "XDG_CONFIG_HOME": folder, "HOME": folder,
            "GUICHET_DB": f"{folder}/guichet.sqlite"}

        def run(*words):
            return subprocess.run(
                [program, *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True).stdout

        run("init")
        for name, value in {
            "mail-from": "Guichet <guichet@exemple.fr>", "mail-paused": "yes", "site-url": "https://guichet.exemple.fr",
        }.items():
            run("desk", "set", name, value)
        for number in range(20):
            run("ask", "--territory", "93", "--title", f"Question {number} ?", "--asker-email", f"p{number}@example.org", "",
                "--as", AGENT)
        threads = [mail["message_id"] for mail in json.loads(run("mail", "list", "--json"))["mails"]]
        for place in ("new", "cur", "tmp"):
            os.makedirs(f"{folder}/boite/{place}")
        for number in range(count):
            with open(f"{folder}/boite/new/{number:06}.a.hote", "w") as file:
                file.write(message(number, dice, threads))
        start = time.monotonic()
        done = json.loads(run("mail", "fetch", f"{folder}/boite", "--json"))
        seconds = time.monotonic() - start
        # Kilobytes on Linux; of the largest of the programs that were run.
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1_024
        rate = count / seconds
        print(json.dumps({
            **done, "seconds": round(seconds, 1), "mails_a_second": round(rate), "megabytes": round(memory / 1e6)}))
        assert done["placed"] + done["waiting"] + done["discarded"] == count
        return rate >= RATE and memory < MEMORY


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(0 if main(os.path.realpath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else 10_000) else 1)
