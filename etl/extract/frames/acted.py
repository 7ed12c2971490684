"""Speech acts whose content is no clause: призвал прекратить · обвинил X в … · назвал X …

The content is everything the verb governs, up to the end of its clause.
"""

from collections.abc import Callable

from etl.extract.agreement import before_adverbs
from etl.extract.clauses import clause_start, content_span, content_stop
from etl.extract.cues import Cue, CueForm
from etl.extract.drafts import WANTED, Draft, Source
from etl.extract.lexicon import role_forms, words_of
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, is_infinitive
from etl.extract.subjects import main_subject, source_of, subject_after, subject_before, takes_over
from etl.extract.tokens import TokenKind
from etl.extract.turning import after_adverbs
from etl.model.records import Span
from etl.text.packaged import read_table

Frame = Callable[[Passage, Sentence, Cue, int], int | None]

_VARIANTS = {
    "о": {"о", "об", "обо"},
    "с": {"с", "со"},
    "к": {"к", "ко"},
    "от": {"от", "ото"},
    "на": {"на"},
}
_STANDS = {"за": 1, "против": 1, "с": 2}
_NEVER_FIRST = frozenset({"что", "чтобы", "это", "как", "если", "и", "а", "но", "или"})
_ABSTRACT = frozenset(row["word"] for row in read_table("etl.extract", "stressed_nouns"))


def complement(
    passage: Passage, sentence: Sentence, cue: Cue, carried: Source | None
) -> Draft | None:
    """The first of ``FRAMES`` that the verb can fill and the words after it fit."""
    place = after_adverbs(passage, cue.stop, sentence.stop)
    if cue.word.form is CueForm.IMPERSONAL or place >= sentence.stop:
        return None
    source = subject_before(passage, sentence, cue)
    if source is None and takes_over(passage, sentence, cue):
        source = carried
        if source is None and cue.word.form is CueForm.CONVERB:
            source = main_subject(passage, sentence, cue)
    if source is None:
        source = WANTED
    if source.phrase is not None and _cannot_act(source.phrase):
        return None
    for name, frame in FRAMES:
        first = frame(passage, sentence, cue, place) if cue.has(name) else None
        content = None if first is None else content_span(passage, sentence, first, cue)
        if first is None or content is None:
            continue
        return Draft(
            rule=name,
            sentence=sentence,
            place=cue.place,
            source=source,
            cue=_cue_spans(passage, cue, first - 1 if name == "about" else place, first),
            content=(content,),
            flag=cue.word.flag,
        )
    return None


def _cannot_act(phrase: NounPhrase) -> bool:
    """Documents say, but they do not urge, accuse or condemn."""
    return phrase.head is not None and phrase.head.kind == "document" and phrase.person is None


def fronted_name(passage: Passage, sentence: Sentence, cue: Cue, _: Source | None) -> Draft | None:
    """В X это назвали … · Это назвали в X …: the thing named stands before the verb."""
    if not cue.has("name") or not cue.word.plural or cue.word.form is CueForm.CONVERB:
        return None
    left = clause_start(passage, sentence, cue.place)
    stop = before_adverbs(passage, cue.place, left)
    after = subject_after(passage, cue, sentence.stop)
    if after is not None and after.phrase is not None and stop > left:
        return _named(passage, sentence, cue, after, (left, stop), after.phrase.stop)
    for place in range(left, stop):
        if passage.tokens[place].norm not in {"в", "во"}:
            continue
        phrase = noun_phrase(passage, place + 1, stop)
        if phrase is None or phrase.person is not None:
            return None
        source = source_of(passage, phrase)
        if phrase.stop >= stop:
            return _named(passage, sentence, cue, source, (left, place), cue.stop)
        return _named(passage, sentence, cue, source, (phrase.stop, stop), cue.stop)
    return None


def _named(
    passage: Passage,
    sentence: Sentence,
    cue: Cue,
    source: Source,
    thing: tuple[int, int],
    rest: int,
) -> Draft | None:
    if thing[0] >= thing[1]:
        return None
    before = passage.span(*thing)
    after = content_span(passage, sentence, rest, cue) if rest < sentence.stop else None
    if after is None:
        return None
    return Draft(
        rule="name",
        sentence=sentence,
        place=cue.place,
        source=source,
        cue=(passage.span(cue.first, cue.stop),),
        content=(before, after),
        flag=cue.word.flag,
    )


