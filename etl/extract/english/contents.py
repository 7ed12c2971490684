"""Where the content of an English report begins and ends."""

from etl.extract.clauses import trim_stops
from etl.extract.english.anybody import anybody
from etl.extract.english.circumstances import after_circumstance
from etl.extract.english.main_subject import main_phrase
from etl.extract.english.phrases import english_phrase
from etl.extract.english.remarks import author_remarks
from etl.extract.english.saying import Saying, subject_stop
from etl.extract.english.verbs import VerbForm, is_adverb
from etl.extract.lexicon import words_of
from etl.model.records import Span

_BESIDES = frozenset({"as", "after", "before", "when", "though", "although"})
_LONGEST_SUBJECT = 14
_PASSED = frozenset({"and", "but", ",", "also", "then", "later", "again", "has", "had", "have"})
_CONTINUES = frozenset({"and", "or", "but", "that", "who", "which"})
_ADDS = frozenset({"noting", "stressing", "emphasizing", "emphasising", "underscoring"})
_OBJECTS = frozenset({"the", "a", "an", "his", "her", "its", "their", "him", "them", "it", "no"})


def content_from(saying: Saying, first: int, *, is_clause: bool = True) -> Span | None:
    """The content from token ``first`` to the place where the author goes on."""
    if first >= saying.sentence.stop:
        return None
    start = saying.passage.tokens[first].start
    return trim_stops(saying.passage, start, content_stop(saying, first, is_clause=is_clause))


def content_stop(saying: Saying, first: int, *, is_clause: bool = True) -> int:
    """The end of the sentence, of the quotation it leaves open, or the place where the author adds
    something; in characters. A noun phrase or an infinitive ends earlier than a clause."""
    passage, sentence = saying.passage, saying.sentence
    inserted = _is_inserted(saying)
    for place in range(first + 1, sentence.stop):
        norm = saying.norm(place)
        token = passage.tokens[place]
        if norm in {"and", "but", ",", ";"} and _goes_on(saying, first, place, is_clause=is_clause):
            pair = passage.quotation_at(token.start)
            closes = pair is not None and pair.span.stop == token.stop + 1
            return pair.span.stop if pair is not None and closes else token.start
        adds = norm in {"saying", "adding"} or (not is_clause and norm in _ADDS)
        if adds and passage.quotation_at(token.start) is None:
            without = saying.norm(place - 1) == "without" and place - 1 > first
            return passage.tokens[place - without].start
        if not is_clause and _author_adds(saying, place):
            return token.start
        if inserted and norm == "," and saying.norm(place + 1) not in _CONTINUES:
            pair = passage.quotation_at(token.start)
            return token.start if pair is None else pair.span.stop
    pair = passage.quotation_at(passage.tokens[sentence.stop - 1].start)
    return pair.span.stop if pair is not None else sentence.span.stop


def _is_inserted(saying: Saying) -> bool:
    """«X, calling it a mistake, left» · «X, who calls it a mistake, left» · «While X calls it a
    mistake, Y left»: the sentence goes on behind the comma that closes the report."""
    if saying.norm(saying.sentence.first) in words_of("english_subordinate"):
        between = range(saying.sentence.first, saying.cue.first)
        return not any(saying.norm(place) == "," for place in between)
    comma = subject_stop(saying) - 1
    if saying.norm(comma) in {"who", "which"}:
        comma -= 1
    elif saying.cue.form is not VerbForm.PARTICIPLE:
        return False
    if saying.norm(comma) != ",":
        return False
    phrase = main_phrase(saying.passage, saying.sentence, comma)
    return phrase is not None and phrase.stop == comma


def _author_adds(saying: Saying, place: int) -> bool:
    """What follows a noun phrase or an infinitive is a remark of the author: …, although … ·
    …, which killed … · … and presented him with …"""
    norm, ahead = saying.norm(place), saying.norm(place + 1)
    passage = saying.passage
    if passage.quotation_at(passage.tokens[place].start) is not None:
        return False
    if norm == ",":
        if ahead in words_of("english_author_turn"):
            return not saying.norm(place + 2).endswith("ing")
        if ahead in {"which", "who"}:
            return _is_past(saying, place + 2)
        return ahead in {"and", "but"} and saying.norm(place + 2) in {"he", "she", "they", "we"}
    joined = norm == "and" or (norm == "but" and saying.norm(place - 1) != ",")
    return joined and _does_something(saying, place + 1)


def _is_past(saying: Saying, place: int) -> bool:
    norm = saying.norm(place)
    return norm in words_of("english_past_be") or (norm.endswith("ed") and len(norm) > 3)


