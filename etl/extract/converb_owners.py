"""Who a converb belongs to when no table knows the subject of the main clause: «Некоторые депутаты
стали протестовать, утверждая, что …»."""

from etl.extract.clauses import clause_start
from etl.extract.cues import Cue
from etl.extract.drafts import Source
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import is_infinitive, looks_like_verb
from etl.extract.plain_subjects import plain_subject
from etl.extract.verb_shapes import shape_of


def plain_owner(passage: Passage, sentence: Sentence, converb: Cue) -> Source | None:
    """The plain noun before the verb of the clause that the converb's comma ends."""
    comma = clause_start(passage, sentence, converb.place) - 1
    if comma <= sentence.first or passage.norms[comma] != ",":
        return None
    for place in range(clause_start(passage, sentence, comma - 1) + 1, comma):
        norm = passage.norms[place]
        if not looks_like_verb(norm) or is_infinitive(norm):
            continue
        verb = Cue(place, place, place + 1, shape_of(norm))
        return plain_subject(passage, sentence, verb, acts=True)
    return None
