"""Said of somebody by X: The move was condemned by X as … · X was urged by Y to …"""

from etl.extract.clauses import trim_stops
from etl.extract.drafts import Draft
from etl.extract.english.circumstances import after_circumstance
from etl.extract.english.contents import content_from
from etl.extract.english.inverted import source_after
from etl.extract.english.saying import Saying, clause_first, subject_stop
from etl.extract.english.verbs import VerbForm
from etl.extract.lexicon import words_of

_FRAMES = ("object", "accuse", "naming", "inf")
_RELATIVE = frozenset({"who", "which", "that", "it", "he", "she", "they"})


def passive(saying: Saying) -> Draft | None:
    """The subject of the passive and what follows the one who said it are the content."""
    stop = subject_stop(saying)
    between = {saying.norm(place) for place in range(stop, saying.cue.first)}
    fits = any(saying.cue.has(frame) for frame in _FRAMES)
    by = after_circumstance(saying, saying.cue.stop)
    if not fits or saying.cue.form is not VerbForm.FINITE or saying.norm(by) != "by":
        return None
    first = clause_first(saying, stop, None)
    if not between & words_of("english_be") or first >= stop or "being" in between:
        return None
    source = source_after(saying, by + 1)
    if source is None or source.phrase is None or saying.norm(stop - 1) in _RELATIVE:
        return None
    tokens = saying.passage.tokens
    while saying.norm(first) in words_of("english_link") and first < stop - 1:
        first += 1
    left = trim_stops(saying.passage, tokens[first].start, tokens[stop - 1].stop)
    after = source.phrase.stop
    tells = saying.norm(after) in {"as", "for", "to", "of", "over"}
    right = content_from(saying, after, is_clause=False) if tells else None
    content = tuple(span for span in (left, right) if span is not None)
    return saying.draft("english_passive", source, content) if content else None
