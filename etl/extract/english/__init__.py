"""English reports: quotations, clauses, demands, noun phrases, transcripts, each a small rule.

English word order does most of the work: the subject stands between the beginning of the clause and
the verb, the content fills the rest of the sentence. Rules are asked in one order, the first answer
counts; inside a turn of a transcript there is only the turn.
"""

from collections.abc import Callable, Iterator

from etl.extract.drafts import Draft
from etl.extract.english.asides import as_said, aside
from etl.extract.english.asked import asked
from etl.extract.english.headed import headed
from etl.extract.english.impersonal import impersonal
from etl.extract.english.nouns import spoken_nouns
from etl.extract.english.passive import passive
from etl.extract.english.prefaced import according
from etl.extract.english.quoted import quotation
from etl.extract.english.relatives import relative
from etl.extract.english.reported import report
from etl.extract.english.saying import Saying
from etl.extract.english.turns import turns
from etl.extract.english.verbs import EnglishCue, VerbForm, cues_of
from etl.extract.passage import Passage, Sentence
from etl.extract.portions import MOST_CUES, portions
from etl.model.records import Span

_CUE_RULES: tuple[Callable[[Saying], Draft | None], ...] = (
    relative,
    asked,
    quotation,
    as_said,
    aside,
    impersonal,
    passive,
    report,
)
_SENTENCE_RULES: tuple[Callable[[Passage, Sentence], Iterator[Draft]], ...] = (
    according,
    spoken_nouns,
    headed,
)

_LONGEST_ACCUSED = 6

__all__ = ["english_drafts", "turns"]


def english_drafts(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """Reports in one English sentence that is no part of a transcript."""
    cues = cues_of(passage, sentence)
    if len(cues) > MOST_CUES:
        for portion in portions(passage, sentence, (cue.first for cue in cues)):
            yield from english_drafts(passage, portion)
        return
    reports = tuple(cue for cue in cues if cue.reports)
    starts = frozenset(cue.first for cue in cues if _begins_report(passage, cue))
    carried = None
    taken: list[Span] = []
    for cue in reports:
        saying = Saying(passage, sentence, cue, starts, carried)
        for rule in _CUE_RULES:
            draft = rule(saying)
            if draft is None:
                continue
            quoted = passage.quotation_at(cue.span.start) is not None
            kept = quoted or draft.source.phrase is None or draft.rule == "english_asked"
            carried = carried if kept else draft.source
            taken += draft.cue
            yield draft
            break
    for sentence_rule in _SENTENCE_RULES:
        yield from (
            draft
            for draft in sentence_rule(passage, sentence)
            if not any(cue.holds(draft.cue[0]) for cue in taken)
        )


def _begins_report(passage: Passage, cue: EnglishCue) -> bool:
    """Whether the author goes on with this verb; a participle joined by «and» (deepening and
    maintaining …) or one that reports nothing goes on with the content."""
    if cue.form is not VerbForm.PARTICIPLE:
        return True
    joined = cue.first > 0 and passage.tokens[cue.first - 1].norm in {"and", "or", "but"}
    if joined and not _is_new_report(passage, cue):
        return False
    return cue.reports and not cue.has("light")


def _is_new_report(passage: Passage, cue: EnglishCue) -> bool:
    """Whether a participle joined by «and» can be nothing but a report: and accusing X of …"""
    ahead = [token.norm for token in passage.tokens[cue.stop : cue.stop + _LONGEST_ACCUSED]]
    return (cue.has("accuse") and "of" in ahead) or (cue.has("speaks") and ahead[:1] == ["that"])
