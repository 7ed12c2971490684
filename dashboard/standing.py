"""What stays as long as the server, set aside from the search for garbage.

After each run of a page Streamlit looks through every object of the process for garbage, and
nothing else moves meanwhile. Nearly all of these objects are no garbage: modules, answers that are
kept, what Streamlit holds of each session. Loaded before the first page is made and set aside, they
are not looked at again; a rerun among many others takes a fraction of the time.

What is set aside is still freed as soon as nothing refers to it. Only objects that refer to each
other in a ring, such as a session that has gone, would stay; every so many runs all of it is looked
through once, and set aside again.
"""

import atexit
import gc
import threading
from importlib import import_module
from pkgutil import walk_packages

import dashboard
from dashboard.charts.timeline import timeline_chart
from dashboard.components.timeline_rows import chart_words
from dashboard.wording import wording
from etl.model.vocabulary import Language

_DRAW_WHEN_IMPORTED = ("dashboard.app", "dashboard.views.")

_RUNS_BETWEEN = 10
"""After so many runs what they left standing is set aside, too."""
_RUNS_BETWEEN_LOOKS = 200
"""After so many runs all that is set aside is looked through: a quarter of a second."""

_lock = threading.Lock()
_runs = 0


def set_aside_what_stays() -> None:
    """To be called at the beginning of each run of a page. The first one of the process loads all
    that pages need; sessions that come meanwhile wait, for they need the same modules."""
    global _runs
    with _lock:
        if _runs == 0:
            _load_everything()
            atexit.register(gc.unfreeze)
        if _runs % _RUNS_BETWEEN_LOOKS == 0:
            gc.unfreeze()
            gc.collect()
        if _runs % _RUNS_BETWEEN == 0:
            gc.freeze()
        _runs += 1


def _load_everything() -> None:
    """Every module but those that draw as they are imported, and what Altair loads only when it
    makes its first chart."""
    for module in walk_packages(dashboard.__path__, "dashboard."):
        if not module.name.startswith(_DRAW_WHEN_IMPORTED):
            import_module(module.name)
    timeline_chart((), (), chart_words(wording(Language.EN)))
