"""Speech acts whose content is no clause: призвал прекратить · обвинил X в … · назвал X …

The content is everything the verb governs, up to the end of its clause.
"""

from collections.abc import Callable
from functools import cache

from etl.extract.animacy import is_paper
from etl.extract.clauses import content_span, content_stop
from etl.extract.converb_owners import plain_owner
from etl.extract.cues import Cue, CueForm
from etl.extract.drafts import AGENTLESS, WANTED, Draft, Source
from etl.extract.earlier_subjects import main_subject
from etl.extract.frames.fronted_things import thing_and_rest
from etl.extract.frames.governed import says_as_what
from etl.extract.frames.matters import governed_matter
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import is_infinitive
from etl.extract.plain_subjects import plain_subject
from etl.extract.subjects import subject_before, takes_over
from etl.extract.tokens import TokenKind
from etl.extract.turning import after_adverbs, up_to_author
from etl.model.records import Span
from etl.model.vocabulary import Flag
from etl.text.packaged import read_table

Frame = Callable[[Passage, Sentence, Cue, int], int | None]

_STANDS = {
    ("за",): 1,
    ("против",): 1,
    ("в", "поддержку"): 2,
    ("в", "защиту"): 2,
    ("в", "пользу"): 2,
    ("с", "призывом"): 2,
    ("с", "призывами"): 2,
    ("с", "предложением"): 2,
    ("с", "инициативой"): 2,
    ("с", "требованием"): 2,
    ("с", "критикой"): 2,
    ("с", "осуждением"): 2,
    ("с", "обвинениями"): 2,
    ("с", "угрозами"): 2,
}
_SHORTEST_CHARGE = 2
_MARKS = frozenset('«"“„')
_ACCUSED = frozenset({"его", "ее", "их", "себя"})
_NEVER_FIRST = frozenset({"что", "чтобы", "как", "если", "и", "а", "но", "или"})
_ON = (("и", "дальше"), ("и", "впредь"), ("и", "далее"))
_TOPICS = frozenset(
    {("свою", "позицию"), ("свое", "мнение"), ("свой", "взгляд"), ("свое", "решение")}
)


def complement(
    passage: Passage, sentence: Sentence, cue: Cue, carried: Source | None
) -> Draft | None:
    """The first of ``FRAMES`` that the verb can fill and the words after it fit."""
    place = after_adverbs(passage, cue.stop, sentence.stop)
    if place >= sentence.stop:
        return None
    if cue.word.form is CueForm.IMPERSONAL:
        return _announced(passage, sentence, cue, place)
    if cue.word.form is CueForm.PARTICIPLE and passage.norms[cue.first - 1 : cue.first] != (",",):
        return None
    source = subject_before(passage, sentence, cue)
    if source is None and takes_over(passage, sentence, cue):
        source = carried
        if source is None and cue.word.form is CueForm.CONVERB:
            source = main_subject(passage, sentence, cue) or plain_owner(passage, sentence, cue)
    if source is None:
        source = plain_subject(passage, sentence, cue, acts=True) or WANTED
    if source.phrase is not None and is_paper(source.phrase):
        return None
    for name, frame in FRAMES:
        first = frame(passage, sentence, cue, place) if cue.has(name) else None
        if first is None:
            continue
        content = content_span(passage, up_to_author(passage, sentence, first), first, cue)
        if content is None:
            continue
        both = None
        phrase = source.phrase
        if name == "name" and phrase is not None and phrase.first < cue.first:
            both = thing_and_rest(passage, sentence, cue, phrase, first)
        return Draft(
            rule=name,
            sentence=sentence,
            place=cue.place,
            source=source,
            cue=_cue_spans(passage, cue, first - 1 if name == "about" else place, first),
            content=both or (content,),
            flag=cue.word.flag,
        )
    return None


def _announced(passage: Passage, sentence: Sentence, cue: Cue, place: int) -> Draft | None:
    """Сообщалось о гибели …: nobody says it."""
    first = governed_matter(passage, sentence, cue, place) if cue.has("about") else None
    content = None if first is None else content_span(passage, sentence, first, cue)
    if first is None or content is None:
        return None
    return Draft(
        rule="about",
        sentence=sentence,
        place=cue.place,
        source=subject_before(passage, sentence, cue) or AGENTLESS,
        cue=_cue_spans(passage, cue, first - 1, first),
        content=(content,),
    )


