"""An IMAP account in Dovecot on this machine, which mbsync empties into a Maildir by the manual's example."""
import getpass
import grp
import imaplib
import os
import pathlib
import re
import shutil
import socket
import ssl
import subprocess

from smtp import PASSWORD, certificate

root = pathlib.Path(__file__).resolve().parents[3]


class Account:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder, "imap")
        self.home = self.folder / "home"
        self.home.mkdir(parents=True)
        # Dovecot's processes run as users of their own, and must reach their files.
        for path in [pathlib.Path(folder), self.folder]:
            path.chmod(0o755)
        self.certificate, self.key = certificate(self.folder)
        with socket.socket() as held:
            held.bind(("127.0.0.1", 0))
            self.port = held.getsockname()[1]
        self.configuration = self.folder / "dovecot.conf"
        self.configuration.write_text(self.settings())
        subprocess.run([self.program("dovecot"), "-c", self.configuration], check=True)

    def program(self, name):
        return shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")

    def settings(self):
        if os.getuid() == 0:
            owner, group, users = "nobody", "nogroup", ""
            shutil.chown(self.home, owner)
        else:
            owner, group = getpass.getuser(), grp.getgrgid(os.getgid()).gr_name
            users = f"""
default_login_user = {owner}
default_internal_user = {owner}
default_internal_group = {group}
service anvil {{
  chroot =
}}
"""
        return f"""
base_dir = {self.folder}/run
state_dir = {self.folder}/state
log_path = {self.folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{self.certificate}
ssl_key = <{self.key}
mail_location = maildir:{self.home}/Maildir
passdb {{
  driver = static
  args = password={PASSWORD.decode()}
}}
userdb {{
  driver = static
  args = uid={owner} gid={group} home={self.home}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {self.port}
  }}
}}
""" + users

    def deliver(self, message):
        """Puts a mail into the account's inbox, as its mail server does."""
        trusted = ssl.create_default_context(cafile=self.certificate)
        with imaplib.IMAP4_SSL("127.0.0.1", self.port, ssl_context=trusted) as client:
            client.login("guichet@example.org", PASSWORD.decode())
            assert client.append("INBOX", None, None, message.replace("\n", "\r\n").encode())[0] == "OK"

    def pull(self):
        """Runs mbsync by the manual's example, for this account. Returns the Maildir."""
        chapter = (root / "Sources/guichet/Manual/receiving.md").read_text()
        block = re.search(r"```\n(IMAPAccount .*?)```", chapter, re.S)[1]
        password = self.folder / "password"
        password.write_text(PASSWORD.decode())
        for name, value in {
            "Host": f"localhost\nPort {self.port}\nCertificateFile {self.certificate}", "PassCmd": f'"cat {password}"',
            "Path": f"{self.folder}/", "Inbox": f"{self.folder}/INBOX",
        }.items():
            block, count = re.subn(rf"(?m)^{name} .*$", f"{name} {value}", block)
            assert count == 1, f"the manual's example has no {name}"
        settings = self.folder / "mbsyncrc"
        # The state of what was synchronised is kept in the home of whoever runs it; this trial has its own.
        settings.write_text(f"SyncState {self.folder}/synced-\n\n{block}")
        subprocess.run([self.program("mbsync"), "-q", "-c", settings, "desk"], check=True)
        return f"{self.folder}/INBOX"

    def stop(self):
        subprocess.run([self.program("doveadm"), "-c", self.configuration, "stop"], check=False)
