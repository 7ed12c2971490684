"""Where syntax says that the author goes on: «… назвал это ошибкой и [уехал]».

A verb joined to the verb of speech is the author's. Nouns that the verb of speech governs end
before it; a clause may go on with verbs of its own, and is left as the rules have it.
"""

from dataclasses import replace

from etl.extract.clauses import trim_stops
from etl.extract.cues import Cue, CueForm
from etl.extract.deeper.parsed import Parsed
from etl.extract.deeper.told import ending_of
from etl.extract.drafts import Draft
from etl.extract.passage import Passage
from etl.extract.phrases import is_infinitive, looks_like_verb

_NOUNS = frozenset({"about", "accuse", "name", "stress", "stand", "express", "object"})
_JOINERS = frozenset({"и", "а", "но", "однако"})


def may_go_on(passage: Passage, draft: Draft) -> bool:
    """Whether a content of nouns holds a joining word and a verb after it."""
    if draft.rule not in _NOUNS:
        return False
    last = draft.content[-1]
    words = [passage.tokens[place].norm for place in passage.places_in(last)]
    joined = next((place for place, norm in enumerate(words) if norm in _JOINERS), len(words))
    return any(_is_finite(norm) for norm in words[joined:])


def ended(parsed: Parsed, draft: Draft, cue: Cue) -> Draft:
    """The draft with its content ended where the author goes on."""
    last = draft.content[-1]
    inside = parsed.passage.places_in(last)
    stop = min(inside.stop, parsed.sentence.stop)  # quoted words may end in another sentence
    for joiner in range(inside.start + 1, stop):
        if not _goes_on(parsed, joiner, cue, stop):
            continue
        content = trim_stops(parsed.passage, last.start, parsed.passage.tokens[joiner].start)
        return draft if content is None else replace(draft, content=(*draft.content[:-1], content))
    return draft


def _goes_on(parsed: Parsed, joiner: int, cue: Cue, stop: int) -> bool:
    """Whether a joining word leads to another verb of the author's."""
    if parsed.norm(joiner) not in _JOINERS or parsed.relation(joiner) != "cc":
        return False
    verb = parsed.head(joiner)
    if verb is None or not joiner < verb < stop or parsed.relation(verb) != "conj":
        return False
    if parsed.head(verb) != cue.place or not _is_finite(parsed.norm(verb)):
        return False
    same = ending_of(parsed.norm(verb)) == ending_of(parsed.norm(cue.place))
    reports = parsed.passage.cues.get(verb)
    if reports is not None and CueForm.PRESENT in {reports.word.form, cue.word.form}:
        same = same or reports.word.plural == cue.word.plural
    if not same and not any(True for _ in parsed.under(verb, "nsubj")):
        return False
    return parsed.passage.quotation_at(parsed.passage.tokens[joiner].start) is None


def _is_finite(norm: str) -> bool:
    return looks_like_verb(norm) and not is_infinitive(norm)
