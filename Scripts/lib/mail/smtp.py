"""A mail server on this machine that takes mail over TLS from those who have the password, and keeps it."""
import email
import email.policy
import logging
import socket
import ssl
import subprocess
import threading
import warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

# The server warns about itself.
logging.getLogger("mail.log").setLevel(logging.ERROR)
warnings.simplefilter("ignore", DeprecationWarning)

USER, PASSWORD = b"guichet", b"secret"


def certificate(folder):
    """Makes a certificate for 127.0.0.1; returns its path and its key's."""
    paths = f"{folder}/certificate.pem", f"{folder}/key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
         "-keyout", paths[1], "-out", paths[0], "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"],
        check=True, stderr=subprocess.DEVNULL)
    return paths


class Taken:
    """A mail that the server took."""

    def __init__(self, envelope):
        self.sender, self.recipients = envelope.mail_from, envelope.rcpt_tos
        self.bytes = envelope.content
        self.message = email.message_from_bytes(envelope.content, policy=email.policy.default)

    def part(self, kind):
        return self.message.get_body(preferencelist=(kind,)).get_content()


class MailServer:
    def __init__(self, folder):
        self.certificate, key = certificate(folder)
        self.taken, self.refusals = [], {}
        self.arrived = threading.Condition()
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.certificate, key)
        with socket.socket() as held:
            held.bind(("127.0.0.1", 0))
            self.port = held.getsockname()[1]
        self.controller = Controller(
            self, hostname="127.0.0.1", port=self.port, tls_context=context, require_starttls=True, auth_required=True,
            authenticator=self.authenticate)
        self.controller.start()

    def authenticate(self, server, session, envelope, mechanism, data):
        # What is not handled here, the server answers: 535.
        return AuthResult(success=(data.login, data.password) == (USER, PASSWORD), handled=False)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refusals:
            return self.refusals[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        with self.arrived:
            self.taken.append(Taken(envelope))
            self.arrived.notify_all()
        return "250 OK"

    def wait(self, count):
        """The mails, once there are so many; as they are after a minute."""
        with self.arrived:
            self.arrived.wait_for(lambda: len(self.taken) >= count, timeout=60)
            return list(self.taken)

    def wait_to(self, address, count):
        """The mails to an address alone, once there are so many; as they are after a minute."""
        def own():
            return [taken for taken in self.taken if taken.recipients == [address]]
        with self.arrived:
            self.arrived.wait_for(lambda: len(own()) >= count, timeout=60)
            return own()

    def stop(self):
        self.controller.stop()
