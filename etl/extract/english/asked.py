"""The question before an answer: X, asked to assess …, replied · Asked by Y if …, X said.

A question that nobody is told to have asked («Asked whether …») belongs to its answer.
"""

from etl.extract.drafts import AGENTLESS, Draft
from etl.extract.english.circumstances import after_circumstance
from etl.extract.english.inverted import source_after
from etl.extract.english.saying import Saying
from etl.extract.lexicon import words_of
from etl.model.records import Span

_QUESTIONS = frozenset({"to", "if", "whether", "why", "how", "what", "when", "where"})
_LONGEST = 40


def asked(saying: Saying) -> Draft | None:
    """What was asked, up to the comma that closes it; who asked, where he is told."""
    tokens, place = saying.passage.tokens, saying.cue.first
    before = saying.norm(place - 1)
    when = before == "when"
    opens = saying.norm(place - 2) if when else before
    if saying.norm(place) != "asked" or opens not in {"", ","} or not saying.cue.has("indirect"):
        return None
    first = after_circumstance(saying, saying.cue.stop)
    source = AGENTLESS
    if saying.norm(first) == "by":
        asker = source_after(saying, first + 1)
        if asker is None or asker.phrase is None:
            return None
        source, first = asker, after_circumstance(saying, asker.phrase.stop)
    if saying.norm(first) not in _QUESTIONS or saying.norm(first + 1) in words_of("english_silent"):
        return None
    if source is AGENTLESS and saying.norm(first) != "to":
        return None
    ahead = range(first, min(first + _LONGEST, saying.sentence.stop))
    comma = next((at for at in ahead if saying.norm(at) == ","), None)
    if comma is None or not any(start > comma for start in saying.starts):
        return None  # nobody answers: asked to leave, he left
    content = Span(tokens[first].start, tokens[comma - 1].stop)
    return saying.draft("english_asked", source, (content,))
