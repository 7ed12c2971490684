"""An object comes first, its verb and speaker after it: «Эту идею раскритиковал X» ·
«Встречу назвал полезной X» · «Санкции X назвал …».
"""

from etl.extract.agreement import before_adverbs, is_strong
from etl.extract.animacy import is_thing
from etl.extract.clauses import before_openers, clause_start, content_span
from etl.extract.cues import FINITE, Cue, CueForm
from etl.extract.drafts import Draft, Source
from etl.extract.earlier_subjects import source_of
from etl.extract.frames.fronted import fronted_draft
from etl.extract.frames.governed import says_as_what
from etl.extract.lexicon import function_words, is_adverb, role_forms, words_of
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, Via, looks_like_verb
from etl.extract.subjects import subject_after
from etl.extract.tokens import TokenKind
from etl.model.records import Span

_GOVERNING = ("object", "accuse", "name", "express", "stress")
# How an object begins or ends that can be no subject: эту идею, его слова, встречу.
_POINTING = frozenset(
    {"это", "этот", "эту", "эти", "его", "ее", "их", "такой", "такую", "такие", "такое"}
    | {"свой", "свою", "свои", "свое", "сам", "саму", "само"}
)
_ACCUSATIVE = ("у", "ю")
_LONGEST_THING = 14
_FARTHEST_SUBJECT = 10


def fronted_thing(passage: Passage, sentence: Sentence, cue: Cue, _: Source | None) -> Draft | None:
    """Эту идею раскритиковал X · Встречу назвал полезной X."""
    governs = any(cue.has(frame) for frame in _GOVERNING) and not cue.has("inf")
    if cue.word.form not in FINITE or not governs:
        return None
    left = clause_start(passage, sentence, cue.place)
    stop = _before_time(passage, before_adverbs(passage, cue.first, left), left)
    thing = thing_before(passage, sentence, cue, stop)
    if thing is None or not _is_no_subject(passage, thing, cue):
        return None
    subject = _late_subject(passage, sentence, cue)
    if subject is None or subject.phrase is None:
        return None
    content: tuple[Span, ...] = (passage.span(*thing),)
    between = subject.phrase.first - cue.stop
    if cue.has("name"):
        called = says_as_what(passage, cue, cue.stop, subject.phrase.first)
        if not between or not (called or says_as_what(passage, cue, *thing)):
            return None
        content = (*content, passage.span(cue.stop, subject.phrase.first))
    elif between > 1 and not is_adverb(passage.tokens[cue.stop].norm):
        return None
    return fronted_draft("object", passage, sentence, cue, subject, content)


def _before_time(passage: Passage, stop: int, left: int) -> int:
    """The token before «в воскресенье», where that stands between the thing and the verb."""
    is_time = stop - 2 > left and passage.norms[stop - 1] in words_of("time")
    return stop - 2 if is_time and passage.norms[stop - 2] in {"в", "во"} else stop


def _late_subject(passage: Passage, sentence: Sentence, cue: Cue) -> Source | None:
    """The subject after the verb; when something is named, after the words it is called by."""
    found = subject_after(passage, cue, sentence.stop)
    if found is not None or not cue.has("name"):
        return found if found is not None and _is_sure(found.phrase) else None
    for place in range(cue.stop + 1, min(cue.stop + _FARTHEST_SUBJECT, sentence.stop)):
        token = passage.tokens[place]
        if token.kind is TokenKind.MARK and passage.quotation_at(token.start) is None:
            return None
        phrase = noun_phrase(passage, place, sentence.stop)
        if phrase is None or not phrase.nominative or not _is_sure(phrase):
            continue
        if passage.tokens[place - 1].norm in words_of("preposition"):
            return None
        return source_of(passage, phrase) if phrase.plural == cue.word.plural else None
    return None


def _is_no_subject(passage: Passage, thing: tuple[int, int], cue: Cue) -> bool:
    """Whether the words before the verb cannot be its subject, by their ending."""
    if _is_accusative(passage, thing):
        return True
    last = passage.tokens[thing[1] - 1].norm
    if cue.word.form is CueForm.PRESENT and is_thing(passage.norms[thing[0]]):
        return True
    if cue.has("name") and says_as_what(passage, cue, *thing):
        return True
    if is_thing(last):
        return True
    if cue.word.plural:
        return not last.endswith(("ы", "и", "е", "а", "я"))
    return {
        "m": last.endswith(("а", "я", "ы", "и", "о", "е", "ь")),
        "f": not last.endswith("а"),
    }.get(cue.word.gender, False)


def _is_accusative(passage: Passage, thing: tuple[int, int]) -> bool:
    words = [token.norm for token in passage.tokens[slice(*thing)]]
    pointing = words[0] in _POINTING and (len(words) > 1 or words[0] != "сам")
    return pointing or words[0].endswith(_ACCUSATIVE)


def _is_sure(phrase: NounPhrase | None) -> bool:
    return phrase is not None and (
        phrase.via is not Via.NAME or phrase.name is None or phrase.head is not None
    )


def thing_before(
    passage: Passage, sentence: Sentence, cue: Cue, stop: int
) -> tuple[int, int] | None:
    """The words at the beginning of the clause, up to ``stop``, that can be an object."""
    first = max(clause_start(passage, sentence, cue.place), before_openers(passage, sentence))
    while first < stop and is_adverb(passage.tokens[first].norm):
        first += 1
    if first < stop and passage.tokens[first].norm in words_of("preposition"):
        where = noun_phrase(passage, first + 1, stop)
        first = first + 2 if where is None else where.stop
    if first >= stop or stop - first > _LONGEST_THING:
        return None
    words = passage.tokens[first:stop]
    opening = words[0].norm
    barred = opening in function_words() and opening not in _POINTING
    if barred or opening in words_of("time") or not (words[0].is_word or opening in '«"“„'):
        return None
    if any(looks_like_verb(token.norm) and not token.norm.endswith("ть") for token in words):
        return None
    return first, stop


def thing_and_rest(
    passage: Passage, sentence: Sentence, cue: Cue, subject: NounPhrase, rest: int
) -> tuple[Span, ...] | None:
    """Санкции X назвал ошибкой: the thing before the subject and what it is called."""
    thing = thing_before(passage, sentence, cue, subject.first)
    if thing is not None and subject.via is not Via.PRONOUN:
        opens = passage.norms[thing[0]]
        form = role_forms().get(opens)
        is_matter = is_thing(opens) or (form is not None and form.kind == "document")
        sure = _is_accusative(passage, thing) or (is_matter and is_strong(subject))
        thing = thing if sure else None
    after = content_span(passage, sentence, rest, cue) if rest < sentence.stop else None
    if thing is None or after is None:
        return None
    return passage.span(*thing), after
