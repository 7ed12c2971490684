"""Documents that speak for who issued them: «говорится в заявлении МИД», «в докладе ООН указано».

The issuer named in the same phrase is the source, the document belongs to the verb; a document
without an issuer speaks for itself.
"""

from dataclasses import replace

from etl.extract.cues import Cue, CueForm
from etl.extract.drafts import Draft
from etl.extract.earlier_subjects import source_of
from etl.extract.lexicon import role_forms, words_of
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase
from etl.model.records import Span

_PREPOSITIONS = frozenset({"в", "во", "на", "из"})
_FARTHEST_ISSUER = 3


def with_issuer(passage: Passage, cue: Cue, draft: Draft) -> Draft:
    """The draft with the issuer of its document as the source, where one is named."""
    phrase = draft.source.phrase
    if cue.word.form is not CueForm.IMPERSONAL or phrase is None or not phrase.first:
        return draft
    if phrase.head is None or phrase.head.kind != "document":
        return draft
    found = _issuer(passage, phrase)
    if found is None or passage.tokens[phrase.first - 1].norm not in _PREPOSITIONS:
        return draft
    document = passage.span(phrase.first - 1, found.first)
    verb = passage.span(cue.first, cue.stop)
    spans: tuple[Span, ...] = tuple(sorted((verb, document)))
    if phrase.first - 1 == cue.stop:
        spans = (passage.span(cue.first, found.first),)
    return replace(draft, source=source_of(passage, found), cue=spans)


def _issuer(passage: Passage, phrase: NounPhrase) -> NounPhrase | None:
    """Who issued a document: the phrase after its noun, in the genitive."""
    nouns = (
        place
        for place in range(phrase.first, phrase.stop)
        if role_forms().get(passage.tokens[place].norm) is phrase.head
    )
    noun = next(nouns, None)
    if noun is None:
        return None
    for place in range(noun + 1, min(noun + 1 + _FARTHEST_ISSUER, phrase.stop)):
        if passage.tokens[place].norm in words_of("preposition"):
            return None
        found = noun_phrase(passage, place, phrase.stop)
        if found is not None and found.stop == phrase.stop:
            return found if place == noun + 1 else None
    return None
