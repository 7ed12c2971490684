"""Subjects that no table knows: «фермеры заявляют», «один из лётчиков сказал», «многие считают».

A plain noun counts only where it opens its clause, agrees with the verb by its ending and nothing
but its own complements stands between the two.
"""

from etl.extract.agreement import after_circumstance, before_adverbs
from etl.extract.animacy import may_speak, words_like
from etl.extract.clauses import before_openers, clause_start
from etl.extract.cues import FINITE, Cue
from etl.extract.drafts import Source
from etl.extract.earlier_subjects import source_of
from etl.extract.lexicon import function_words, is_adverb, role_forms, words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, Via, looks_like_adjective, looks_like_verb
from etl.extract.tokens import TokenKind

_LONGEST = 8
_LINKS = frozenset({"а", "и", "но", "однако", "причем", "вот"})
_PLURAL = ("ы", "и", "е", "ья", "ми")
_PLURAL_ADJECTIVE = ("ые", "ие")
_SINGULAR_ADJECTIVE = ("ый", "ий", "ой", "ая", "яя", "ое", "ее")
_ABOUT_AS_MANY = frozenset({"более", "около", "почти", "свыше", "порядка", "примерно", "менее"})
_ROUND = frozenset({"тысячи", "сотни", "десятки", "сотен", "десятка", "десятков", "полутора"})
_PEOPLE = ("ов", "ых", "их", "ей", "ан", "ян", "ин", "ек", "век", "ца", "ев")
_OPENS_COMPLEMENT = frozenset({"из", "среди"})


def plain_subject(
    passage: Passage, sentence: Sentence, cue: Cue, *, acts: bool = False
) -> Source | None:
    """The plain noun that opens the clause of the verb, with its complements.

    Whoever ``acts`` has to be surely somebody.
    """
    if cue.word.form not in FINITE:
        return None
    left = max(clause_start(passage, sentence, cue.place), before_openers(passage, sentence))
    stop = before_adverbs(passage, cue.first, left)
    first = _after_links(passage, left, stop)
    if _some_of(passage, first, stop) is None:
        first = after_circumstance(passage, first, stop)
    if first >= stop or stop - first > _LONGEST:
        return None
    some = _some_of(passage, first, stop)
    if some is not None:
        end = _complements(passage, some, stop)
        found = (
            None if end is None else NounPhrase(first=first, stop=end, via=Via.ROLE, plural=True)
        )
        return None if found is None else source_of(passage, found)
    head = _head(passage, first, stop)
    if head is None or not agrees_by_ending(passage.tokens[head].norm, cue):
        return None
    if not may_speak(passage.tokens[head].norm, cue.word.lemma, acts=acts):
        return None
    end = _complements(passage, head + 1, stop)
    if end is None:
        return None
    phrase = NounPhrase(first=first, stop=end, via=Via.ROLE, plural=cue.word.plural)
    return source_of(passage, phrase)


def _after_links(passage: Passage, left: int, stop: int) -> int:
    place = left
    while place < stop and passage.tokens[place].norm in _LINKS:
        place += 1
    is_number = place < stop and passage.tokens[place].kind is TokenKind.NUMBER
    return place if is_number else after_circumstance(passage, place, stop)


def _some_of(passage: Passage, first: int, stop: int) -> int | None:
    """The token after a number of people: 47% респондентов, более 70 процентов опрошенных."""
    place = first
    while place < stop and passage.tokens[place].norm in _ABOUT_AS_MANY:
        place += 1
    counted = place < stop and (
        passage.tokens[place].kind is TokenKind.NUMBER or passage.norms[place] in _ROUND
    )
    if not counted:
        return None
    place += passage.norms[place] in _ROUND
    while place < stop and passage.tokens[place].kind is not TokenKind.WORD:
        place += 1
    if place >= stop:
        return None
    if passage.tokens[place].norm.startswith(("процент", "тысяч", "миллион", "тыс", "млн")):
        place += 1
    people = passage.tokens[min(place, stop - 1)].norm
    return place + 1 if place < stop and people.endswith(_PEOPLE) else None


def _head(passage: Passage, first: int, stop: int) -> int | None:
    """The noun after its adjectives, or a word of quantity."""
    for place in range(first, min(first + 4, stop)):
        token = passage.tokens[place]
        if token.start and passage.text[token.start - 1] == ".":
            return None  # the second half of an address
        if token.norm in words_like("quantity"):
            return place if place == first else None
        if not token.is_word or token.norm in function_words() or place in passage.cues:
            return None
        if token.norm in role_forms() or place in passage.mention_at:
            return None
        if looks_like_adjective(token.norm) and place + 1 < stop:
            fits = token.norm.endswith(_PLURAL_ADJECTIVE + _SINGULAR_ADJECTIVE)
            if fits or place > first:
                continue
            return None
        return None if looks_like_verb(token.norm) else place
    return None


def _complements(passage: Passage, place: int, stop: int) -> int | None:
    """Where the noun's own complements end; None where something else stands before the verb."""
    end = place
    while end < stop:
        token = passage.tokens[end]
        known = passage.mention_at.get(end)
        if known is not None and known.cases <= {"nominative"}:
            return None
        if token.norm in _OPENS_COMPLEMENT:
            end += 1
            continue
        if token.norm in words_of("preposition") or is_adverb(token.norm):
            return end if end > place or not _leads_away(passage, end, stop) else None
        if token.norm in {"[", "]", "так", "были", "был", "была"}:
            return end
        if token.kind is TokenKind.MARK or token.norm in function_words():
            return None
        if end in passage.cues or looks_like_verb(token.norm):
            return None
        end += 1
    return end


def _leads_away(passage: Passage, place: int, stop: int) -> bool:
    """Whether another subject could stand between a circumstance and the verb."""
    for ahead in range(place, stop):
        known = passage.mention_at.get(ahead)
        if known is not None and "nominative" in known.cases and ahead == stop - 1:
            return True
    return False


def agrees_by_ending(norm: str, cue: Cue) -> bool:
    """Whether a noun's ending allows the verb's number and gender."""
    if norm in words_like("quantity"):
        if norm in {"ряд", "двое", "трое", "несколько"}:
            return True
        plural = norm in {"многие", "некоторые", "другие", "те", "оба", "обе", "последние"}
        feminine = norm in {"та", "одна", "последняя"}
        gender = "" if plural else ("f" if feminine else "m")
        return plural == cue.word.plural and (not cue.word.gender or cue.word.gender == gender)
    if cue.word.plural:
        return norm.endswith(_PLURAL) or norm == "сми"
    match cue.word.gender:
        case "f":
            return norm.endswith(("а", "я", "ь"))
        case "n":
            return norm.endswith(("о", "е"))
        case "m":
            return norm[-1] in "бвгджзйклмнпрстфхцчшщь" or norm == "мужчина"
    return not norm.endswith(("ы", "у", "ю", "ов", "ам", "ами", "ях", "ом"))
