"""Reports that point back: «… Об этом заявил X.» · «…, о чём сообщил X.»"""

from collections.abc import Iterator

from etl.extract.clauses import before_openers, trim_stops
from etl.extract.cues import FINITE, Cue, CueForm
from etl.extract.drafts import Draft, Source
from etl.extract.earlier_subjects import source_of
from etl.extract.frames.issued import with_issuer
from etl.extract.frames.pointed import light_cue, pointed_width
from etl.extract.frames.press import passes_on
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.subjects import subject_after, subject_before
from etl.model.records import Span

_SPOKEN = FINITE | {CueForm.IMPERSONAL}
_FARTHEST = 24
_POINTERS = (
    ("об", "этом"),
    ("о", "чем"),
    ("с", "таким", "заявлением"),
    ("с", "соответствующим", "заявлением"),
    ("с", "данным", "заявлением"),
    ("с", "этим", "заявлением"),
    ("с", "таким", "призывом"),
    ("данное", "заявление"),
    ("подобное", "заявление"),
    ("такие", "слова"),
    ("такое", "заявление"),
    ("такое", "мнение"),
    ("такую", "оценку"),
    ("соответствующее", "заявление"),
    ("эти", "слова"),
)
_WITH = (("таким",), ("такой",), ("такими",), ("подобным",), ("подобной",), ("подобными",))
_INSTRUMENTAL = (
    ("предложением",), ("инициативой",), ("требованием",), ("предупреждением",), ("критикой",),
    ("обвинениями",), ("утверждением",), ("прогнозом",), ("оценкой",), ("просьбой",),
    ("заявлениями",), ("призывом",), ("угрозами",), ("опровержением",), ("обращением",),
)  # fmt: skip
_NOUN_POINTERS = frozenset(
    {"такую", "такое", "такой", "такие", "подобную", "подобное", "подобный", "подобные", "эту"}
    | {"это", "этот", "эти", "аналогичную", "аналогичное", "аналогичный", "аналогичные"}
    | {"соответствующее", "соответствующую", "соответствующий", "данную", "данный", "данное"}
)
POINTING_WORDS = frozenset(words[0] for words in _POINTERS) | _NOUN_POINTERS


