"""The parser of this installation, loaded when the first sentence needs it."""

from functools import cache
from typing import TYPE_CHECKING

from etl.errors import SameRoomError
from etl.extract.syntax.carrier import ModelFiles, model_files
from etl.extract.syntax.tree import Syntax, Tree

if TYPE_CHECKING:
    from etl.extract.syntax.network import Network

_REMEMBERED = 2048


@cache
def installed_syntax() -> Syntax | None:
    """The parser of this installation, None where its models are absent."""
    files = model_files()
    return None if files is None else Parser(files)


class Parser:
    """Parses with the models of ``files``. They are read once, for the first sentence."""

    version = "syntax-1"

    def __init__(self, files: ModelFiles) -> None:
        self._files = files
        self._network: Network | None = None
        self._known: dict[tuple[str, ...], Tree] = {}

    def tree(self, words: tuple[str, ...]) -> Tree:
        """The tree of a sentence of one to ``LONGEST`` words."""
        found = self._known.get(words)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[words] = self._loaded().parse(words)
        return found

    def _loaded(self) -> "Network":
        if self._network is None:
            # Here and not above, because who only asks for the version needs no models.
            try:
                from etl.extract.syntax.network import Network
            except ImportError as error:
                raise SameRoomError(
                    f"The libraries that read the models cannot be used ({error}). "
                    "Install the requirements anew."
                ) from error
            self._network = Network(self._files)
        return self._network
