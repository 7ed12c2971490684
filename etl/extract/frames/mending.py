"""Where a quotation begins or ends whose mark was lost.

People quoted at length speak of themselves and to others: sentences with a first or second person
beside the mark belong to the quotation, until one that has marks or a report of its own.
"""

from etl.extract.cues import Cue
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.subjects import subject_after, subject_before

MOST_SENTENCES = 6


def mended_start(passage: Passage, sentence: Sentence, closer: int) -> int:
    """The place where a quotation begins whose closing mark stands at ``closer``."""
    current = sentence
    while current.span.start > closer:
        before = passage.previous(current)
        if before is None:
            break
        current = before
    start = current.span.start
    for _ in range(MOST_SENTENCES):
        before = passage.previous(current)
        if before is None or not _is_speech(passage, before):
            return start
        current = before
        start = current.span.start
    return start


def last_sentence_stop(passage: Passage, sentence: Sentence) -> int:
    """The place where a quotation ends that begins in ``sentence`` and is never closed."""
    current = sentence
    for _ in range(MOST_SENTENCES):
        after = passage.following(current)
        if after is None or after.line != sentence.line or not _is_speech(passage, after):
            break
        current = after
    return current.span.stop


def _is_speech(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence is spoken in the first or second person and nothing reports in it."""
    words = passage.tokens[sentence.first : sentence.stop]
    if any(token.norm in {"«", "»", '"', "“", "”", "„"} for token in words):
        return False
    reports = any(
        cue.has("quote") and _has_known_subject(passage, sentence, cue)
        for cue in passage.cues_of(sentence)
    )
    return not reports and any(token.norm in words_of("speaking") for token in words)


def _has_known_subject(passage: Passage, sentence: Sentence, cue: Cue) -> bool:
    source = subject_before(passage, sentence, cue) or subject_after(passage, cue, sentence.stop)
    return source is not None and source.phrase is not None
