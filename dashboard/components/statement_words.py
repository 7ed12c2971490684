"""The words of a statement: in their own language, in translation, or both, and what a search found
in them.
"""

import re
from collections.abc import Callable

from dashboard.components.lit_text import Lit, lit_text
from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.hits import Sought, hits
from dashboard.places import Text
from dashboard.questions.statements import Statement
from dashboard.wording.words import Wording
from etl.model.vocabulary import ClaimKind, Language, QuoteIntegrity, TranslationKind

_FARTHEST_LEAD_IN = 60
_ADJACENT = 2
_MARKS_THAT_STAND = {
    QuoteIntegrity.WHOLE: "marked",
    QuoteIntegrity.OPEN_MISSING: "marked close-only",
    QuoteIntegrity.CLOSE_MISSING: "marked open-only",
}
"""The class that shows the quotation marks of the source; where they are muddled, none."""
_JOINING = (",", ":")
"""Marks that belong to neither, but whose loss would be read as a mistake: отметил, что …"""
_BRACKETED = re.compile(r"\[[^\[\]]+\]\s*(?=\S)")


def statement_words(
    statement: Statement,
    text: Text,
    words: Wording,
    sought: Sought | None = None,
    address: str | None = None,
) -> Markup:
    """The words in their own language, the translation, or both, as the reader chose.

    The first of them lead to ``address``, where one is given.
    """
    translation = _translation(statement, words, sought)
    if text is Text.TRANSLATION and statement.translation:
        return translation("words", address)
    original = _original(statement, sought, address)
    if text is Text.ORIGINAL:
        return original
    if statement.translation:
        return original + translation("translation", None)
    if text is Text.TRANSLATION or statement.language != words.language:
        missing = words.statement.no_translation[_other(statement)]
        return original + element("p", missing, class_="quiet")
    return original


def _original(statement: Statement, sought: Sought | None, address: str | None) -> Markup:
    """The quote; words that stand between its parts without belonging to them are subdued."""
    language = Language(statement.language)
    content = [
        Lit(start=span.start, stop=span.stop, look="said", tag="span")
        for span in statement.lit("content")
    ]
    lights = content + found_in(statement.quote, statement.start, sought)
    shown = lit_text(statement.quote, lights, statement.start, language)
    is_direct = statement.kind == ClaimKind.DIRECT
    marks = _MARKS_THAT_STAND.get(QuoteIntegrity(statement.quote_integrity)) if is_direct else None
    return element(
        "blockquote",
        _lead_in(statement, language),
        _led(element("span", shown, class_=marks, lang=language), address),
        _lead_out(statement, language),
        class_="words parted" if len(content) > 1 else "words",
    )


def _led(shown: Markup, address: str | None) -> Markup:
    return inner_link(address, shown) if address else shown


def found_in(text: str, first: int, sought: Sought | None) -> list[Lit]:
    """What a search found in ``text``, whose first code point is number ``first``."""
    return [
        Lit(start=first + start, stop=first + stop, look="hit")
        for start, stop in hits(text, sought)
    ]


def _lead_in(statement: Statement, language: Language) -> Markup:
    """The verb of speech before words that are not a quotation, where it stands close before them:
    reported words alone often begin in the middle of a sentence."""
    cue, stop = statement.cue, statement.cue_stop
    if not cue or stop is None or statement.kind == ClaimKind.DIRECT or not cue[0].isalpha():
        return Markup("")
    gap = statement.start - stop
    if not 0 <= gap <= _FARTHEST_LEAD_IN:
        return Markup("")
    mark = statement.cue_gap.strip()
    between = " … " if gap > _ADJACENT else f"{mark} " if mark in _JOINING else " "
    return element("span", quoted(cue, language), between, class_="lead-in")


def _lead_out(statement: Statement, language: Language) -> Markup:
    """The verb of speech behind such words: "the talk" alone does not say it was confirmed."""
    cue, start = statement.cue, statement.cue_start
    if not cue or start is None or statement.kind == ClaimKind.DIRECT or not cue[0].isalpha():
        return Markup("")
    gap = start - statement.stop
    if not 0 < gap <= _FARTHEST_LEAD_IN:
        return Markup("")
    between = " … " if gap > 1 else " "
    return element("span", between, quoted(cue, language), class_="lead-in")


def _translation(
    statement: Statement, words: Wording, sought: Sought | None
) -> Callable[[str, str | None], Markup]:
    def shown(look: str, address: str | None) -> Markup:
        language = Language(statement.translation_language or _other(statement))
        made_by = words.terms.translations[
            TranslationKind(statement.translation_kind or TranslationKind.OURS)
        ]
        bracketed, said = _parted(statement.translation or "")

        def lit(text: str) -> Markup:
            return lit_text(text, found_in(text, 0, sought), 0, language)

        return element(
            "p",
            _translated_lead_in(statement, lit(bracketed), look == "words"),
            _led(lit(said), address),
            " ",
            element("span", f"({made_by})", class_="by quiet"),
            class_=look,
        )

    return shown


def _parted(translation: str) -> tuple[str, str]:
    """The verb of speech a translation begins with, in its brackets, and the words after it."""
    found = _BRACKETED.match(translation)
    return (found[0], translation[found.end() :]) if found else ("", translation)


def _translated_lead_in(statement: Statement, bracketed: Markup, is_alone: bool) -> Markup:
    """The verb of speech in its translation; where that has none and the original is not shown
    beside it, as the document has it: without it reported words may say the opposite."""
    if bracketed.html:
        return element("span", bracketed, class_="lead-in")
    return _lead_in(statement, Language(statement.language)) if is_alone else Markup("")


def _other(statement: Statement) -> Language:
    return Language.EN if statement.language == Language.RU else Language.RU
