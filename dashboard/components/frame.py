"""What stands around every page: the masthead with the language switch, and the footer."""

from dataclasses import replace

from dashboard.components.quote import Markup, element, inner_link, joined, quoted
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.wording.words import Wording
from etl.model.vocabulary import Language

NAME = "Same Room"
_SHORT_NAMES = {Language.EN: "EN", Language.RU: "RU"}
_OWN_NAMES = {Language.EN: "English", Language.RU: "Русский"}


def masthead(view: View, words: Wording) -> Markup:
    """The name, what it is, and the language switch, which keeps everything else of the view."""
    return element(
        "div",
        element("span", inner_link(href(Page.OVERVIEW, _plain(view)), NAME), class_="name"),
        element("span", words.shell.tagline, class_="tagline"),
        element(
            "nav",
            joined((_language(view, language) for language in _SHORT_NAMES), " | "),
            class_="languages",
            aria_label=words.shell.interface_language,
        ),
        class_="masthead",
    )


def _language(view: View, language: Language) -> Markup:
    name = _SHORT_NAMES[language]
    if view.language is language:
        return element("span", name, lang=language, aria_current="true")
    other = replace(view, language=language)
    return inner_link(href(view.page, other), name, lang=language, title=_OWN_NAMES[language])


def _plain(view: View) -> View:
    return View(page=Page.OVERVIEW, language=view.language, data=view.data)


def footer(version: str, words: Wording) -> Markup:
    """Which dataset is shown, and what is promised of it."""
    return element(
        "footer",
        element("span", words.shell.promise),
        element("span", quoted(words.shell.dataset(version))),
        class_="footer",
    )
