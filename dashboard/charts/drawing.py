"""A chart as the page is handed it: its form in Vega-Lite, and its tables.

The form of a chart depends on little besides its words, so it is made once and kept; the rows come
to it by name. A name changes with its rows, so that the browser draws anew and mixes nothing.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import altair as alt
import pyarrow as pa

KEPT_FORMS = 64
"""Of each chart: languages, papers and sizes."""

alt.theme.enable("none")
"""Streamlit gives every chart its own look."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """``form`` is Vega-Lite as JSON whose layers name their data as ``tables`` does."""

    form: str
    tables: Mapping[str, pa.Table]

    @property
    def spec(self) -> dict[str, Any]:
        """Form and rows together, as Streamlit takes them; a new one each time."""
        names = {plain: f"{plain}-{_digest(table)}" for plain, table in self.tables.items()}
        spec: dict[str, Any] = json.loads(self.form)
        for layer in spec["layer"]:
            layer["data"] = {"name": names[layer["data"]["name"]]}
        return spec | {"datasets": {names[plain]: rows for plain, rows in self.tables.items()}}


def layer_over(table: str) -> alt.Chart:
    """A layer to be, over the table of that name."""
    return alt.Chart(alt.NamedData(table))


def form_of(chart: alt.LayerChart) -> str:
    """The form of a chart, held against the schema of Vega-Lite."""
    return json.dumps(chart.to_dict())


def _digest(table: pa.Table) -> str:
    written = pa.BufferOutputStream()
    with pa.ipc.new_stream(written, table.schema) as stream:
        stream.write_table(table)
    return hashlib.sha256(written.getvalue()).hexdigest()[:16]
