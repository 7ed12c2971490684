"""The registry as a list: people, institutions, states, groups and outlets."""

from collections.abc import Sequence
from itertools import groupby

from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.components.roles import roles_in_short
from dashboard.components.speaker_link import speaker_link
from dashboard.components.statement import side_class
from dashboard.filters import Choice, Filter
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.speakers import Speaker
from dashboard.wording.words import Wording
from etl.model.vocabulary import Side, SpeakerKind


def speaker_list(speakers: Sequence[Speaker], view: View, words: Wording) -> Markup:
    """One section a kind, in the order given."""
    kinds = groupby(speakers, key=lambda speaker: speaker.kind)
    return element(
        "div",
        *(
            element(
                "section",
                element("h2", words.speakers.groups[SpeakerKind(kind)]),
                element(
                    "div", *(_entry(speaker, view, words) for speaker in group), class_="people"
                ),
            )
            for kind, group in kinds
        ),
        class_="registry",
    )


def _entry(speaker: Speaker, view: View, words: Wording) -> Markup:
    """Both names, the side, the offices, and the way to the claims."""
    name = words.name(speaker.name_en, speaker.name_ru)
    other = words.name(speaker.name_ru, speaker.name_en)
    lines = [element("h3", speaker_link(speaker.speaker_id, name, view))]
    side = element("span", words.terms.sides[Side(speaker.side)], class_="side-name")
    if other != name:
        side = element("span", quoted(other), " · ") + side
    lines.append(element("p", side, class_="quiet"))
    lines.append(roles_in_short(speaker.roles, words))
    if speaker.claims:
        counted = words.speakers.claims(speaker.claims)
        lines.append(
            element("p", inner_link(claims_address(speaker, view), counted), class_="quiet")
        )
    return element(
        "article",
        *lines,
        class_=f"person {side_class(speaker.side)}",
        data_speaker=speaker.speaker_id,
    )


def claims_address(speaker: Speaker, view: View, **more: str) -> str:
    """The claims of one speaker; ``more`` narrows them: ``topic="prisoners"``."""
    only = Filter(speaker=Choice((speaker.speaker_id,)))
    for name, slug in more.items():
        only = only.with_choice(name, Choice((slug,)))
    claims = View(page=Page.CLAIMS, language=view.language, data=view.data, filter=only)
    return href(Page.CLAIMS, claims)
