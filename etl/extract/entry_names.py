"""The forms an entry of the registry is found by: its names in all cases, shortened and turned."""

from collections.abc import Mapping
from functools import lru_cache

from etl.extract.declension import CASES, name_forms
from etl.extract.tokens import norm_of, tokenize
from etl.extract.world import whole_names
from etl.model.records import Alias, SpeakerEntry
from etl.model.vocabulary import Language, SpeakerKind

_ANY_CASE = frozenset(CASES)


def names_of(entry: SpeakerEntry) -> Mapping[tuple[str, ...], frozenset[str]]:
    """Every form an entry is found by, as comparing forms of words -> the cases it can be."""
    is_person = entry.kind == SpeakerKind.PERSON
    own = (
        Alias(text=entry.name_ru, language=Language.RU, declines=True),
        Alias(text=entry.name_en, language=Language.EN, declines=False),
    )
    bare = is_person and entry.speaker_id not in whole_names()
    found: dict[tuple[str, ...], set[str]] = {}
    for alias in dict.fromkeys((*own, *entry.aliases)):
        for variant in _variants(alias, bare):
            words = tuple(token.norm for token in tokenize(variant))
            if words and not alias.declines:
                found[words] = set(_ANY_CASE)
            elif words:
                for case, forms in name_forms(words, is_person=is_person).items():
                    for form in forms:
                        found.setdefault(form, set()).add(case)
    return {form: frozenset(cases) for form, cases in found.items()}


def _variants(alias: Alias, is_person: bool) -> tuple[str, ...]:
    """A name of first name and surname also stands alone, turned round, and with initials."""
    words = alias.text.split()
    if not is_person or len(words) not in (2, 3) or not all(word[:1].isupper() for word in words):
        return (alias.text,)
    first, surname = words[0], words[-1]
    turned = (alias.text, f"{first} {surname}", f"{surname} {first}", surname)
    return tuple(dict.fromkeys((*turned, f"{first[0]}. {surname}", f"{surname} {first[0]}.")))


def given_forms(entry: SpeakerEntry) -> frozenset[str]:
    """All forms of the first names an entry goes by."""
    words = [name.split()[0] for name in (entry.name_ru, entry.name_en) if name.split()]
    words += [alias.text.split()[0] for alias in entry.aliases if len(alias.text.split()) > 1]
    return frozenset().union(*map(_forms_of, words))


@lru_cache(maxsize=4096)
def _forms_of(word: str) -> frozenset[str]:
    forms = name_forms((word,), is_person=True).values()
    return frozenset(option[0] for options in forms for option in options) | {norm_of(word)}
