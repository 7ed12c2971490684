"""What may stand between an English verb of speech and its content: when, where, to whom."""

from etl.extract.english.saying import Saying
from etl.extract.english.verbs import is_adverb
from etl.extract.lexicon import words_of

_FARTHEST = 18
_LONGEST_LISTENER = 7
_OPENING = frozenset({'"', "“", "«", "‘"})
_CLAUSE_BEGINS = frozenset({"that", "he", "she", "they", "it", "there", "we", "the", "a", "an"})
_QUESTIONS = frozenset({"if", "why", "how", "what", "who", "when", "where", "which"})
_ABOUT = frozenset({"at", "about", "over", "under", "around", "between"})
_DASHES = frozenset({"—", "–", "-"})
_LONGEST_BYGONE = 5
_LONGEST_NAME = 40
_ONLY = frozenset({"only", "afterward", "afterwards", "simply", "instead", "too", "also", "merely"})
_PRONOUNS = frozenset({"him", "her", "them", "me", "us"})


def after_circumstance(saying: Saying, place: int) -> int:
    """The token after adverbs, «on Friday», «in a statement», «at a news conference»."""
    while place < saying.sentence.stop:
        norm = saying.norm(place)
        if is_adverb(norm) or norm in words_of("english_time"):
            place += 1
            continue
        stop = max(_circumstance_stop(saying, place), _bygone_stop(saying, place))
        if stop == place:
            return place
        place = stop
    return place


def _bygone_stop(saying: Saying, place: int) -> int:
    """The token after «two years ago», and after what stands between dashes behind it."""
    ahead = range(place, min(place + _LONGEST_BYGONE, saying.sentence.stop))
    ago = next((at for at in ahead if saying.norm(at) == "ago"), None)
    if ago is None or any(saying.norm(at) == "," for at in range(place, ago)):
        return place
    if saying.norm(ago + 1) not in _DASHES:
        return ago + 1
    ahead = range(ago + 2, min(ago + _FARTHEST, saying.sentence.stop))
    return next((at for at in ahead if saying.norm(at) in _DASHES), ago) + 1


def _circumstance_stop(saying: Saying, place: int) -> int:
    """The token after a preposition with its time or occasion, ``place`` where there is none."""
    if saying.norm(place) not in words_of("english_preposition") or _is_verb(saying, place):
        return place
    if saying.norm(place) in _ABOUT and counts(saying, place + 1):
        return place  # at least 20 people
    named = _after_name(saying, place + 1)
    if named > place + 1:
        return named
    inside = place + 1 < saying.sentence.stop
    if inside and saying.norm(place) == "by" and saying.passage.tokens[place + 1].capital:
        return place  # whoever says it
    last = place
    for ahead in range(place + 1, min(place + 7, saying.sentence.stop)):
        norm, token = saying.norm(ahead), saying.passage.tokens[ahead]
        if norm in words_of("english_time") or norm in words_of("english_occasion"):
            return ahead + 1
        if token.kind.value == "number" or (ahead == place + 1 and token.capital):
            last = ahead
        elif not token.is_word or norm in words_of("english_preposition"):
            break
    return last + 1 if last > place else place


def _is_verb(saying: Saying, to: int) -> bool:
    """Whether «to» leads to a verb that looks like an occasion: to turn, to call, to address."""
    ahead = saying.norm(to + 1)
    small = words_of("english_noun_opener") | words_of("english_quantity")
    if saying.norm(to) != "to" or ahead in small or ahead.endswith("s"):
        return False
    return to + 1 < saying.sentence.stop and not saying.passage.tokens[to + 1].capital


def counts(saying: Saying, place: int) -> bool:
    """Whether a preposition before ``place`` only bounds a number: at least 20 people."""
    return saying.norm(place) in {"least", "most"} or (
        saying.norm(place - 1) != "at" and saying.norm(place).isdigit()
    )


def _after_name(saying: Saying, place: int) -> int:
    """The token after a name in quotation marks: told “Meet the Press”, on “The World Tonight”"""
    if place + 1 >= saying.sentence.stop:
        return place
    passage, token = saying.passage, saying.passage.tokens[place]
    pair = None if token.is_word else passage.quotation_at(token.start)
    if pair is None or pair.span.start != token.start or not passage.tokens[place + 1].capital:
        return place
    if pair.span.stop - token.start > _LONGEST_NAME or passage.text[pair.span.stop - 2] in ".!?,":
        return place
    while place < saying.sentence.stop and passage.tokens[place].start < pair.span.stop:
        place += 1
    return place


def complementizer(saying: Saying, first: int, *, far: bool) -> int | None:
    """The «that» of the clause after the verb: at once, after circumstances, after those told."""
    words = {"that", "whether"} | (_QUESTIONS if saying.cue.has("indirect") else set())
    told = after_addressee(saying, first) if far else first
    place = after_circumstance(saying, told)
    if saying.norm(place) in _ONLY and saying.norm(place + 1) in words:
        place += 1
    if saying.norm(place) in words:
        return None if _is_pronoun(saying, place) else place
    opens = saying.norm(first) in words_of("english_preposition") | {","} or far
    if not opens:
        return None
    named = first
    for ahead in range(first, min(first + _FARTHEST, saying.sentence.stop)):
        norm = saying.norm(ahead)
        named = max(named, _after_name(saying, ahead))
        if ahead < named:
            continue
        if norm == "that":
            return None if _is_pronoun(saying, ahead) else ahead
        if norm in {".", ";", ":", "who", "which"} | _OPENING or ahead in saying.starts:
            return None
    return None


def _is_pronoun(saying: Saying, place: int) -> bool:
    """«said that publicly», «said that.»: no clause follows."""
    ahead = place + 1
    while is_adverb(saying.norm(ahead)):
        ahead += 1
    ends = ahead >= saying.sentence.stop or saying.norm(ahead) in {".", ",", ";", "?", "!"}
    return saying.norm(place) == "that" and ends and saying.norm(place + 1) != ","


def after_addressee(saying: Saying, first: int) -> int:
    """The token after the one who was told: told reporters, told a news conference, told him."""
    if saying.norm(first) in _PRONOUNS:
        return first + 1
    named = _after_name(saying, first)
    if named > first:
        return named
    place = first + (saying.norm(first) in {"the", "his", "her", "their"})
    while place < saying.sentence.stop and saying.passage.tokens[place].capital:
        place += 1
    named = first if place == first + 1 and not saying.passage.tokens[first].capital else place
    limit = min(first + _LONGEST_LISTENER, saying.sentence.stop)
    last = next(
        (at for at in range(first, limit) if _ends_listeners(saying, at)),
        limit,
    )
    listeners = [at for at in range(first, last) if saying.norm(at) in words_of("english_listener")]
    return max(named, listeners[-1] + 1) if listeners else named


def _ends_listeners(saying: Saying, place: int) -> bool:
    norm = saying.norm(place)
    if not saying.passage.tokens[place].is_word or norm in words_of("english_preposition"):
        return True
    return norm in _CLAUSE_BEGINS and place > saying.cue.stop
