"""A small registry to try extraction on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from etl.extract import Syntax, extract_with
from etl.extract.registry import Registry
from etl.extract.syntax import installed_syntax
from etl.model.records import Alias, Attribution, Document, Role, Span, SpeakerEntry
from etl.model.vocabulary import Language, Side, SpeakerKind


def _entry(
    speaker_id: str,
    kind: SpeakerKind,
    names: tuple[str, str],
    side: Side,
    *aliases: str,
    roles: tuple[tuple[str, str], ...] = (),
) -> SpeakerEntry:
    """Aliases in Cyrillic are declined unless they begin with =, others never are."""
    return SpeakerEntry(
        speaker_id=speaker_id,
        kind=kind.value,
        name_en=names[0],
        name_ru=names[1],
        side=side,
        aliases=tuple(_alias(written) for written in aliases),
        roles=tuple(Role(role_en=en, role_ru=ru) for en, ru in roles),
    )


def _alias(written: str) -> Alias:
    if written.isascii():
        return Alias(text=written, language=Language.EN, declines=False)
    return Alias(
        text=written.removeprefix("="), language=Language.RU, declines=not written.startswith("=")
    )


PERSON, PLACE = SpeakerKind.PERSON, SpeakerKind.STATE
HOUSE, OUTLET = SpeakerKind.INSTITUTION, SpeakerKind.OUTLET

ENTRIES = (
    _entry(
        "lavrov",
        PERSON,
        ("Sergey Lavrov", "Сергей Лавров"),
        Side.RU,
        "Sergei Lavrov",
        roles=(("Minister of Foreign Affairs of Russia", "министр иностранных дел России"),),
    ),
    _entry(
        "blinken",
        PERSON,
        ("Antony Blinken", "Энтони Блинкен"),
        Side.US,
        "Secretary Blinken",
        roles=(("US Secretary of State", "государственный секретарь США"),),
    ),
    _entry(
        "putin",
        PERSON,
        ("Vladimir Putin", "Владимир Путин"),
        Side.RU,
        roles=(("President of Russia", "президент России"),),
    ),
    _entry(
        "biden",
        PERSON,
        ("Joe Biden", "Джо Байден"),
        Side.US,
        "Джозеф Байден",
        roles=(("US President", "президент США"),),
    ),
    _entry(
        "zakharova",
        PERSON,
        ("Maria Zakharova", "Мария Захарова"),
        Side.RU,
        roles=(("MFA spokeswoman", "официальный представитель МИД России"),),
    ),
    _entry(
        "peskov",
        PERSON,
        ("Dmitry Peskov", "Дмитрий Песков"),
        Side.RU,
        roles=(("Kremlin spokesman", "пресс-секретарь президента России"),),
    ),
    _entry(
        "russian-mfa",
        HOUSE,
        ("Russian Ministry of Foreign Affairs", "Министерство иностранных дел России"),
        Side.RU,
        "МИД России",
        "МИД РФ",
        "российский МИД",
        "Russian Foreign Ministry",
    ),
    _entry(
        "state-department",
        HOUSE,
        ("US Department of State", "Государственный департамент США"),
        Side.US,
        "Госдепартамент США",
        "Госдепартамент",
        "Госдеп США",
        "Госдеп",
        "State Department",
    ),
    _entry("kremlin", HOUSE, ("Kremlin", "Кремль"), Side.RU, "пресс-служба Кремля"),
    _entry("white-house", HOUSE, ("White House", "Белый дом"), Side.US),
    _entry("russia", PLACE, ("Russia", "Россия"), Side.RU, "=РФ", "Москва", "Moscow"),
    _entry("usa", PLACE, ("United States", "США"), Side.US, "Вашингтон", "Washington"),
    _entry("ukraine", PLACE, ("Ukraine", "Украина"), Side.UA, "Киев", "Kyiv"),
    _entry("nato", SpeakerKind.GROUP, ("NATO", "НАТО"), Side.OTHER),
    _entry("ria", OUTLET, ("RIA Novosti", "РИА Новости"), Side.OTHER, "=РИА Новости", "=РИА"),
    _entry("interfax", OUTLET, ("Interfax", "Интерфакс"), Side.OTHER),
    _entry("ap", OUTLET, ("Associated Press", "Ассошиэйтед Пресс"), Side.OTHER, "AP"),
    _entry("infobrics", OUTLET, ("infoBRICS", "infoBRICS"), Side.OTHER),
)

REGISTRY = Registry.compile(ENTRIES)


@pytest.fixture
def registry() -> Registry:
    """The small registry, compiled."""
    return REGISTRY


@pytest.fixture
def tell_on() -> Callable[[str, str | None], tuple[Attribution, ...]]:
    """What is found in a text of a day (ISO), with the small registry."""

    def told(text: str, day: str | None) -> tuple[Attribution, ...]:
        on = None if day is None else date.fromisoformat(day)
        document = Document(document_id="test", text=text, published_on=on)
        return extract_with(None, document, REGISTRY)

    return told


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution with words in place of spans, parts of one role joined by ¦."""

    rule: str
    source: str
    cue: str
    content: str
    bare: str
    relay: str
    found: Attribution


Tell = Callable[[str], list[Told]]


@pytest.fixture(params=["rules", "rules and syntax"])
def syntax(request: pytest.FixtureRequest) -> Syntax | None:
    """No syntax, then the installed one: what the rules are sure of it leaves alone."""
    if request.param == "rules":
        return None
    found = installed_syntax()
    if found is None:
        pytest.skip("the language models are not installed")
    return found


@pytest.fixture
def tell(syntax: Syntax | None) -> Tell:
    """What is found in a text, with the small registry."""

    def told(text: str) -> list[Told]:
        def words(spans: tuple[Span, ...]) -> str:
            return "¦".join(span.of(text) for span in spans)

        document = Document(document_id="test", text=text)
        return [
            Told(
                found.rule,
                words(found.source),
                words(found.cue),
                words(found.content),
                words(found.content_bare),
                words(found.relay),
                found,
            )
            for found in extract_with(syntax, document, REGISTRY)
        ]

    return told
