"""All proofs, in the order of the README's table."""

from tests.reliability.proof import Proof

PROOFS: tuple[Proof, ...] = ()
