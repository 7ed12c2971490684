"""The subject of a verb of speech as syntax tells it.

Syntax says which word is the subject and what belongs to it; whether that can speak is for the
words themselves to say. Where they do not fit the verb there is no answer.
"""

from etl.extract.agreement import is_place
from etl.extract.animacy import is_known, is_paper, may_speak, words_like
from etl.extract.cues import Cue, CueForm
from etl.extract.deeper.parsed import Parsed
from etl.extract.deeper.stretches import phrase_around
from etl.extract.lexicon import role_forms, words_of
from etl.extract.phrases import NounPhrase, Via
from etl.extract.tokens import TokenKind

_NOBODY = frozenset(
    {"я", "мы", "ты", "вы", "кто", "что", "это", "то", "этот", "никто", "ничто", "все"}
    | {"тот", "та", "те", "один", "одни", "кто-то", "что-то", "некто"}
)
_GOVERNED = frozenset({"nmod", "obl", "obj", "iobj"})
_PREPOSITIONAL = ("е", "и", "ах", "ях")
_PLURAL = ("ы", "и", "а", "я", "е")
_SHORT = 3
_MOST_JOINED = 3


def told_subject(parsed: Parsed, cue: Cue, *, acts: bool) -> NounPhrase | None:
    """The subject of ``cue``; whoever ``acts`` has to be surely somebody."""
    verb: int | None = cue.place
    if cue.word.form is CueForm.CONVERB:
        verb = parsed.head(cue.place) if parsed.relation(cue.place) == "advcl" else None
    subject = None if verb is None else _subject(parsed, verb)
    head = None if subject is None else _antecedent(parsed, subject)
    if head is None or not _fits(parsed, cue, head, is_subject=head == subject):
        return None
    phrase = phrase_around(parsed, head, cue, is_subject=head == subject)
    if phrase is None or (cue.place < phrase.first and not _follows(parsed, cue, phrase)):
        return None
    if not is_known(phrase):
        norm = parsed.norm(head)
        counted = _is_counted(parsed, head) or head != subject
        speaks = may_speak(norm, cue.word.lemma, acts=acts, counted=counted)
        return phrase if speaks or _is_title(parsed, head) else None
    return None if acts and is_paper(phrase) else phrase


def told_place(parsed: Parsed, cue: Cue) -> NounPhrase | None:
    """The organisation or capital in which somebody speaks: «В авиакомпании пояснили»."""
    if not cue.word.plural or any(True for _ in parsed.under(cue.place, "nsubj")):
        return None
    for head in parsed.under(cue.place, "obl"):
        prepositions = list(parsed.under(head, "case"))
        if [parsed.norm(place) for place in prepositions] not in (["в"], ["во"]):
            continue
        if not _can_be_spoken_in(parsed, head):
            continue
        phrase = phrase_around(parsed, head, cue, after=prepositions[0] + 1)
        if phrase is not None and (phrase.via is Via.SYNTAX or is_place(phrase)):
            return phrase
    return None


def is_governed(parsed: Parsed, phrase: NounPhrase) -> bool:
    """Whether syntax holds a phrase for an object, a complement or a circumstance."""
    inside = range(phrase.first, phrase.stop)
    outer = [place for place in inside if parsed.head(place) not in inside]
    return bool(outer) and all(parsed.relation(place) in _GOVERNED for place in outer)


def ending_of(norm: str) -> str:
    """What of a verb agrees with its subject."""
    plain = norm.removesuffix("ся").removesuffix("сь")
    for ending in ("ли", "ла", "ло", "л"):
        if plain.endswith(ending):
            return ending
    return "т" if plain.endswith(("ет", "ит")) else "ут"


def _subject(parsed: Parsed, verb: int) -> int | None:
    """The word that is the subject of ``verb``, or of the verb it is joined to."""
    for _ in range(_MOST_JOINED):
        found = list(parsed.under(verb, "nsubj"))
        if found:
            return found[0] if len(found) == 1 else None
        joined = parsed.head(verb) if parsed.relation(verb) == "conj" else None
        if joined is None or ending_of(parsed.norm(verb)) != ending_of(parsed.norm(joined)):
            return None
        verb = joined
    return None


def _antecedent(parsed: Parsed, subject: int) -> int | None:
    """What a relative pronoun stands for; any other subject is what it is."""
    if not parsed.norm(subject).startswith("котор"):
        return subject
    verb = parsed.head(subject)
    return parsed.head(verb) if verb is not None and parsed.is_relative(verb) else None


def _follows(parsed: Parsed, cue: Cue, phrase: NounPhrase) -> bool:
    """Whether nothing but words stands between a verb and the subject after it."""
    between = parsed.passage.tokens[cue.stop : phrase.first]
    return all(token.kind is not TokenKind.MARK for token in between)


def _fits(parsed: Parsed, cue: Cue, head: int, *, is_subject: bool) -> bool:
    """Whether a word can be the subject of the verb, as far as its form shows; of one that a
    relative pronoun stands for it shows nothing."""
    token = parsed.passage.tokens[head]
    if not token.is_word or token.norm in _NOBODY or token.norm in words_of("adverb"):
        return False
    if not is_subject:
        return True
    known, role = parsed.passage.mention_at.get(head), role_forms().get(token.norm)
    if known is not None:
        return "nominative" in known.cases
    if _is_counted(parsed, head) or cue.word.form is CueForm.CONVERB:
        return True
    if role is not None:
        return "nominative" in (role.plural_cases if cue.word.plural else role.cases)
    if token.capital or len(token.norm) <= _SHORT:
        return True
    return not cue.word.plural or token.norm.endswith(_PLURAL)


def _is_counted(parsed: Parsed, head: int) -> bool:
    return any(True for _ in parsed.under(head, "nummod", "advmod"))


def _is_title(parsed: Parsed, head: int) -> bool:
    """Whether a capital inside a sentence, or other letters anywhere, show a name."""
    token = parsed.passage.tokens[head]
    return token.capital and (head > parsed.sentence.first or token.norm.isascii())


def _can_be_spoken_in(parsed: Parsed, head: int) -> bool:
    token = parsed.passage.tokens[head]
    if not token.is_word or token.norm in words_like("no_place") or token.norm in words_of("time"):
        return False
    role = role_forms().get(token.norm)
    if role is not None and role.kind in {"person", "document"}:
        return False
    return token.capital or token.norm.endswith(_PREPOSITIONAL)
