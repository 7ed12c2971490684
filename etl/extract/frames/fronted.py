"""What a report is about comes first, its verb and speaker after it: «О выводе войск сообщил X» ·
«О том, что …, сообщает X» · «Против моста выступает X».
"""

from etl.extract.agreement import after_circumstance, agrees, before_adverbs, is_strong
from etl.extract.clauses import before_openers, trim_stops
from etl.extract.cues import FINITE, Cue, CueForm
from etl.extract.drafts import Draft, Source
from etl.extract.earlier_subjects import source_of
from etl.extract.frames.governed import VARIANTS
from etl.extract.frames.referring import pointer_at
from etl.extract.nouns import phrase_ending_at
from etl.extract.passage import Passage, Sentence
from etl.extract.subjects import subject_after
from etl.model.records import Span

_STANDS = frozenset({"за", "против"})


def fronted_matter(
    passage: Passage, sentence: Sentence, cue: Cue, _: Source | None
) -> Draft | None:
    """О X сообщил Y · На X указывает Y · О том, что …, сообщает Y."""
    spoken = cue.word.form in FINITE or cue.word.form is CueForm.IMPERSONAL
    if not spoken or not (cue.has("about") or cue.has("clause")):
        return None
    first = _after_time(passage, sentence, cue)
    if cue.place - first < 2 or passage.tokens[first].norm not in _prepositions(cue):
        return None
    source, stop = _speaker(passage, sentence, cue, first + 2)
    if source is None:
        return None
    content = _matter(passage, cue, first, stop)
    if content is None:
        return None
    return fronted_draft("about", passage, sentence, cue, source, (content,))


def _prepositions(cue: Cue) -> frozenset[str]:
    """What a matter of the verb may open with; «намекнуть на» may be about something, too."""
    if cue.has("stand"):
        return _STANDS
    own = VARIANTS.get(cue.word.preposition or "о", frozenset())
    return own | VARIANTS["о"] if cue.has("about") else own


def _after_time(passage: Passage, sentence: Sentence, cue: Cue) -> int:
    """Where the sentence begins, «утром 9 мая» and «в четверг» passed over."""
    first = before_openers(passage, sentence)
    after = after_circumstance(passage, first, cue.place)
    return after if after < cue.place else first


def _matter(passage: Passage, cue: Cue, first: int, stop: int) -> Span | None:
    """The words from the preposition on, or the clause after «о том»."""
    tokens = passage.tokens
    commas = [place for place in range(first, stop) if tokens[place].norm == ","]
    if tokens[first + 1].norm == "том":
        if commas[:1] != [first + 2]:
            return None
        end = commas[-1] if len(commas) > 1 else stop
        return trim_stops(passage, tokens[first + 3].start, tokens[end - 1].stop)
    broken = any(token.norm in {",", ":", ";"} for token in tokens[first:stop])
    governs = cue.has("about") or cue.has("stand") or cue.word.form is CueForm.IMPERSONAL
    if not governs or broken or pointer_at(passage, first):
        return None
    return trim_stops(passage, tokens[first].start, tokens[stop - 1].stop)


def _speaker(
    passage: Passage, sentence: Sentence, cue: Cue, left: int
) -> tuple[Source | None, int]:
    """Who speaks, and the token at which the matter before the verb (or the speaker) ends."""
    stop = before_adverbs(passage, cue.first, left)
    after = subject_after(passage, cue, sentence.stop)
    if after is not None and after.phrase is not None and is_strong(after.phrase):
        return after, stop
    before = phrase_ending_at(passage, stop, left)
    if before is not None and is_strong(before) and agrees(before, cue):
        return source_of(passage, before), before.first
    return after, stop


def fronted_draft(
    rule: str,
    passage: Passage,
    sentence: Sentence,
    cue: Cue,
    source: Source,
    content: tuple[Span, ...],
) -> Draft:
    """The draft of a report whose content comes first."""
    return Draft(
        rule=rule,
        sentence=sentence,
        place=cue.place,
        source=source,
        cue=(passage.span(cue.first, cue.stop),),
        content=content,
        flag=cue.word.flag,
    )
