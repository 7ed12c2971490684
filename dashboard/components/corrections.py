"""What the program took, what an editor decided instead, and why."""

from collections.abc import Iterable

from dashboard.components.quote import Child, Markup, element, quoted
from dashboard.questions.corrections import Correction
from dashboard.wording.words import Wording
from etl.model.vocabulary import (
    ClaimKind,
    CorrectedField,
    CorrectionState,
    Flag,
    Language,
    QuoteIntegrity,
    Side,
)

_WORDS_OF_THE_DOCUMENT = frozenset(
    {CorrectedField.CONTENT, CorrectedField.SOURCE, CorrectedField.CUE}
)


def corrections_list(corrections: Iterable[Correction], spoken: Language, words: Wording) -> Markup:
    """Nothing where nothing differs; fields with the same reason share it."""
    groups: dict[str, list[Correction]] = {}
    for one in corrections:
        groups.setdefault(words.name(one.reason_en or "", one.reason_ru or ""), []).append(one)
    if not groups:
        return Markup("")
    said = words.corrections
    return element(
        "section",
        element("h3", said.title),
        element("ul", *(_group(reason, held, spoken, words) for reason, held in groups.items())),
        class_="corrections",
    )


def _group(
    reason: str, corrections: Iterable[Correction], spoken: Language, words: Wording
) -> Markup:
    said = words.corrections
    because = element("p", quoted(f"{said.because}: {reason}" if reason else said.no_reason))
    return element("li", *(_difference(one, spoken, words) for one in corrections), because)


def _difference(one: Correction, spoken: Language, words: Wording) -> Markup:
    said = words.corrections
    field = CorrectedField(one.field)

    def told(value: str | None, english: str | None, russian: str | None) -> Markup:
        return _value(field, value, words.name(english or "", russian or ""), spoken, words)

    taken = told(one.machine_value, one.machine_en, one.machine_ru)
    pieces: list[Child] = [element("b", said.fields[field]), ": "]
    if one.state == CorrectionState.CHANGED:
        before = told(one.expected, one.expected_en, one.expected_ru)
        pieces += [said.once, before, said.takes_now, taken]
    else:
        pieces += [said.took, taken]
    pieces += [said.decided, told(one.value, one.value_en, one.value_ru), "."]
    return element("p", *pieces, class_="quiet")


def _value(
    field: CorrectedField, value: str | None, name: str, spoken: Language, words: Wording
) -> Markup:
    if value is None:
        return quoted(words.corrections.nothing[field])
    if field in _WORDS_OF_THE_DOCUMENT:
        first, last = words.corrections.quotes
        return element("span", first, quoted(value.replace(" ¦ ", " … "), spoken), last)
    return quoted(name or _term(field, value, words))


def _term(field: CorrectedField, value: str, words: Wording) -> str:
    """A word of a closed vocabulary as people say it; what is none, as it is written."""
    if field is CorrectedField.FLAGS:
        return ", ".join(words.terms.flags[Flag(flag)] for flag in value.split(" ; "))
    match field:
        case CorrectedField.SIDE:
            return words.terms.sides[Side(value)]
        case CorrectedField.KIND:
            return words.terms.kinds[ClaimKind(value)]
        case CorrectedField.QUOTE_INTEGRITY:
            return words.terms.integrities[QuoteIntegrity(value)]
        case _:  # speakers, events and topics the ledger does not hold any more
            return value
