"""Same Room's pipeline: raw documents and human decisions in, one verified ledger out.

Documents are read side by side in processes, each on one processor: the sums for one sentence are
too small to be shared among threads. The maths libraries read that once, when they are loaded.
"""

import os

for _variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(_variable, "1")
