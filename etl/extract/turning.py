"""Where the author goes on: the words with which one report ends and the next begins."""

from dataclasses import replace

from etl.extract.cues import FINITE, Cue, CueForm
from etl.extract.lexicon import is_adverb
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import looks_like_verb
from etl.model.records import Span
from etl.model.vocabulary import Flag

DASHES = frozenset("—–-−―‒")
# The words and marks with which the author may go on; at any other he does not.
TURNS = DASHES | {",", "(", "и", "а", "но"}
_WORDS = (("словам",), ("мнению",), ("данным",), ("версии",), ("оценке",), ("информации",))
_ABOUT_IT = ("об", "этом")
_FARTHEST_VERB = 7
_PERSONS = frozenset({"он", "она", "они"})
_POINTING = frozenset({"эту", "это", "этот", "эти", "этой", "этим", "этому"})
# Converbs of these do what the speaker does while speaking: пригрозив, пообещав, потребовав.
_ACTS = frozenset({Flag.THREAT, Flag.PROMISE, Flag.DEMAND})
_REPORTS = frozenset({"clause", "object", "inf", "name", "accuse", "about", "express"})


def author_goes_on(passage: Passage, sentence: Sentence, place: int, cue: Cue | None) -> bool:
    """Whether the author's next report begins at token ``place``."""
    norm = passage.tokens[place].norm
    if norm == "," and _is_inserted_report(passage, sentence, place + 1):
        return True
    if norm == "," and (
        _main_verb_at(passage, sentence, place + 1, cue) or _set_against(passage, place + 1)
    ):
        return True
    if norm == ",":
        return _aside_at(passage, sentence, place + 1) or _report_at(passage, sentence, place, cue)
    if norm in {"и", "а", "но"}:
        return _report_at(passage, sentence, place, cue)
    if norm in DASHES:
        return _aside_at(passage, sentence, place + 1)
    return norm == "(" and passage.tokens[min(place + 1, sentence.stop - 1)].norm.startswith("цит")


def _is_inserted_report(passage: Passage, sentence: Sentence, place: int) -> bool:
    """«…, которое, по мнению X, …»: somebody else judges what was said."""
    words = [token.norm for token in passage.tokens[place : min(place + 3, sentence.stop)]]
    return (
        len(words) == 3
        and words[0].startswith("котор")
        and words[1:] in ([",", "по"], [",", "как"])
    )


def _main_verb_at(passage: Passage, sentence: Sentence, place: int, cue: Cue | None) -> bool:
    """«X, отвергая обвинения, заявил …»: the verb that a converb has been put in before."""
    if cue is None or cue.word.form is not CueForm.CONVERB:
        return False
    before = passage.norms[cue.first - 1] if cue.first > sentence.first else ""
    verb = passage.cues.get(after_adverbs(passage, place, sentence.stop))
    return before == "," and verb is not None and verb.word.form in FINITE


def _set_against(passage: Passage, place: int) -> bool:
    """«…, а по словам X, …»: somebody else's report."""
    norms = passage.norms[place : place + 3]
    return norms[:2] == ("а", "по") and norms[2:] in _WORDS


def _aside_at(passage: Passage, sentence: Sentence, place: int) -> bool:
    """«…, [—] заявил X» that runs to the end of the sentence or to the next comma."""
    while place < sentence.stop and passage.tokens[place].norm in DASHES:
        place += 1
    cue = passage.cues.get(place)
    if cue is None or not (cue.has("aside") or cue.has("quote")):
        return False
    impersonal = cue.word.form is CueForm.IMPERSONAL
    if cue.word.form not in FINITE and not impersonal:
        return False
    if place + 1 >= sentence.stop:
        return False
    phrase = noun_phrase(passage, after_adverbs(passage, place + 1, sentence.stop), sentence.stop)
    if phrase is not None and phrase.nominative:
        return True
    return passage.tokens[place + 1].norm in {"в", "на"} and (cue.word.plural or impersonal)


