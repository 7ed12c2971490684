"""A claim in its passage: the words lit, who and says marked, the neighbours dimmed."""

from dashboard.components.lit_text import Lit, lit_text
from dashboard.components.quote import Markup, element
from dashboard.components.statement import side_class
from dashboard.questions.passages import Passage
from dashboard.questions.statements import Statement
from dashboard.wording.words import Wording
from etl.model.vocabulary import Language, ReviewStatus

_LOOKS = {"content": "content", "source": "source", "cue": "cue", "relay": "source"}


def claim_lights(statement: Statement) -> list[Lit]:
    """What the screen lights of one claim. Its hull where its stretches are not known."""
    colour = side_class(statement.side)
    unreviewed = " unreviewed" if statement.status == ReviewStatus.MACHINE else ""
    lights = [
        Lit(start=span.start, stop=span.stop, look=f"{colour} {_LOOKS[span.role]}{unreviewed}")
        for span in statement.spans
        if span.role in _LOOKS
    ]
    if statement.lit("content"):
        return lights
    hull = Lit(start=statement.start, stop=statement.stop, look=f"{colour} content{unreviewed}")
    return [hull, *lights]


def passage_block(statement: Statement, passage: Passage, words: Wording) -> Markup:
    """The passage with its legend. Words around it are there to be read, not to compete."""
    text = lit_text(
        passage.text, claim_lights(statement), passage.start, Language(statement.language)
    )
    before = "… " if passage.start > 0 else ""
    after = " …" if passage.stop < passage.characters else ""
    return element(
        "div",
        element("div", before, text, after, class_="passage near"),
        _legend(statement.side, words),
    )


def _legend(side: str, words: Wording) -> Markup:
    said = words.claims
    signs = (
        ("source", said.legend_source),
        ("cue", said.legend_cue),
        ("content", said.legend_words),
    )
    return element(
        "p",
        *(element("span", element("mark", name, class_=look)) for look, name in signs),
        class_=f"legend {side_class(side)}",
    )
