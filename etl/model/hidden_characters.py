"""Characters a reader does not see and should know of, and writing directions left open.

Only what can change how words read is told: characters that turn the direction of writing, and
those that stand between letters without a trace. What Russian and English texts use honestly is
not: soft hyphens, no-break spaces, line ends, a joiner or a variant sign within an emoji, a joiner
within a writing that needs it, the tags of a flag.
"""

import re
import unicodedata
from collections.abc import Iterator

HIDDEN: tuple[tuple[int, int], ...] = (
    (0x0001, 0x0008),  # controls
    (0x000E, 0x001F),
    (0x007F, 0x0084),
    (0x0086, 0x009F),
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x061C, 0x061C),  # Arabic letter mark
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),  # Khmer vowels that are not written
    (0x180B, 0x180F),  # Mongolian variants and vowel separator
    (0x200B, 0x200F),  # zero width space, joiners, direction marks
    (0x202A, 0x202E),  # embeddings and overrides
    (0x2060, 0x206F),  # word joiner, unwritten operators, isolates
    (0x2800, 0x2800),  # empty Braille cell
    (0x3164, 0x3164),  # Hangul filler
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # zero width no-break space
    (0xFFA0, 0xFFA0),  # half-width Hangul filler
    (0xFFF0, 0xFFFB),  # interlinear annotation
    (0x1BCA0, 0x1BCA3),  # shorthand controls
    (0x1D173, 0x1D17A),  # musical controls
    (0xE0000, 0xE0FFF),  # tags and more variation selectors
)
"""First and last code point of each stretch; within, what is told."""

_HIDDEN = re.compile("[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in HIDDEN) + "]")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
_JOINERS = "\u200c\u200d"
_EMOJI_VARIANTS = "\ufe0e\ufe0f"
_WITH_VARIANTS = frozenset("0123456789#*ℹ〰")
"""Signs with a form as a picture that are none by their category."""
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_MARKS_AS_PICTURES = "\u203c\u2049"
"""Of all punctuation only these; of mathematics only what comes after the arrows."""
_FIRST_ARROW = "\u2190"
_JOINED_WRITINGS = (
    "ARABIC", "SYRIAC", "MONGOLIAN", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA",
    "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "KHMER", "MYANMAR",
)  # fmt: skip
_CLOSING = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),
}


def hidden_characters(text: str) -> tuple[str, ...]:
    """Each hidden character of ``text`` once, as ``U+202E``, in the order it is met."""
    if text.isascii() and text.isprintable():
        return ()
    return tuple(dict.fromkeys(f"U+{ord(found):04X}" for found in _hidden(text)))


def _hidden(text: str) -> Iterator[str]:
    bare = _FLAG.sub("\U0001f3f4", text)
    for found in _HIDDEN.finditer(bare):
        before = bare[: found.start()][-1:]
        after = bare[found.end() : found.end() + 1]
        if not _is_honest(found[0], before, after):
            yield found[0]


def _is_honest(character: str, before: str, after: str) -> bool:
    """Whether the neighbours need it."""
    if character in _EMOJI_VARIANTS:
        return _is_sign(before) or before in _WITH_VARIANTS
    if character not in _JOINERS:
        return False
    if _is_joined_writing(before):
        return True
    return character == "\u200d" and _is_sign(before) and _is_sign(after)


def _is_sign(character: str) -> bool:
    """A picture, or what may stand behind one within the same emoji."""
    if not character:
        return False
    if character in _EMOJI_VARIANTS + _MARKS_AS_PICTURES or ord(character) in _SKIN_TONES:
        return True
    category = unicodedata.category(character)
    return category == "So" or (category == "Sm" and character >= _FIRST_ARROW)


def _is_joined_writing(character: str) -> bool:
    return bool(character) and unicodedata.name(character, "").startswith(_JOINED_WRITINGS)


def closed(text: str) -> str:
    """``text`` with the direction of writing it leaves open closed behind it, so that in one line
    with other words it turns none of them. A text that leaves nothing open stays as it is."""
    awaited: list[str] = []
    for character in text:
        if character in _CLOSING:
            awaited.append(_CLOSING[character])
        elif character == "\u2069" and character in awaited:
            while awaited.pop() != character:
                pass
        elif character == "\u202c" and awaited[-1:] == [character]:
            awaited.pop()
    return text + "".join(reversed(awaited))