def _does_something(saying: Saying, place: int) -> bool:
    """A verb in the past with its object, after a report in the past: presented him with …"""
    while is_adverb(saying.norm(place)) or saying.norm(place) in {"also", "then", "later"}:
        place += 1
    norm = saying.norm(place)
    if norm == "left" and saying.norm(place + 1) in {"for", "the"}:
        return True
    past = norm.endswith("ed") and len(norm) > 4
    return past and saying.norm(place + 1) in _OBJECTS and not saying.cue.goes_on


def _goes_on(saying: Saying, first: int, place: int, *, is_clause: bool) -> bool:
    ahead = place + (saying.norm(place) == ";")
    while (
        saying.norm(ahead) in _PASSED | {"while"}
        or is_adverb(saying.norm(ahead))
        or _ends_quotation(saying, ahead)
    ):
        ahead += 1
    if ahead in saying.starts:
        return True
    comma = saying.norm(place) == ","
    if comma and author_remarks(saying, place + 1):
        return True
    joined = saying.norm(ahead - 1) in {"and", "but", "while", ";"}
    pronoun = saying.norm(ahead) in {"he", "she", "they"} and joined
    follows = ahead + 1
    while is_adverb(saying.norm(follows)) or saying.norm(follows) in {"also", "has", "had"}:
        follows += 1
    if pronoun and (comma or follows in saying.starts):
        return True
    complete = not is_clause or has_verb(saying, first, place)
    if joined and not pronoun and complete and _other_subject(saying, ahead):
        return True
    meanwhile = ahead + (saying.norm(ahead) == "even")
    if comma and complete and saying.norm(meanwhile) in _BESIDES:
        return _other_subject(saying, meanwhile + 1)
    return comma and _aside_ahead(saying, place + 1 + _ends_quotation(saying, place + 1))


def _ends_quotation(saying: Saying, place: int) -> bool:
    """The mark behind a comma: “…,” while X said"""
    if saying.norm(place) not in {"”", '"'} or saying.norm(place - 1) != ",":
        return False
    token = saying.passage.tokens[place]
    pair = saying.passage.quotation_at(token.start)
    return pair is not None and pair.span.stop == token.stop


def has_verb(saying: Saying, first: int, stop: int) -> bool:
    """Whether a finite verb can be seen behind token ``first``; a capital makes May a month."""
    seen = words_of("english_auxiliary_verb") | words_of("english_irregular_past")
    return any(
        not saying.passage.tokens[place].capital
        and (
            saying.norm(place) in seen
            or place in saying.starts
            or (saying.norm(place).endswith("ed") and len(saying.norm(place)) > 3)
        )
        for place in range(first + 1, stop)
    )


def _other_subject(saying: Saying, first: int) -> bool:
    """«and Kyiv is asking for …»: somebody else's report begins."""
    limit = min(first + _LONGEST_SUBJECT, saying.sentence.stop)
    verb = next((place for place in range(first + 1, limit) if place in saying.starts), None)
    if verb is None or saying.norm(first) in words_of("english_preposition") | {"that"}:
        return False
    stop = verb
    while saying.norm(stop - 1) in words_of("english_between") or is_adverb(saying.norm(stop - 1)):
        stop -= 1
    comma = next((at for at in range(first + 1, stop - 1) if saying.norm(at) == ","), None)
    if comma is not None and saying.norm(stop - 1) == ",":  # and the envoy, X, said …
        stop = comma
    between = [saying.norm(place) for place in range(first, stop)]
    tokens = saying.passage.tokens[first:stop]
    if any(not (token.is_word or token.norm in {"'", "’"}) for token in tokens):
        return False
    inside = {"of", "in", "for", "from", "at", "with"}
    small = (words_of("english_preposition") | words_of("english_clause_opener")) - inside
    if set(between) & (small | {"to", "not"}):
        return False
    phrase = english_phrase(saying.passage, first, stop) or anybody(saying.passage, first, stop)
    return phrase is not None and phrase.first == first and phrase.stop == stop


def _aside_ahead(saying: Saying, first: int) -> bool:
    """«…, X said.» at the end of the sentence."""
    for place in range(first + 1, min(first + 14, saying.sentence.stop)):
        if saying.norm(place) in {",", "and", "but", '"', "”", "“"}:
            return False
        if place not in saying.starts:
            continue
        if saying.norm(place + 1) == "as":  # …, X was quoted as saying
            return english_phrase(saying.passage, first, place - 1) is not None
        if _ends_at(saying, place + 1):
            return english_phrase(saying.passage, first, place) is not None
    return False


def _ends_at(saying: Saying, place: int) -> bool:
    after = after_circumstance(saying, place)
    return after >= saying.sentence.stop or saying.norm(after) in {".", ""}