def _report_at(passage: Passage, sentence: Sentence, place: int, cue: Cue | None) -> bool:
    """«…, добавив, что», «… и призвал» with the form of the first verb, «…, а Y обвинил»."""
    comma = passage.tokens[place].norm == ","
    ahead = place + 1
    joined = ahead < sentence.stop and passage.tokens[ahead].norm in {"и", "а", "но", "также"}
    while ahead < sentence.stop and passage.tokens[ahead].norm in {"и", "а", "но", "также"}:
        ahead += 1
    ahead = after_adverbs(passage, ahead, sentence.stop)
    other = passage.cues.get(ahead)
    if other is not None and not other.word.frames & _REPORTS:
        return False
    if other is not None and other.word.form is CueForm.CONVERB:
        return (comma or not joined) and _is_authors(passage, sentence, other)
    if other is None:
        return comma and joined and _other_subject(passage, sentence, place + 1, ahead)
    return cue is not None and (not comma or joined) and same_form(cue, other)


def _is_authors(passage: Passage, sentence: Sentence, converb: Cue) -> bool:
    """Whether a converb goes on with the author's report: it opens a clause of its own
    (добавив, что), or names or calls (назвав это …)."""
    ahead = passage.tokens[converb.stop : min(converb.stop + 5, sentence.stop)]
    opens = any(token.norm in {"что", "чтобы"} for token in ahead)
    acts = converb.word.flag in _ACTS and converb.word.frames & {"inf", "object"}
    names = converb.has("name") and not converb.has("clause")
    return opens or names or converb.has("stress") or bool(acts) or converb.has("accuse")


def same_form(left: Cue, right: Cue) -> bool:
    """Whether two verbs agree in tense, number and gender."""
    one, two = left.word, right.word
    agree = one.plural == two.plural and one.gender == two.gender
    return agree and one.form is two.form and one.form in FINITE


def _other_subject(passage: Passage, sentence: Sentence, joiner: int, place: int) -> bool:
    """«…, а Y обвинил»: somebody else's report begins."""
    if passage.tokens[joiner].norm != "а":
        return False
    phrase = noun_phrase(passage, place, sentence.stop)
    if phrase is None or not phrase.nominative:
        return False
    verb = passage.cues.get(after_adverbs(passage, phrase.stop, sentence.stop))
    return verb is not None and verb.word.form in FINITE


def up_to_author(passage: Passage, sentence: Sentence, first: int) -> Sentence:
    """The sentence up to where the author turns against a matter put in nouns: «предупредил о
    последствиях, однако …». A relative clause may go on itself, so nothing is cut after one.
    """
    for place in range(first + 1, sentence.stop - 2):
        if passage.norms[place] in DASHES and passage.norms[place + 1 : place + 3] == _ABOUT_IT:
            stop = passage.tokens[place].start
            return replace(sentence, stop=place, span=Span(sentence.span.start, stop))
        if passage.norms[place] != ",":
            if passage.norms[place].startswith("котор"):
                return sentence
            continue
        ahead = passage.norms[place + 1 : place + 3]
        pointing = ahead[0] == "и" and ahead[1] in _POINTING
        if ahead[0] == "однако" or pointing or _begins_anew(passage, sentence, place + 1):
            pair = passage.quotation_at(passage.tokens[place].start)
            if pair is None:
                stop = passage.tokens[place].start
                return replace(sentence, stop=place, span=Span(sentence.span.start, stop))
    return sentence


def _begins_anew(passage: Passage, sentence: Sentence, place: int) -> bool:
    """«…, он теперь уехал»: a main clause with a subject of its own."""
    if passage.norms[place] not in _PERSONS:
        return False
    for norm in passage.norms[place + 1 : min(place + _FARTHEST_VERB, sentence.stop)]:
        if looks_like_verb(norm):
            return True
        if not norm[0].isalnum():
            return False
    return False


def after_adverbs(passage: Passage, place: int, limit: int) -> int:
    """The first token from ``place`` on that is no adverb or particle."""
    while place < limit and is_adverb(passage.tokens[place].norm):
        place += 1
    return place
