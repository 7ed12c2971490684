"""What stays as long as the server is set aside from the search for garbage."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

TOLD = """
import gc, sys, threading
frozen = []
freeze = gc.freeze
gc.freeze = lambda: (frozen.append(len(gc.get_objects())), freeze())
from dashboard.standing import set_aside_what_stays
runs = [threading.Thread(target=set_aside_what_stays) for _ in range(8)]
for run in runs:
    run.start()
for run in runs:
    run.join()
left = len(gc.get_objects())
known = set(sys.modules)
set_aside_what_stays()
from dashboard.charts.timeline import timeline_chart
from dashboard.components.timeline_rows import chart_words
from dashboard.wording import wording
from etl.model.vocabulary import Language
timeline_chart((), (), chart_words(wording(Language.RU)))
print(len(frozen), frozen[0] > 50_000, left < 5_000, set(sys.modules) - known)
print(gc.get_freeze_count() > 50_000)
"""


def test_pages_find_all_they_need_loaded_and_set_aside_however_many_sessions_come_at_once() -> None:
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", TOLD], cwd=ROOT, capture_output=True, text=True
    )
    assert told.stdout.splitlines() == ["1 True True set()", "True"]
    assert "leak" not in told.stderr, "what is set aside is given back at the end"


RING = """
import gc, weakref
from dashboard.standing import _RUNS_BETWEEN, _RUNS_BETWEEN_LOOKS, set_aside_what_stays
class Session: pass
set_aside_what_stays()
gone, answer = Session(), Session()
gone.itself, seen, kept = gone, weakref.ref(gone), weakref.ref(answer)
before = gc.get_freeze_count()
for _ in range(_RUNS_BETWEEN):
    set_aside_what_stays()
print(gc.get_freeze_count() > before)
del gone, answer
gc.collect()
print(seen() is not None, kept() is None)
for _ in range(_RUNS_BETWEEN_LOOKS):
    set_aside_what_stays()
print(seen() is None)
"""


def test_what_runs_leave_is_set_aside_too_and_a_session_that_has_gone_is_found_again() -> None:
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", RING], cwd=ROOT, capture_output=True, text=True
    )
    assert told.stdout.splitlines() == ["True", "True True", "True"], told.stderr
