"""Reports beside their content: …, заявил X · …, считает X, … · …, о чём сообщил X."""

from etl.extract.agreement import agrees, before_adverbs
from etl.extract.clauses import before_openers, content_span, trim_stops, words_before
from etl.extract.cues import FINITE, Cue, CueForm
from etl.extract.drafts import AGENTLESS, WANTED, Draft, Source
from etl.extract.frames.referring import pointer_at
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import looks_like_verb
from etl.extract.subjects import subject_after, subject_before
from etl.extract.turning import DASHES, after_adverbs
from etl.model.records import Span

_ABOUT_WHICH = (",", "о", "чем")
_NOTICES = frozenset({"сообщать", "передавать", "писать", "информировать"})


def aside(passage: Passage, sentence: Sentence, cue: Cue, _: Source | None) -> Draft | None:
    """…, заявил X · …, считает X, …"""
    spoken = cue.word.form in FINITE or cue.word.form is CueForm.IMPERSONAL
    if not spoken or not (cue.has("aside") or cue.has("quote")):
        return None
    before = cue.place - 1
    while before > sentence.first and passage.tokens[before].norm in DASHES | words_of("adverb"):
        before -= 1
    if before <= sentence.first or not _cuts_off(passage, cue, before):
        return None
    source = subject_after(passage, cue, sentence.stop, loose=True)
    if source is None or _runs_on(passage, sentence, cue, source):
        source = AGENTLESS if source is not None or _breaks_off(passage, sentence, cue) else WANTED
    start = _after_of_that(passage, _with_conjunction(passage, sentence))
    end = passage.tokens[before].start
    if passage.tokens[before].norm != ",":
        end = passage.tokens[before].stop
    if before == start - 1 and source.phrase is not None:
        return _after_link(passage, sentence, cue, source)
    left = trim_stops(passage, passage.tokens[start].start, end)
    if left is None or before - start < 1 or pointer_at(passage, start):
        return None
    whole = _is_whole(passage, start, before)
    right = None
    if source.phrase is not None and not whole:
        right = _rest_after(passage, sentence, source.phrase.stop)
    if right is None and before - start < 2:
        return None
    if source is WANTED and not whole:
        return None
    return Draft(
        rule="aside",
        sentence=sentence,
        place=cue.place,
        source=source,
        cue=(passage.span(cue.first, cue.stop),),
        content=(left,) if right is None else (left, right),
        flag=cue.word.flag,
    )


def _after_link(passage: Passage, sentence: Sentence, cue: Cue, source: Source) -> Draft | None:
    """«При этом, добавил X, …»: nothing but the author's link stands before the report."""
    if source.phrase is None:
        return None
    right = _rest_after(passage, sentence, source.phrase.stop)
    if right is None:
        return None
    return Draft(
        rule="aside",
        sentence=sentence,
        place=cue.place,
        source=source,
        cue=(passage.span(cue.first, cue.stop),),
        content=(right,),
        flag=cue.word.flag,
    )


def _with_conjunction(passage: Passage, sentence: Sentence) -> int:
    """Where the words begin: «Но …, заявил X» begins with what the speaker opposes."""
    start = before_openers(passage, sentence)
    joins = start == sentence.first + 1 and passage.tokens[sentence.first].norm in {"но", "а", "и"}
    return sentence.first if joins else start


def _after_of_that(passage: Passage, place: int) -> int:
    """«О том, что …, сообщает X»: the clause begins with «что»."""
    norms = [token.norm for token in passage.tokens[place : place + 4]]
    return place + 3 if norms == ["о", "том", ",", "что"] else place


def _breaks_off(passage: Passage, sentence: Sentence, cue: Cue) -> bool:
    """«…, передаёт.»: who passes the words on has been lost."""
    ends = cue.stop >= sentence.stop or passage.tokens[cue.stop].norm in {".", ":"}
    return ends and cue.word.form is CueForm.PRESENT and cue.word.lemma in _NOTICES


def _runs_on(passage: Passage, sentence: Sentence, cue: Cue, source: Source) -> bool:
    """«…, передаёт Лавров также заявил»: who passes the words on has been lost, the full stop with
    it, and the next sentence begins."""
    phrase = source.phrase
    if phrase is None or cue.word.form is not CueForm.PRESENT or cue.word.lemma not in _NOTICES:
        return False
    if phrase.first != cue.stop or not passage.tokens[cue.stop].capital:
        return False
    place = after_adverbs(passage, phrase.stop, sentence.stop)
    verbs = (passage.cues.get(at) for at in (place, place + 1))
    verb = next((found for found in verbs if found is not None), None)
    follows = verb is not None and verb.first <= place < sentence.stop
    return follows and verb is not None and verb.word.form in FINITE and agrees(phrase, verb)


def _cuts_off(passage: Passage, cue: Cue, before: int) -> bool:
    """Whether the words end before the report: at a comma, or, the comma lost, at a dash, or at
    the mark of a question right before a verb that can do nothing else."""
    norm = passage.tokens[before].norm
    if norm == ",":
        return True
    if passage.tokens[cue.first].capital or not cue.has("aside"):
        return False
    if norm in {"?", "!"}:
        return before == cue.first - 1
    return before < cue.first - 1 and passage.tokens[before + 1].norm in DASHES


def trailing_pointer(
    passage: Passage, sentence: Sentence, cue: Cue, _: Source | None
) -> Draft | None:
    """…, о чём сообщил X"""
    what = before_adverbs(passage, cue.place, sentence.first)
    source = None
    if passage.norms[max(0, what - 3) : what] != _ABOUT_WHICH and _may_end(passage, sentence, cue):
        source = subject_before(passage, sentence, cue)
        what = what if source is None or source.phrase is None else source.phrase.first
    if passage.norms[max(0, what - 3) : what] != _ABOUT_WHICH:
        return None
    source = source or subject_after(passage, cue, sentence.stop)
    content = words_before(passage, sentence, what - 2)
    if source is None or content is None:
        return None
    return Draft(
        rule="trailing_pointer",
        sentence=sentence,
        place=cue.place,
        source=source,
        cue=(passage.span(cue.first, cue.stop),),
        content=(content,),
        flag=cue.word.flag,
    )


def _may_end(passage: Passage, sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb can end a sentence that points back: nothing it says follows a colon."""
    return cue.has("about") and ":" not in passage.norms[cue.stop : sentence.stop + 1]


def _another_report(passage: Passage, sentence: Sentence, cue: Cue) -> bool:
    """«…, заявил X, передаёт Y»: who passes the words on."""
    return (cue.has("aside") or cue.has("quote")) and (
        subject_after(passage, cue, sentence.stop, loose=True) is not None
    )


def _is_whole(passage: Passage, start: int, comma: int) -> bool:
    """Whether the words before an aside hold a verb, so that nothing need follow."""
    return any(
        looks_like_verb(passage.tokens[place].norm) or place in passage.cues
        for place in range(start, comma)
    )


def _rest_after(passage: Passage, sentence: Sentence, stop: int) -> Span | None:
    """The words after an aside that stands inside its content: «Санкции, считает X, это …»."""
    if stop + 1 >= sentence.stop or passage.tokens[stop].norm != ",":
        return None
    following = passage.tokens[stop + 1].norm
    cue = passage.cues.get(stop + 1)
    if cue is not None and cue.word.form in FINITE and _another_report(passage, sentence, cue):
        return None
    leaves = following.startswith("котор") or following.endswith(("ая", "яя", "вшись"))
    if leaves or (cue is not None and cue.word.form is CueForm.CONVERB):
        return None
    return content_span(passage, sentence, stop + 1)
