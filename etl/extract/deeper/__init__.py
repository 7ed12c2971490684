"""What syntax adds to the rules: who speaks where they do not know, and where the author goes on.

Only sentences in which the rules are unsure are parsed, about a tenth of a text.
"""

from etl.extract.deeper.doubts import looked_into

__all__ = ["looked_into"]
