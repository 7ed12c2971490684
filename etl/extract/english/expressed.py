"""expressed hope | that … · expressed | concern about … · issued a warning | that …"""

from etl.extract.english.nouns import clause_of_noun
from etl.extract.english.saying import Saying
from etl.extract.lexicon import words_of


def expressed(saying: Saying) -> tuple[str, int] | None:
    """expressed hope | that … · expressed | concern about … · issued a warning | that …"""
    if saying.cue.has("light"):
        first = clause_of_noun(saying.passage, saying.sentence, saying.cue.stop)
        return None if first is None else ("express", first)
    if saying.cue.has("wish"):
        ahead = {saying.norm(place) for place in range(saying.cue.stop, saying.cue.stop + 4)}
        return ("object", saying.cue.stop) if ahead & words_of("english_courtesy") else None
    if not saying.cue.has("express"):
        return None
    for place in range(saying.cue.stop, min(saying.cue.stop + 4, saying.sentence.stop)):
        if saying.norm(place + 1) == "that" and saying.passage.tokens[place].is_word:
            return "express", place + 1
    hoped = saying.norm(saying.cue.stop) in {"hope", "confidence", "optimism", "belief", "doubt"}
    begins = saying.norm(saying.cue.stop + 1) in {"the", "a", "it", "he", "she", "they", "there"}
    if hoped and begins:  # expressed hope | the talks would resume
        return "express", saying.cue.stop + 1
    token = saying.passage.tokens[saying.cue.stop]
    opens = token.is_word or saying.passage.quotation_at(token.start) is not None
    barred = words_of("english_preposition") | {
        "that",
        "and",
        "or",
        "himself",
        "themselves",
        ",",
        ":",
    }
    return (
        ("express", saying.cue.stop)
        if opens and saying.norm(saying.cue.stop) not in barred
        else None
    )
