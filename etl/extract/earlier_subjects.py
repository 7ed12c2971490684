"""Subjects that stand in the clause before: «Прайс, назвавший …», «письмо, в котором призвал …»,
«X, отвечая на вопрос, заявил».
"""

from etl.extract.agreement import agrees, is_strong
from etl.extract.clauses import before_openers, clause_start
from etl.extract.cues import FINITE, Cue
from etl.extract.drafts import Source
from etl.extract.joint_subjects import with_name_before
from etl.extract.lexicon import words_of
from etl.extract.nouns import UNDECLINED, noun_phrase, phrase_ending_at
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, Via, looks_like_adjective, looks_like_verb

WHICH = frozenset({"который", "которая", "которое", "которые"})
# What happened while: во время которых, в ходе которой, по итогам которого.
_COURSE = frozenset({"время", "ходе", "итогам", "результате", "рамках", "течение"})
_FARTHEST = 40
_MOST_COMMAS = 4
_FULL_NAME = 2


def source_of(passage: Passage, phrase: NounPhrase) -> Source:
    """The source made of one phrase."""
    return Source((passage.span(phrase.first, phrase.stop),), phrase)


def antecedent(passage: Passage, sentence: Sentence, place: int) -> Source | None:
    """The phrase before the comma of a relative or participle clause that begins at ``place``."""
    if place - 1 <= sentence.first or passage.tokens[place - 1].norm != ",":
        return None
    left = clause_start(passage, sentence, place - 1)
    phrase = phrase_ending_at(passage, place - 1, left, oblique=True)
    return None if phrase is None or phrase.via is Via.PRONOUN else source_of(passage, phrase)


def embedded_subject(passage: Passage, sentence: Sentence, left: int, cue: Cue) -> Source | None:
    """The subject of a relative clause that has none: «X, который в Осло заявил», «где призвали».

    After «который» in the nominative it is the word before, after «в котором» and «где» the subject
    of the main clause.
    """
    if cue.word.form not in FINITE:
        return None
    norm = passage.tokens[left].norm
    if norm in WHICH:
        return antecedent(passage, sentence, left)
    relative = norm
    if norm in words_of("preposition"):
        ahead = passage.norms[left + 1 : left + 3]
        relative = ahead[1] if ahead[0] in _COURSE else ahead[0]
    if relative != "где" and not relative.startswith("котор"):
        return None
    source = main_subject(passage, sentence, cue)
    fits = source is not None and source.phrase is not None and agrees(source.phrase, cue)
    return source if fits else None


def main_subject(passage: Passage, sentence: Sentence, cue: Cue) -> Source | None:
    """The first phrase of the sentence that can be a subject: no preposition governs it."""
    place = before_openers(passage, sentence)
    limit = min(cue.place, place + _FARTHEST)
    while place < limit:
        phrase = noun_phrase(passage, place, limit)
        governed = place > sentence.first and (
            passage.tokens[place - 1].norm in words_of("preposition")
        )
        if phrase is None:
            place += 1
            continue
        named = is_strong(phrase) or _is_full_name(passage, sentence, phrase)
        if phrase.nominative and named and not governed:
            return source_of(passage, phrase)
        place = max(phrase.stop, place + 1)
    return None


def _is_full_name(passage: Passage, sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether an unknown name is surely one in the nominative; a capital alone at the beginning of
    a sentence tells nothing, unless a verb follows at once."""
    last = passage.tokens[phrase.stop - 1].norm
    if not last.endswith(UNDECLINED) or looks_like_adjective(last):
        return False
    alone = phrase.stop - phrase.first == 1 and phrase.first == sentence.first
    return not alone or looks_like_verb(passage.tokens[phrase.stop].norm)


def before_insertion(passage: Passage, sentence: Sentence, comma: int, cue: Cue) -> Source | None:
    """«X, отвечая на вопрос, заявил»: the subject before what stands between commas."""
    seen = 0
    for place in range(comma - 1, max(sentence.first, comma - _FARTHEST), -1):
        if passage.tokens[place].norm != ",":
            continue
        seen += 1
        if seen > _MOST_COMMAS:
            return None
        left = clause_start(passage, sentence, place)
        phrase = phrase_ending_at(passage, place, left)
        if phrase is None or not agrees(phrase, cue):
            continue
        opens = phrase.first == before_openers(passage, sentence)
        if not is_strong(phrase) and not (opens and phrase.stop - phrase.first >= _FULL_NAME):
            continue
        return source_of(passage, with_name_before(passage, sentence, phrase))
    return None