def referring(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """A sentence that says who said the sentence before it."""
    first = _pointing_place(passage, sentence)
    pointer = pointer_at(passage, first)
    before = passage.previous(sentence)
    pointed = pointed_width(passage, first)
    light = light_cue(passage, sentence, first) if pointed else None
    if not pointer and light is None:
        return
    pointer = pointer or pointed
    if before is not None and before.line.stop < sentence.line.start - 400:
        before = None
    cues = [cue for cue in passage.cues_of(sentence) if cue.word.form in _SPOKEN]
    if light is not None and _speaker(passage, sentence, light, first + pointer) is not None:
        cues = [light]
    carriers = [cue for cue in cues if cue.place < first or _is_as(passage, cue)]
    cue = next((cue for cue in cues if cue not in carriers), None)
    if cue is None or cue.place > first + pointer + _FARTHEST:
        return
    source = _speaker(passage, sentence, cue, first + pointer)
    meant = passage.span(first, first + pointer) if before is None else _meant(passage, before)
    content = trim_stops(passage, meant.start, meant.stop)
    if source is None or content is None:
        return
    carried = (*_carried(passage, carriers, sentence.stop), *_further(passage, sentence, source))
    referred = _referred(passage, sentence, cue, source)
    if referred is not None:
        origin, words = referred
        verb = tuple(sorted((_verb(passage, cue), words)))
        relay = (source, *(one for one in carried if one.spans != origin.spans))
        yield _back(sentence, cue, origin, verb, content, relay)
        return
    draft = _back(sentence, cue, source, (_verb(passage, cue),), content, carried)
    yield with_issuer(passage, cue, draft)


def _meant(passage: Passage, before: Sentence) -> Span:
    """The sentence pointed at, without the author's link (Ранее, Кроме того)."""
    return Span(passage.tokens[before_openers(passage, before)].start, before.span.stop)


def _back(
    sentence: Sentence,
    cue: Cue,
    source: Source,
    verb: tuple[Span, ...],
    content: Span,
    relay: tuple[Source, ...],
) -> Draft:
    return Draft(
        rule="referring",
        sentence=sentence,
        place=cue.place,
        source=source,
        cue=verb,
        content=(content,),
        flag=cue.word.flag,
        relay=relay,
    )


def _referred(
    passage: Passage, sentence: Sentence, cue: Cue, carrier: Source
) -> tuple[Source, Span] | None:
    """Whom an outlet refers to, and the words with which it does: «со ссылкой на X»."""
    if carrier.phrase is None or not passes_on(passage, carrier.phrase):
        return None
    for place in range(sentence.first, sentence.stop - 3):
        if passage.norms[place : place + 3] != ("со", "ссылкой", "на"):
            continue
        limit = cue.first if place < cue.first else sentence.stop
        phrase = noun_phrase(passage, place + 3, limit)
        words = passage.span(place, place + 3)
        return None if phrase is None else (source_of(passage, phrase), words)
    return None


def _is_as(passage: Passage, cue: Cue) -> bool:
    return cue.first > 0 and passage.tokens[cue.first - 1].norm == "как"


def _carried(passage: Passage, cues: list[Cue], limit: int) -> tuple[Source, ...]:
    """Who passes the words on before they are told: «Как передаёт X, об этом заявил Y»."""
    found = (subject_after(passage, cue, limit) for cue in cues)
    return tuple(source for source in found if source is not None)


def _further(passage: Passage, sentence: Sentence, source: Source) -> tuple[Source, ...]:
    """Who else passes the words on: «сообщает X, передаёт Y», «сообщает X со ссылкой на Y»."""
    if source.phrase is None:
        return ()
    place = source.phrase.stop
    norms = [token.norm for token in passage.tokens[place : min(place + 3, sentence.stop)]]
    if norms == ["со", "ссылкой", "на"]:
        phrase = noun_phrase(passage, place + 3, sentence.stop)
        return () if phrase is None else (source_of(passage, phrase),)
    cue = passage.cues.get(place + 1) if norms[:1] == [","] else None
    if cue is None or cue.word.form not in _SPOKEN:
        return ()
    other = subject_after(passage, cue, sentence.stop)
    return () if other is None else (other,)


def _pointing_place(passage: Passage, sentence: Sentence) -> int:
    """Where the sentence would point back: at its beginning, or after «Как сообщает X,»."""
    first = before_openers(passage, sentence)
    if passage.tokens[first].norm != "как":
        return first
    commas = (at for at in range(first, sentence.stop - 1) if passage.tokens[at].norm == ",")
    return next(commas, first - 1) + 1


def _speaker(passage: Passage, sentence: Sentence, cue: Cue, after: int) -> Source | None:
    source = subject_after(passage, cue, sentence.stop)
    if source is None and cue.place >= after:
        source = subject_before(passage, sentence, cue)
    if source is None or source.phrase is None or source.phrase.first < cue.place < after:
        return source
    return None if source.phrase.first < after <= source.phrase.stop else source


def pointer_at(passage: Passage, place: int) -> int:
    """The width of the pointing words at ``place``; 0 if there are none."""
    if POINTING_WORDS.isdisjoint(passage.norms[place : place + 1]):
        return 0
    norms = passage.norms[place : place + 3]
    if norms[:1] == ("с",) and norms[1:2] in _WITH and norms[2:] in _INSTRUMENTAL:
        return 3
    for words in _POINTERS:
        if passage.norms[place : place + len(words)] == words:
            return len(words)
    return 0


def _verb(passage: Passage, cue: Cue) -> Span:
    return passage.span(cue.first, cue.stop)
