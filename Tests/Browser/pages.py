"""Checks each page in both languages and colour schemes, on a desktop and a telephone: axe-core, and overflow."""

from axe_playwright_python.sync_playwright import Axe

from desk import TELEPHONE, Visitor

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LONG = "Un titre d'une longueur inhabituelle, pour voir ce que la page en fait quand il ne tient pas sur une ligne"


def anyone(desk):
    """The pages for visitors who are not signed in: their names, and the steps that lead there."""
    return {
        "home": lambda v: v.go("/"),
        "search": lambda v: v.go("/search?q=adulte-relais"),
        "search-all": lambda v: v.go("/search"),
        "search-nothing": lambda v: v.go("/search?q=xyzzy"),
        "search-place": lambda v: v.go("/search?territory=Saint-Denis"),
        "entry": lambda v: (v.go("/search?q=adulte-relais"), v.page.locator(".hits a").first.click()),
        "report": lambda v: (v.go("/search?q=conseil"), v.page.locator(".hits a").first.click(), v.go(v.page.url.split("?")[0] + "/report")),
        "themes": lambda v: v.go("/themes"),
        "manual": lambda v: v.go("/manual"),
        "manual-commands": lambda v: v.go("/manual/commands"),
        "manual-settings": lambda v: v.go("/manual/settings"),
        "manual-searching": lambda v: v.go("/manual/searching"),
        "network": lambda v: v.go("/network"),
        "centre": lambda v: v.go("/network/profession-banlieue"),
        "ask": lambda v: v.go("/ask"),
        "ask-wrong": lambda v: (v.go("/ask"), v.page.locator("#email").fill("lea"), send(v, "check")),
        "ask-which": lambda v: fill(v, "Saint-Denis"),
        "ask-which-wrong": lambda v: (fill(v, "Saint-Denis"), send(v, "choose")),
        "ask-gone": lambda v: v.go("/ask?kept=0"),
        "ask-check": lambda v: fill(v, "Ajaccio"),
        "follow": follow,
        "follow-wrong": lambda v: (follow(v), v.page.locator("summary").click(), send(v, "revoke")),
        "sign-in": lambda v: v.go("/sign-in"),
        "sign-in-wrong": lambda v: (v.go("/sign-in"), v.page.locator("#token").fill("x"), send(v, "sign-in")),
        "not-found": lambda v: v.go("/nulle-part"),
    }


def agents(desk):
    """The pages for agents."""
    return {
        "account": lambda v: v.go("/desk/account"),
        "inbox": lambda v: v.go("/desk"),
        "inbox-wrong": lambda v: (v.go("/desk"), v.page.locator("#reference").fill("9"), v.page.locator("form.find button").click()),
        "questions": lambda v: v.go("/desk/questions"),
        "questions-wrong": lambda v: v.go("/desk/questions?territory=xyzzy"),
        "question": lambda v: first_question(v),
        "question-wrong": lambda v: (first_question(v), send(v, "answer")),
        "entries": lambda v: v.go("/desk/entries"),
        "entry-new": new_entry,
        "entry-review": entry,
        "entry-edit": lambda v: (entry(v), v.go(v.page.url.split("?")[0] + "/edit")),
    }


def send(visitor, value):
    visitor.page.locator(f"button[value={value}]").first.click()


def fill(visitor, place):
    visitor.go("/ask")
    visitor.page.locator("#title").fill(LONG)
    visitor.page.locator("#territory").fill(place)
    visitor.page.wait_for_timeout(3_200)
    send(visitor, "check")


def follow(visitor):
    fill(visitor, "Bobigny")
    visitor.page.locator("#body").count()
    send(visitor, "send")


def first_question(visitor):
    visitor.go("/desk")
    visitor.page.locator("tbody a").first.click()


def new_entry(visitor):
    """Opens the form for an entry from the answered question of the demonstration, or the entry if there is one."""
    visitor.go("/desk/questions/00001/entry")


def entry(visitor):
    """Opens the same entry, and drafts it if necessary."""
    new_entry(visitor)
    if visitor.page.locator("button[value=save]").count():
        visitor.page.locator("#answer").fill("Adressez-vous à Mme Claire Dupont, au 01 23 45 67 89.")
        send(visitor, "save")


def check(browser, desk, language):
    """Checks each page, with and without signing in.

    Returns the faults, one per line.
    """
    faults = []
    axe = Axe()
    for is_agent in [False, True]:
        visitor = Visitor(browser, desk, language=language)
        if is_agent:
            visitor.sign_in("Awa")
        for name, come in (agents if is_agent else anyone)(desk).items():
            try:
                come(visitor)
                faults += look(axe, visitor, f"{language} {name}")
            except Exception as fault:  # The others are to be seen too.
                faults.append(f"{language} {name}: {str(fault)[:300]}")
        faults += visitor.faults
        visitor.context.close()
    return faults


def look(axe, visitor, name):
    faults = []
    page = visitor.page
    file = name.replace(" ", "-")
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        found = axe.run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]
        for violation in found:
            where = ", ".join(str(node["target"]) for node in violation["nodes"][:3])
            faults.append(f"{name} ({scheme}): {violation['id']}: {violation['help']}: {where}")
        visitor.picture(f"{file}-{scheme}")
    # WCAG 1.4.10: no scrolling in two directions at 320 pixels.
    page.set_viewport_size({"width": 320, "height": 700})
    if page.evaluate("document.scrollingElement.scrollWidth > innerWidth"):
        faults.append(f"{name}: wider than a telephone")
    page.set_viewport_size(TELEPHONE)
    visitor.picture(f"{file}-telephone")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    return faults
