"""The subject of a verb of speech as syntax tells it.

Syntax says which word is the subject and what belongs to it; whether that can speak is for the
words themselves to say. Where they do not fit the verb there is no answer.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from etl.extract.agreement import is_place
from etl.extract.cues import Cue, CueForm
from etl.extract.lexicon import role_forms, words_of
from etl.extract.nouns import LONGEST, noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, Via
from etl.extract.registry import given_name_forms
from etl.extract.syntax.tree import ROOT, Tree
from etl.extract.tokens import TokenKind
from etl.text.packaged import read_table

_INSIDE = (
    *("amod", "nmod", "flat", "appos", "compound", "det", "nummod", "case", "conj", "cc", "fixed"),
)
_INNER_MARKS = frozenset("«»\"“”„()‐.'’")
_QUOTES = frozenset('«»"“”„')
_NOBODY = frozenset(
    {"я", "мы", "ты", "вы", "кто", "что", "это", "то", "этот", "никто", "ничто", "все", "всё"}
    | {"тот", "та", "те", "один", "одни", "кто-то", "что-то", "некто"}
)
_HIMSELF = frozenset({"сам", "сама", "само", "сами"})
_GOVERNED = frozenset({"nmod", "obl", "obj", "iobj"})
_PREPOSITIONAL = ("е", "и", "ах", "ях")
_MOST_JOINED = 3
_PLURAL = ("ы", "и", "а", "я", "е")


def told_subject(passage: Passage, sentence: Sentence, cue: Cue, tree: Tree) -> NounPhrase | None:
    """The subject of ``cue`` in the ``tree`` of its sentence."""
    verb = cue.place - sentence.first
    if cue.word.form is CueForm.CONVERB:
        if tree.relation(verb) != "advcl" or tree.heads[verb] == ROOT:
            return None
        verb = tree.heads[verb]
    head = _subject(passage, sentence, verb, tree)
    if head is None:
        return None
    counted = any(True for _ in tree.under(head, "nummod", "advmod"))
    if not _fits(passage, cue, sentence.first + head, counted=counted):
        return None
    first, stop = _stretch(passage, sentence, tree, head)
    if first > cue.place and not _follows(passage, cue.stop, first):
        return None
    return _phrase(passage, sentence, tree, cue, (first, head, stop))


def told_place(passage: Passage, sentence: Sentence, cue: Cue, tree: Tree) -> NounPhrase | None:
    """The organisation or capital in which somebody speaks: «В авиакомпании пояснили»."""
    verb = cue.place - sentence.first
    if not cue.word.plural or any(True for _ in tree.under(verb, "nsubj")):
        return None
    for head in tree.under(verb, "obl"):
        cases = list(tree.under(head, "case"))
        place = sentence.first + head
        if len(cases) != 1 or passage.tokens[sentence.first + cases[0]].norm not in {"в", "во"}:
            continue
        if not _can_be_spoken_in(passage, place):
            continue
        first, stop = _stretch(passage, sentence, tree, head)
        phrase = _phrase(
            passage, sentence, tree, cue, (max(first, sentence.first + cases[0] + 1), head, stop)
        )
        if phrase is not None and is_place(phrase):
            return phrase
    return None


def is_governed(sentence: Sentence, tree: Tree, phrase: NounPhrase) -> bool:
    """Whether syntax holds a phrase for an object, a complement or a circumstance."""
    inside = range(phrase.first - sentence.first, phrase.stop - sentence.first)
    outer = [place for place in inside if tree.heads[place] not in inside]
    return bool(outer) and all(tree.relation(place) in _GOVERNED for place in outer)


def _can_be_spoken_in(passage: Passage, place: int) -> bool:
    token, role = passage.tokens[place], role_forms().get(passage.tokens[place].norm)
    if not token.is_word or token.norm in _circumstances() | words_of("time"):
        return False
    if role is not None and role.kind in {"person", "document"}:
        return False
    return token.capital or token.norm.endswith(_PREPOSITIONAL)


@cache
def _speechless() -> tuple[str, ...]:
    """How nouns end that name nobody: processes, qualities, events."""
    return tuple(row["ending"] for row in read_table("etl.extract", "speechless_nouns"))


@cache
def _circumstances() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("etl.extract", "circumstances"))


def _phrase(
    passage: Passage, sentence: Sentence, tree: Tree, cue: Cue, stretch: tuple[int, int, int]
) -> NounPhrase | None:
    """The phrase of a stretch of tokens (first, head in the tree, stop)."""
    first, head, stop = stretch
    if not stop or stop - first > LONGEST:
        return None
    if any(place in passage.cues for place in range(first, stop)):
        return None
    first += passage.tokens[first].norm in _HIMSELF
    if first >= stop or _is_quoted_apart(passage, cue, first):
        return None
    whole = noun_phrase(passage, first, stop)
    mere = whole is not None and _is_mere_beginning(passage, sentence, whole)
    if whole is not None and whole.stop == stop and not mere:
        return replace(whole, nominative=True)
    named = _named(passage, sentence, tree, head, stop)
    if named is not None:
        return replace(named, first=first, nominative=True)
    return NounPhrase(first=first, stop=stop, via=Via.SYNTAX, plural=cue.word.plural)


def _subject(passage: Passage, sentence: Sentence, verb: int, tree: Tree) -> int | None:
    """The word that is the subject of ``verb``, or of the verb it is joined to."""
    for _ in range(_MOST_JOINED):
        found = list(tree.under(verb, "nsubj"))
        if len(found) > 1:
            return None
        if found:
            return _antecedent(passage, sentence, verb, tree, found[0])
        joined = tree.heads[verb]
        if tree.relation(verb) != "conj" or joined == ROOT:
            return None
        forms = (passage.tokens[sentence.first + place].norm for place in (verb, joined))
        if len({_ending(norm) for norm in forms}) > 1:
            return None
        verb = joined
    return None


def _antecedent(
    passage: Passage, sentence: Sentence, verb: int, tree: Tree, subject: int
) -> int | None:
    """What a relative pronoun stands for; any other subject is what it is."""
    if not passage.tokens[sentence.first + subject].norm.startswith("котор"):
        return subject
    governor = tree.heads[verb]
    return governor if tree.relations[verb] == "acl:relcl" and governor != ROOT else None


def _ending(norm: str) -> str:
    """What of a verb agrees with its subject."""
    plain = norm.removesuffix("ся").removesuffix("сь")
    for ending in ("ли", "ла", "ло", "л"):
        if plain.endswith(ending):
            return ending
    return "т" if plain.endswith(("ет", "ит", "ёт")) else "ут"


def _stretch(passage: Passage, sentence: Sentence, tree: Tree, head: int) -> tuple[int, int]:
    """The tokens around ``head`` that belong to it, without a gap; ``stop`` is 0 where they lack
    one of their quotation marks."""
    inside = set(_belonging(tree, head))
    first, stop = head, head + 1
    while first - 1 in inside or (first - 2 in inside and _is_inner(passage, sentence, first - 1)):
        first -= 1
    while stop in inside or (stop + 1 in inside and _is_inner(passage, sentence, stop)):
        stop += 1
    first, stop = sentence.first + first, sentence.first + stop
    marks = sum(token.norm in _QUOTES for token in passage.tokens[first:stop])
    after = passage.tokens[stop].norm if stop < sentence.stop else ""
    if marks % 2 == 0:
        return first, stop
    return first, stop + 1 if after in _QUOTES else 0


def _belonging(tree: Tree, head: int) -> Iterator[int]:
    waiting = [head]
    seen = {head}
    while waiting:
        place = waiting.pop()
        yield place
        for below in tree.under(place, *_INSIDE):
            if below not in seen:
                seen.add(below)
                waiting.append(below)


def _is_inner(passage: Passage, sentence: Sentence, place: int) -> bool:
    return passage.tokens[sentence.first + place].norm in _INNER_MARKS


def _follows(passage: Passage, place: int, first: int) -> bool:
    """Whether nothing but words stands between a verb and the subject after it."""
    return all(token.kind is not TokenKind.MARK for token in passage.tokens[place:first])


def _fits(passage: Passage, cue: Cue, place: int, *, counted: bool) -> bool:
    """Whether a word can be the subject of the verb, as far as its form shows."""
    token = passage.tokens[place]
    if token.norm in _NOBODY | words_of("adverb") or not token.is_word:
        return False
    known, role = passage.mention_at.get(place), role_forms().get(token.norm)
    if known is not None:
        return "nominative" in known.cases
    if role is None and token.norm.endswith(_speechless()):
        return False
    if counted:
        return True
    if role is not None and cue.word.form is not CueForm.CONVERB:
        return "nominative" in (role.plural_cases if cue.word.plural else role.cases)
    if token.capital or len(token.norm) <= 3:
        return True
    return not cue.word.plural or token.norm.endswith(_PLURAL)


def _named(
    passage: Passage, sentence: Sentence, tree: Tree, head: int, stop: int
) -> NounPhrase | None:
    """The name put beside the noun ``head`` that ends the phrase: «певица X»."""
    for beside in tree.under(head, "appos", "flat"):
        name = noun_phrase(passage, sentence.first + beside, stop)
        if name is not None and name.stop == stop and (name.person or name.name):
            return name
    return None


def _is_quoted_apart(passage: Passage, cue: Cue, first: int) -> bool:
    """Whether a phrase stands in the midst of quoted words and its verb does not."""
    start = passage.tokens[first].start
    pair = passage.quotation_at(start)
    if pair is None or pair.span.start == start:
        return False
    return passage.quotation_at(passage.tokens[cue.place].start) != pair


def _is_mere_beginning(passage: Passage, sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a word may have its capital from the beginning of its sentence alone."""
    if phrase.via is not Via.NAME or phrase.head is not None or phrase.first != sentence.first:
        return False
    return passage.tokens[phrase.first].norm not in given_name_forms()
