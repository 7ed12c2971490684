"""Who governs whom in a Russian sentence, where models for it are installed.

Syntax is a deeper layer under the rules: they work without it. ``installed_syntax`` is the parser
of this installation, or None; whatever reads a document may be given another, or none at all.
"""

from etl.extract.syntax.parser import installed_syntax
from etl.extract.syntax.tree import Syntax, Tree

__all__ = ["Syntax", "Tree", "installed_syntax"]
