"""What stays as long as the server, set aside from the search for garbage.

After each run of a page Streamlit looks through every object of the process for garbage, and
nothing else moves meanwhile. All but a few of these objects belong to modules, which never become
garbage. Set aside once, before the first page is made, they are not looked at again: a rerun among
many others takes a third of the time.
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

_lock = threading.Lock()
_is_done = False


def set_aside_what_stays() -> None:
    """Load all that pages need and set it aside, once in the life of the process. Sessions that
    come meanwhile wait: they need the same modules."""
    global _is_done
    if _is_done:
        return
    with _lock:
        if _is_done:
            return
        _load_everything()
        gc.collect()
        gc.freeze()
        atexit.register(gc.unfreeze)
        _is_done = True


def _load_everything() -> None:
    """Every module of the dashboard, and what Altair loads only when it draws its first chart."""
    for module in walk_packages(dashboard.__path__, "dashboard."):
        if not module.name.startswith(_DRAW_WHEN_IMPORTED):
            import_module(module.name)
    timeline_chart((), (), chart_words(wording(Language.EN)))
