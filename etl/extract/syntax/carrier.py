"""Where the models are: files inside an installed package, which itself is never imported.

The package that carries them needs libraries which current Pythons lack; its files do not.
"""

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_CARRIER = "natasha"
_READERS = ("navec", "numpy", "slovnet")
_WORDS = "data/emb/navec_news_v1_1B_250K_300d_100q.tar"
_SYNTAX = "data/model/slovnet_syntax_news_v1.tar"


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """The files a parser is made of: vectors of words, and the network over them."""

    words: Path
    syntax: Path


@cache
def model_files() -> ModelFiles | None:
    """The files of this installation, None where they or what reads them is absent."""
    carrier = find_spec(_CARRIER)
    if carrier is None or any(find_spec(reader) is None for reader in _READERS):
        return None
    for folder in carrier.submodule_search_locations or ():
        files = ModelFiles(Path(folder, _WORDS), Path(folder, _SYNTAX))
        if files.words.is_file() and files.syntax.is_file():
            return files
    return None