def _infinitive(passage: Passage, sentence: Sentence, cue: Cue, place: int) -> int | None:
    """призвал Германию прислушаться: an infinitive stands in the clause. Who refuses to comment
    has said nothing."""
    goes_on = passage.norms[place : place + 2] in _ON
    if passage.tokens[place].norm in _NEVER_FIRST | {",", ":"} and not goes_on:
        return None
    stop = min(content_stop(passage, sentence, place, cue), place + 18)
    words = (token.norm for token in passage.tokens[place:stop])
    found = next((norm for norm in words if is_infinitive(norm)), None)
    is_silent = cue.word.flag is Flag.DENIAL and found in words_of("silence")
    return None if found is None or is_silent else place


def _object(passage: Passage, sentence: Sentence, _: Cue, place: int) -> int | None:
    """осудил удар: the words after the verb can be its object."""
    token = passage.tokens[place]
    opens = token.kind is not TokenKind.MARK or passage.quotation_at(token.start) is not None
    governs = token.norm in words_of("preposition") and token.norm != "от"
    barred = governs or token.norm in _NEVER_FIRST or _is_topic(passage, sentence, place)
    return place if opens and not barred and place < sentence.stop else None


def _is_topic(passage: Passage, sentence: Sentence, place: int) -> bool:
    """«объясняет свою позицию»: that somebody spoke, and nothing of what was said."""
    stop = min(place + 2, sentence.stop)
    ends = stop >= sentence.stop or not passage.norms[stop][0].isalnum()
    return ends and passage.norms[place:stop] in _TOPICS


def _accusation(passage: Passage, sentence: Sentence, cue: Cue, place: int) -> int | None:
    """обвинил X в …"""
    stop = content_stop(passage, sentence, place, cue)
    if passage.tokens[place].norm in {"в", "во"}:
        accused = any(_is_accused(passage, at) for at in range(place + _SHORTEST_CHARGE, stop))
        return place if accused else None
    has_charge = any(token.norm in {"в", "во"} for token in passage.tokens[place + 1 : stop])
    return _object(passage, sentence, cue, place) if has_charge else None


def _is_accused(passage: Passage, place: int) -> bool:
    """Whether one accused stands there: обвинил в обстреле Украину, в этом друг друга."""
    if passage.norms[place] in _ACCUSED or passage.norms[place : place + 2] == ("друг", "друга"):
        return True
    mention = passage.mention_at.get(place)
    oblique = mention is None or mention.cases & {"genitive", "prepositional"}
    return mention is not None and "accusative" in mention.cases and not oblique


def _naming(passage: Passage, sentence: Sentence, cue: Cue, place: int) -> int | None:
    """назвал X Y: at least two words, one of which says as what."""
    stop = content_stop(passage, sentence, place, cue)
    fits = stop - place >= 2 and says_as_what(passage, cue, place, stop)
    return _object(passage, sentence, cue, place) if fits else None


def _stress(passage: Passage, sentence: Sentence, cue: Cue, place: int) -> int | None:
    """подчеркнул необходимость …: an abstract noun, perhaps after an adjective."""
    marked = passage.norms[place] in _MARKS
    words = passage.tokens[place + marked : min(place + marked + 2, sentence.stop)]
    fits = any(token.norm in _stressed_nouns() for token in words)
    return _object(passage, sentence, cue, place) if fits else None


def _stand(passage: Passage, sentence: Sentence, _: Cue, place: int) -> int | None:
    """выступает против …, выступил с призывом …"""
    norms = tuple(token.norm for token in passage.tokens[place : place + 2])
    width = _STANDS.get(norms[:1]) or _STANDS.get(norms)
    return None if width is None or place + width >= sentence.stop else place + width


def _cue_spans(passage: Passage, cue: Cue, governed: int, first: int) -> tuple[Span, ...]:
    """The verb and the words it governs, tokens ``[governed, first)`` right before the content."""
    if governed == cue.stop:
        return (passage.span(cue.first, first),)
    verb = passage.span(cue.first, cue.stop)
    return (verb,) if governed == first else (verb, passage.span(governed, first))


@cache
def _stressed_nouns() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("etl.extract", "stressed_nouns"))


FRAMES: tuple[tuple[str, Frame], ...] = (
    ("about", governed_matter),
    ("inf", _infinitive),
    ("accuse", _accusation),
    ("name", _naming),
    ("stress", _stress),
    ("stand", _stand),
    ("express", _object),
    ("object", _object),
)

ACTS = frozenset(name for name, _ in FRAMES)
"""The rules by which somebody acts: things and documents do not."""
