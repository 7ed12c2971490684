"""Said by nobody in particular: Concern was voiced about … · The need for … was stressed."""

from etl.extract.clauses import trim_stops
from etl.extract.drafts import AGENTLESS, Draft
from etl.extract.english.contents import content_from
from etl.extract.english.saying import Saying, clause_first, subject_stop
from etl.extract.lexicon import words_of

_BE = frozenset({"was", "were"})
_LONGEST_SUBJECT = 40


def impersonal(saying: Saying) -> Draft | None:
    """The subject of the passive and what follows the verb are the content."""
    stop = subject_stop(saying)
    between = {saying.norm(place) for place in range(stop, saying.cue.first)}
    if not saying.cue.has("passive") or not between & _BE or saying.norm(saying.cue.stop) == "by":
        return None
    first = _subject_first(saying, stop)
    if saying.norm(first) in {"our", "my"}:
        return None
    if stop - first < 1 or saying.norm(stop - 1) in {"it", "that", "which", "who", "they"}:
        return None
    tokens = saying.passage.tokens
    left = trim_stops(saying.passage, tokens[first].start, tokens[stop - 1].stop)
    follows = saying.cue.stop < saying.sentence.stop and tokens[saying.cue.stop].is_word
    right = content_from(saying, saying.cue.stop) if follows else None
    content = tuple(span for span in (left, right) if span is not None)
    return saying.draft("english_impersonal", AGENTLESS, content) if content else None


def _subject_first(saying: Saying, stop: int) -> int:
    """The subject reaches back to the beginning of the sentence or to a comma."""
    first = saying.sentence.first
    least = max(first, stop - _LONGEST_SUBJECT)
    commas = (at for at in range(stop - 1, least - 1, -1) if saying.norm(at) in {",", ";"})
    begins = next(commas, first - 1) + 1
    if begins == first and stop - first > _LONGEST_SUBJECT:
        begins = clause_first(saying, stop, None)
    while begins < stop and (
        saying.norm(begins) in words_of("english_link") or not saying.passage.tokens[begins].is_word
    ):
        begins += 1
    return begins
