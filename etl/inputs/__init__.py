"""Reading the inputs: bytes of ``seeds/`` and rows of ``data/``, strict, judged by form only."""