def _about(passage: Passage, sentence: Sentence, cue: Cue, place: int) -> int | None:
    """заявил о готовности: the preposition belongs to the cue."""
    variants = _VARIANTS.get(cue.word.preposition, set())
    while place < min(cue.stop + 4, sentence.stop) and _is_addressee(passage, place):
        place += 1
    if place >= sentence.stop:
        return None
    if passage.tokens[place].norm not in variants or place + 1 >= sentence.stop:
        return None
    following = passage.tokens[place + 1].norm
    silent = following.startswith(("коммент", "уточнен"))
    return None if silent or following in {"том", "этом", "чем", "тем", "тому"} else place + 1


def _is_addressee(passage: Passage, place: int) -> bool:
    """Whether a word is part of the one spoken to: заявила американскому лидеру о …"""
    norm = passage.tokens[place].norm
    mention, form = passage.mention_at.get(place), role_forms().get(norm)
    known = mention is not None and "dative" in mention.cases and "nominative" not in mention.cases
    return known or (form is not None and "dative" in form.cases) or norm.endswith(("ому", "ему"))


def _infinitive(passage: Passage, sentence: Sentence, cue: Cue, place: int) -> int | None:
    """призвал Германию прислушаться: an infinitive stands in the clause."""
    if passage.tokens[place].norm in _NEVER_FIRST | {",", ":"}:
        return None
    stop = min(content_stop(passage, sentence, place, cue), place + 18)
    words = (token.norm for token in passage.tokens[place:stop])
    found = any(is_infinitive(norm) for norm in words)
    return place if found else None


def _object(passage: Passage, sentence: Sentence, _: Cue, place: int) -> int | None:
    """осудил удар: the words after the verb can be its object."""
    token = passage.tokens[place]
    opens = token.kind is not TokenKind.MARK or passage.quotation_at(token.start) is not None
    barred = token.norm in words_of("preposition") | _NEVER_FIRST and token.norm != "от"
    return place if opens and not barred and place < sentence.stop else None


def _accusation(passage: Passage, sentence: Sentence, cue: Cue, place: int) -> int | None:
    """обвинил X в …"""
    stop = content_stop(passage, sentence, place, cue)
    has_charge = any(token.norm in {"в", "во"} for token in passage.tokens[place + 1 : stop])
    return _object(passage, sentence, cue, place) if has_charge else None


def _naming(passage: Passage, sentence: Sentence, cue: Cue, place: int) -> int | None:
    """назвал X Y: at least two words, none of them a preposition at the start."""
    stop = content_stop(passage, sentence, place, cue)
    return _object(passage, sentence, cue, place) if stop - place >= 2 else None


def _stress(passage: Passage, sentence: Sentence, cue: Cue, place: int) -> int | None:
    """подчеркнул необходимость …: an abstract noun, perhaps after an adjective."""
    words = passage.tokens[place : min(place + 2, sentence.stop)]
    fits = any(token.norm in _ABSTRACT for token in words)
    return _object(passage, sentence, cue, place) if fits else None


def _stand(passage: Passage, sentence: Sentence, _: Cue, place: int) -> int | None:
    """выступает против …, выступил с призывом …"""
    width = _STANDS.get(passage.tokens[place].norm)
    if width is None or place + width >= sentence.stop:
        return None
    if width == 2 and not passage.tokens[place + 1].norm.startswith(("призыв", "предложен")):
        return None
    return place + width


def _cue_spans(passage: Passage, cue: Cue, governed: int, first: int) -> tuple[Span, ...]:
    """The verb and the words it governs, tokens ``[governed, first)`` right before the content."""
    if governed == cue.stop:
        return (passage.span(cue.first, first),)
    verb = passage.span(cue.first, cue.stop)
    return (verb,) if governed == first else (verb, passage.span(governed, first))


FRAMES: tuple[tuple[str, Frame], ...] = (
    ("about", _about),
    ("inf", _infinitive),
    ("accuse", _accusation),
    ("name", _naming),
    ("stress", _stress),
    ("stand", _stand),
    ("express", _object),
    ("object", _object),
)
