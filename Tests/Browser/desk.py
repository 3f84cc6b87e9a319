"""A server with a demonstration desk, and browsers that visit it."""

import contextlib
import os
import re
import shutil
import subprocess

from playwright.sync_api import Page, sync_playwright

HERE = os.path.dirname(os.path.abspath(__file__))
SCREENSHOTS = os.path.join(HERE, "Screenshots")
DESKTOP = {"width": 1280, "height": 900}
TELEPHONE = {"width": 360, "height": 780}


class Desk:
    """Runs `guichet serve --demo`; holds its address, and the tokens of its accounts by name."""

    def __init__(self, program):
        environment = {**os.environ, "GUICHET_LANG": "en"}
        self.process = subprocess.Popen(
            [program, "serve", "--demo", "--port", "0", "--tick-every", "0"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env=environment, text=True)
        self.address = None
        self.tokens = {}
        for line in self.process.stdout:
            if found := re.search(r"(https?://[^\s/]+)/", line):
                self.address = found.group(1)
            elif found := re.match(r"(\w+)@\S+: (\S+)", line):
                self.tokens[found.group(1)] = found.group(2)
            if self.address and len(self.tokens) == 3:
                return
        raise SystemExit("guichet serve --demo did not start")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)


@contextlib.contextmanager
def chromium():
    path = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


class Visitor:
    """A visitor with a separate browser. Requests to other hosts and errors of scripts are recorded as faults."""

    def __init__(self, browser, desk, *, language="fr", script=True, viewport=None):
        self.desk = desk
        self.context = browser.new_context(
            base_url=desk.address, locale=language, java_script_enabled=script, viewport=viewport or DESKTOP)
        self.context.set_default_timeout(15_000)
        self.faults = []
        self.page: Page = self.context.new_page()
        self.page.on("request", self._requested)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))

    def _requested(self, request):
        if not request.url.startswith((self.desk.address, "data:")):
            self.faults.append(f"fetched from elsewhere: {request.url}")

    def _said(self, message):
        # The console also reports 4xx responses, which some tests expect.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"console: {message.text}")

    def go(self, path):
        return self.page.goto(path)

    def press(self, name):
        """Presses the first button with this name in the main part of the page."""
        self.page.locator("main").get_by_role("button", name=name, exact=True).first.click()

    def follow(self, name):
        self.page.locator("main").get_by_role("link", name=name, exact=True).first.click()

    def sees(self, text):
        content = self.page.locator("main").inner_text()
        assert text in content, f"{self.page.url}: {text!r} is not there:\n{content[:1500]}"

    def sign_in(self, name):
        self.go("/sign-in")
        self.page.locator("#token").fill(self.desk.tokens[name])
        self.press({"fr": "Se connecter", "en": "Sign in"}[self.language])

    @property
    def language(self):
        return self.page.locator("html").get_attribute("lang")

    def picture(self, name):
        os.makedirs(SCREENSHOTS, exist_ok=True)
        self.page.screenshot(path=os.path.join(SCREENSHOTS, f"{name}.png"), full_page=True)

    def leave(self):
        self.context.close()
        assert not self.faults, self.faults
