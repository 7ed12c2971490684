"""Same Room's pipeline: raw documents and human decisions in, one verified ledger out."""
