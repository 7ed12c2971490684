"""From whom words come: relay chains, from the origin to the document, and how many origins differ.

Officials -> AP -> RIA -> an outlet is one origin, AP's, however many print it. A relay is known by
its registry entry where it has one, else by its words, whatever their case forms.
"""

from collections.abc import Callable, Iterable, Sequence

from etl.extract.lexicon import role_forms
from etl.extract.registry import Registry
from etl.extract.tokens import norm_of, tokenize
from etl.model.claims import Claim
from etl.model.records import Span
from etl.text.stems import stem

REFERENCES = ("ссылк", "ссыла", "citing", "quoting", "refer", "reference", "credit")
"""How the words begin by which one who passes words on names where they come from."""

Known = Callable[[str], str]


def relay_chain(text: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """The names of those who passed words on, the nearest to the origin first.

    «РИА Новости со ссылкой на AP»: whoever is referred to stands nearer to the origin.
    """
    chain: list[Span] = []
    for span in sorted(spans):
        between = text[chain[-1].stop : span.start].lower() if chain else ""
        referred = any(word.startswith(REFERENCES) for word in between.split())
        chain.insert(0 if referred else len(chain), span)
    return tuple(span.of(text) for span in chain)


def known_by(registry: Registry) -> Known:
    """What tells whether two names are one relay's."""

    def known(name: str) -> str:
        tokens = tokenize(name)
        for mention in registry.mentions(tokens):
            if len(mention.speaker_ids) == 1:
                return mention.speaker_ids[0]
        words = (token.norm for token in tokens if token.norm not in role_forms())
        return " ".join(stem(norm_of(word)) for word in words) or name.casefold()

    return known


def independent_origins(
    members: Iterable[Claim], outlets: dict[str, str | None], known: Known
) -> int:
    """How many known origins the claims go back to; at least one.

    The origin is the head of the relay chain, else the outlet. A claim whose origin is unknown
    may repeat any of the others and is not counted as one more.
    """
    heads = {
        (claim.relay[0] if claim.relay else outlets.get(claim.document_id)) for claim in members
    }
    return max(1, len({known(head) for head in heads if head}))
