"""The ledger as JSON-LD, in vocabularies that programs know already.

A statement is a schema.org ``Claim``, and a ``Quotation`` where its words are quoted: whether it is
true is nobody's ``ClaimReview`` here. PROV says what it was quoted from and who reviewed it. Where
its words stand is a Web Annotation selector, the one vocabulary that has places in a text: position
and words. What none of them has (side, kind, state, status) is ours, under ``ours:``. The context
stands in the file, so that reading it asks nothing of the network. Identifiers are names, not
addresses, since a ledger is copied from place to place; ``url`` is the path below a dashboard.
"""

from collections.abc import Iterator
from pathlib import Path

import duckdb

from etl.load.export.json_text import json_text
from etl.load.export.things import TELLERS, Thing, dataset, told
from etl.load.identity import BuildIdentity
from etl.load.named_queries import named_queries

_BATCH = 10_000
CONTEXT: Thing = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "ours": "urn:same-room:term:",
    "id": "@id",
    "type": "@type",
    "url": "schema:url",
    "about": {"@id": "schema:about", "@type": "@id"},
    "author": {"@id": "schema:author", "@type": "@id"},
    "isPartOf": {"@id": "schema:isPartOf", "@type": "@id"},
    "sameAs": {"@id": "schema:sameAs", "@type": "@id"},
    "quotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": "oa:hasSelector",
    "claims": {"@id": "ours:claims", "@type": "@id"},
    "relay": {"@id": "ours:relay", "@container": "@list"},
}


def write_linked_data(
    connection: duckdb.DuckDBPyConnection, path: Path, identity: BuildIdentity
) -> None:
    """Write the linked data of the ledger in use to the new file ``path``."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"@context": {json_text(CONTEXT)},\n"@graph": [\n')
        file.write(json_text(dataset(identity)))
        for thing in _things(connection, identity.dataset_version):
            file.write(f",\n{json_text(told(thing))}")
        file.write("\n]}\n")


def _things(connection: duckdb.DuckDBPyConnection, version: str) -> Iterator[Thing]:
    for query in named_queries("export/linked_data.sql", "thing"):
        found = connection.execute(query.query)
        names = [column[0] for column in found.description or ()]
        tell = TELLERS[query.name]
        while rows := found.fetchmany(_BATCH):
            for row in rows:
                yield tell(dict(zip(names, row, strict=True)), f"&data={version}")
