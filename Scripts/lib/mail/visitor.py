"""A visitor of the site: opens pages, and sends their forms as a browser without scripts does."""
import html
import http.cookiejar
import re
import time
import urllib.parse
import urllib.request


class Visitor:
    def __init__(self, url):
        self.url = url
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.opener.addheaders = [("Accept-Language", "fr"), ("Origin", url)]
        self.page = ""
        self.address = url

    def get(self, address):
        """Opens a page; returns its text."""
        with self.opener.open(urllib.parse.urljoin(self.address, address)) as reply:
            self.address, self.page = reply.url, reply.read().decode()
        return self.words()

    def words(self):
        return html.unescape(re.sub(r"<[^>]+>", " ", self.page))

    def send(self, path, **fields):
        """Sends the form of the page that goes to a path, with what stands in it; returns the text of the next page."""
        button = next(f'name="{name}" value="{fields[name]}"' for name in ("step", "act") if name in fields)
        form = next(
            form for form in re.findall(r"<form.*?</form>", self.page, re.S)
            if f'action="{path}"' in form and button in form)
        filled = dict(filter(None, map(self.filled, re.findall(r"<input[^>]*>", form))))
        # The site takes nothing that is sent faster than a person writes.
        time.sleep(4)
        data = urllib.parse.urlencode({**filled, **fields}).encode()
        with self.opener.open(urllib.parse.urljoin(self.address, path), data) as reply:
            self.address, self.page = reply.url, reply.read().decode()
        return self.words()

    @staticmethod
    def filled(tag):
        """The name and the value of a field that has one."""
        parts = {name: html.unescape(value) for name, value in re.findall(r'([a-z-]+)="([^"]*)"', tag)}
        if not parts.get("value") or (parts.get("type") in ("checkbox", "radio") and "checked" not in tag):
            return None
        return parts["name"], parts["value"]
