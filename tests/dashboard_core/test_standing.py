"""What stays as long as the server is set aside from the search for garbage, once."""

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


def test_it_happens_once_however_many_sessions_come_at_once_and_loads_all_that_pages_need() -> None:
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", TOLD], cwd=ROOT, capture_output=True, text=True
    )
    assert told.stdout.splitlines() == ["1 True True set()", "True"]
    assert "leak" not in told.stderr, "what is set aside is given back at the end"
