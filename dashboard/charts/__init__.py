"""The charts of the dashboard.

Altair checks every part of a chart against the schema of Vega-Lite while it is made, which took
half the time of a page. The charts are always made the same way, so the tests check them instead.
"""

from altair.utils import schemapi

schemapi.disable_debug_mode()
