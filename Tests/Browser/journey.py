"""A journey from a question to an entry that others find: with and without scripts, and by keyboard."""

import re

from desk import Visitor

WAIT = 3_200  # The least time in which a person fills in a form, in milliseconds.


def question_to_entry(browser, desk, *, script):
    mark = "avec script" if script else "sans script"
    asker = Visitor(browser, desk, script=script)
    link, reference = ask(asker, f"Peut-on louer une salle du quartier {mark} ?")
    agent = Visitor(browser, desk, script=script)
    answer(agent, reference, script=script)
    follow(asker, link)
    colleague = Visitor(browser, desk, script=script)
    title = f"Louer une salle municipale, {mark}"
    entry = publish(agent, colleague, reference, title)
    search(asker, title, entry)
    for visitor in [asker, agent, colleague]:
        visitor.leave()


def ask(visitor, title):
    page = visitor.page
    visitor.go("/")
    page.locator("#q").fill(title)
    visitor.press("Chercher")
    visitor.follow("Poser une question")
    assert page.locator("#title").input_value() == title
    # A missing value is reported at its field, and the typed text is kept.
    page.locator("#body").fill("Notre association cherche un lieu pour ses réunions.")
    visitor.press("Continuer")
    visitor.sees("Il y a quelque chose à corriger")
    assert page.locator("#territory").get_attribute("aria-invalid") == "true"
    assert page.locator("#body").input_value().startswith("Notre association")
    page.locator("#territory").fill("Saint-Denis")
    page.locator("#email").fill("lea@example.org")
    page.wait_for_timeout(WAIT)
    visitor.press("Continuer")
    # There is a Saint-Denis in Seine-Saint-Denis and one in La Réunion.
    visitor.sees("De quel lieu s'agit-il ?")
    visitor.sees("lea@example.org")
    # A missing choice is reported, and the error links to the field.
    visitor.press("Continuer")
    visitor.sees("Choisissez une des réponses proposées")
    assert page.title().startswith("Erreur\u00a0: ")
    visitor.follow("Choisissez une des réponses proposées, ou dites que vous ne savez pas.")
    assert page.url.endswith("#place")
    page.get_by_label("Saint-Denis (93)", exact=True).check()
    visitor.press("Continuer")
    visitor.sees("Qui recevra votre question")
    visitor.sees("Profession Banlieue")
    goes_back(visitor)
    visitor.press("Envoyer la question")
    visitor.sees("Votre question est enregistrée")
    visitor.sees("Réponse attendue au plus tard le")
    reference = re.search(r"20\d\d-\d{5}", page.locator("main").inner_text()).group(0)
    return page.locator("#link").input_value(), reference


def goes_back(visitor):
    """Opens another page before sending, goes back and reloads: the question is still there."""
    page = visitor.page
    suggested = page.locator("main .entries a")
    if suggested.count() > 0:
        suggested.first.click()
    else:
        visitor.go("/themes")
    page.go_back()
    visitor.sees("Qui recevra votre question")
    page.reload()
    visitor.sees("Qui recevra votre question")
    visitor.sees("lea@example.org")


def answer(agent, reference, *, script):
    page = agent.page
    agent.sign_in("Awa")
    agent.sees(reference)
    agent.follow(reference)
    agent.press("Prendre en charge")
    agent.sees("La question est à vous.")
    page.locator("#answer-text").fill("La mairie prête ses salles aux **associations** [déclarées](https://example.org/).")
    page.locator("#answer-sources").fill("Code général des collectivités territoriales, article L. 2144-3")
    if script:
        page.locator(".preview.live strong").wait_for()
    else:
        agent.press("Aperçu")
        assert page.locator(".preview strong").inner_text() == "associations"
    agent.press("Envoyer la réponse")
    agent.sees("La réponse est enregistrée")


def follow(asker, link):
    asker.go(link)
    asker.sees("Le centre a répondu.")
    assert asker.page.locator(".thread strong").inner_text() == "associations"
    asker.page.locator("#reason").fill("Et pour un particulier ?")
    asker.press("Rouvrir la question")
    asker.sees("La question est rouverte.")
    asker.sees("Et pour un particulier ?")


def publish(agent, colleague, reference, title):
    page = agent.page
    # The asker reopened the question, and the agent completes the answer.
    agent.go(f"/desk/questions/{reference}")
    page.locator("#answer-text").fill("La mairie prête ses salles aux **associations** ; un particulier les loue.")
    agent.press("Envoyer la réponse")
    agent.follow("En faire une fiche")
    page.locator("#title").fill(title)
    page.locator("#question").fill("Qui peut utiliser une salle municipale ?")
    agent.press("Enregistrer et soumettre à relecture")
    agent.sees("La fiche est soumise à relecture.")
    agent.sees("Elle attend la relecture d'une autre personne que vous.")
    entry = re.search(r"F-20\d\d-\d{5}", page.url).group(0)
    colleague.sign_in("Lena")
    colleague.follow(title)
    colleague.press("Publier")
    colleague.sees("La fiche est publiée.")
    return entry


def search(visitor, title, entry):
    page = visitor.page
    visitor.go("/search")
    page.locator("#q").fill("louer salle municipale")
    visitor.press("Chercher")
    assert page.locator("mark").count() > 0
    visitor.follow(title)
    assert page.url.split("?")[0].endswith(f"/entries/{entry}")
    visitor.press("Oui, j'ai ma réponse")
    visitor.sees("Merci")
    visitor.sees("A répondu à 1 personne.")


def by_keyboard(browser, desk):
    """Asks and withdraws a question with the keyboard only."""
    visitor = Visitor(browser, desk, language="en")
    page = visitor.page
    visitor.go("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    visitor.go("/ask")
    tab_to(page, "#title")
    page.keyboard.type("Who lends a hall in Bobigny?")
    tab_to(page, "#territory")
    page.keyboard.type("Bobigny")
    tab_to(page, "#theme")
    page.keyboard.press("Space")
    page.wait_for_timeout(WAIT)
    tab_to(page, "button[value=check]")
    page.keyboard.press("Enter")
    page.wait_for_selector("button[value=send]")
    tab_to(page, "button[value=send]")
    page.keyboard.press("Enter")
    page.wait_for_selector("#link")
    visitor.sees("Your question is stored")
    # The action is folded away, and must be confirmed by a checkbox.
    tab_to(page, "summary")
    page.keyboard.press("Enter")
    tab_to(page, "#withdraw-sure")
    page.keyboard.press("Space")
    tab_to(page, "button[value=withdraw]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".status")
    visitor.sees("Withdrawn.")
    visitor.leave()


def tab_to(page, selector):
    """Presses Tab until an element has the focus, and checks that the focus is visible."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", f"{selector} has the focus and does not show it"
            return
    raise AssertionError(f"{selector} is not reached by the tabulator")
