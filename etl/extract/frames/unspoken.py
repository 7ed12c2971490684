"""Reports that nobody makes: «Кто сказал, что …?», «Опыт говорит, что …».

A question for the speaker tells none, and a thing in the speaker's place speaks in a figure only.
"""

from etl.extract.agreement import before_adverbs
from etl.extract.animacy import is_thing
from etl.extract.clauses import before_openers, clause_start
from etl.extract.cues import FINITE, Cue
from etl.extract.drafts import Draft
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import looks_like_adjective
from etl.extract.plain_subjects import agrees_by_ending

_LONGEST = 3


def is_unspoken(passage: Passage, sentence: Sentence, cue: Cue, draft: Draft) -> bool:
    """Whether a report without a speaker has a question or a thing in the place of one."""
    if draft.source.phrase is not None or cue.word.form not in FINITE:
        return False
    if cue.word.lemma == "ожидать":
        return True
    left = clause_start(passage, sentence, cue.place)
    first = max(left, before_openers(passage, sentence))
    stop = before_adverbs(passage, cue.first, left)
    if not first < stop <= first + _LONGEST:
        return False
    opens = first == before_openers(passage, sentence)
    if passage.tokens[first].norm == "кто":
        return opens and passage.tokens[sentence.stop - 1].norm == "?"
    if not opens and passage.tokens[first - 1].norm != ",":
        return False
    *before, noun = (token.norm for token in passage.tokens[first:stop])
    described = all(looks_like_adjective(norm) for norm in before)
    is_name = passage.tokens[stop - 1].capital and stop - 1 > sentence.first
    return described and not is_name and is_thing(noun) and agrees_by_ending(noun, cue)
