"""Gold for extraction: passages whose attributions a person has marked, read strictly.

The file is JSON Lines in the shape that ``extract`` writes, with ``text`` beside ``doc_id``. A line
that cannot be taken as it is stops the reading with its number, the field and what to do.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from etl.errors import InputError
from etl.extract.lines import read_documents
from etl.model.records import Document, Span
from etl.model.vocabulary import Direct

_REQUIRED = ("source", "cue", "content", "direct", "speaker")
_DIRECT = {True: Direct.TRUE, False: Direct.FALSE, "mixed": Direct.MIXED}
_SIDES = ("RU", "US", "other", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuote:
    """One attribution a person has marked; ``nested`` ones stand inside another one's content.

    ``speaker`` is the canonical English name, None where the passage does not tell. ``form`` is the
    annotator's tag of the grammatical form, where there is one.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    direct: Direct
    speaker: str | None
    nested: bool = False
    form: str | None = None


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """One passage with everything that is said in it; ``cut_from`` names its document, if known."""

    document: Document
    quotes: tuple[GoldQuote, ...]
    cut_from: str | None = None

    @property
    def outermost(self) -> tuple[GoldQuote, ...]:
        """The attributions that are scored."""
        return tuple(quote for quote in self.quotes if not quote.nested)

    @property
    def nested(self) -> tuple[GoldQuote, ...]:
        """The attributions inside another one's content: neither asked for nor punished."""
        return tuple(quote for quote in self.quotes if quote.nested)


class _GoldError(ValueError):
    """Why a field is not taken, and the remedy."""


def read_gold(path: Path) -> tuple[GoldPassage, ...]:
    """The passages of a gold file (UTF-8), in file order.

    Raises InputError for a file without passages, for a line ``extract`` would refuse as a
    document, for one without ``quotes``, and for a quote that lacks a field or holds a value of
    another shape, or a span that is empty or lies outside the text. Fields beyond the known ones
    are left aside.
    """
    if path.exists() and not path.is_file():
        raise InputError(f"{path} is no plain file. Gold is read twice: name a file on disk.")
    documents = read_documents(path)
    if not documents:
        raise InputError(f"{path} holds no passage. Give one JSON object a line.")
    lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    passages: list[GoldPassage] = []
    for number, (document, line) in enumerate(zip(documents, lines, strict=False), start=1):
        try:
            fields = json.loads(line.decode("utf-8"))
            quotes = _quotes(fields, document.text)
            cut_from = _words(fields.get("from"), "from")
        except _GoldError as refused:
            raise InputError(f"{path}, line {number}, {refused}") from refused
        passages.append(GoldPassage(document, quotes, cut_from))
    return tuple(passages)


def _quotes(fields: dict[str, Any], text: str) -> tuple[GoldQuote, ...]:
    written = fields.get("quotes")
    if not isinstance(written, list):
        _refuse("quotes", "is no list", "Write [] for a passage in which nobody is quoted")
    return tuple(_quote(quote, f"quotes[{place}]", text) for place, quote in enumerate(written))


def _quote(fields: object, place: str, text: str) -> GoldQuote:
    if not isinstance(fields, dict):
        _refuse(place, "is no object", f"Write an object with {', '.join(_REQUIRED)}")
    for name in _REQUIRED:
        if name not in fields:
            _refuse(f"{place}.{name}", "is missing", f"Every quote needs {', '.join(_REQUIRED)}")
    spans = {
        name: _spans(fields.get(name, []), f"{place}.{name}", text)
        for name in ("source", "cue", "content", "relay")
    }
    if not spans["content"]:
        _refuse(f"{place}.content", "is empty", "Mark what is said, or take the quote out")
    if fields.get("side") not in _SIDES:
        _refuse(f"{place}.side", "is no side", "Write RU, US, other or null")
    nested = fields.get("nested")
    if nested is not None and not isinstance(nested, bool):
        _refuse(f"{place}.nested", "is neither true nor false", "Write true, or leave it out")
    return GoldQuote(
        source=spans["source"],
        cue=spans["cue"],
        content=spans["content"],
        direct=_direct(fields["direct"], f"{place}.direct"),
        speaker=_words(fields["speaker"], f"{place}.speaker"),
        nested=bool(nested),
        form=_words(fields.get("form"), f"{place}.form"),
    )


def _spans(written: object, place: str, text: str) -> tuple[Span, ...]:
    if not isinstance(written, list):
        _refuse(place, "is no list", "Write a list of [start, end] pairs, [] for none")
    return tuple(_span(pair, f"{place}[{at}]", text) for at, pair in enumerate(written))


def _span(pair: object, place: str, text: str) -> Span:
    remedy = "Write [start, end] in code points, the end not included"
    if not isinstance(pair, list) or len(pair) != 2 or any(type(end) is not int for end in pair):
        _refuse(place, "is no pair of whole numbers", remedy)
    if not 0 <= pair[0] < pair[1] <= len(text):
        _refuse(place, f"is {pair}, outside the {len(text)} characters of the text", remedy)
    return Span(*pair)


def _direct(written: object, place: str) -> Direct:
    if not isinstance(written, (bool, str)) or written not in _DIRECT:
        _refuse(place, "is not known", 'Write true, false or "mixed"')
    return _DIRECT[written]


def _words(written: object, place: str) -> str | None:
    if written is not None and (not isinstance(written, str) or not written.strip()):
        _refuse(place, "is no text", "Write it in quotation marks, or null")
    if written is not None and any("\ud800" <= character <= "\udfff" for character in written):
        _refuse(place, "holds half a surrogate pair", "Write the whole character")
    return written


def _refuse(place: str, wrong: str, remedy: str) -> NoReturn:
    raise _GoldError(f"{place}: it {wrong}. {remedy}.")
