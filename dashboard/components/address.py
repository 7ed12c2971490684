"""The address is the state: one frozen view a session, read from the address and written back.

The view in the session is the truth between two runs. It is read from the address again only
when a person arrives (first run, a link, Back or Forward), never because the address looks
different: under a slow connection that would undo what was just chosen. Every other change goes
through :func:`settle`, which writes the address as one more step of the history.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.link import View, encode, parse
from dashboard.places import Page
from dashboard.reading import Problem, Reason, shown
from etl.model.vocabulary import Language

_VIEW = "view"
_ARRIVALS = "arrivals"


def arrive(page: Page) -> View:
    """The view of this run."""
    asked = _asked()
    known: View | None = st.session_state.get(_VIEW)
    if known is not None and known.page is page and not _is_history_step():
        return known
    view = parse(page, asked)
    if page is Page.OVERVIEW and (path := _path_of_no_page()):
        lost = Problem("", shown(f"/{path}"), Reason.NO_SUCH_PLACE)
        view = replace(view, problems=(lost, *view.problems))
    if not asked:
        # Streamlit drops a query of many fields or characters whole. Written anew, the address at
        # least does not go on naming what is not shown; the browser takes no step where it is so.
        st.query_params.from_dict({})
    _remember(view)
    st.session_state[_ARRIVALS] = st.session_state.get(_ARRIVALS, 0) + 1
    return view


def language_of_run() -> Language:
    """The language before the page is known: the menu is written in it."""
    return parse(Page.OVERVIEW, {"lang": _asked().get("lang", [])}).language


def current() -> View:
    """The view that :func:`arrive` or :func:`settle` left."""
    view: View = st.session_state[_VIEW]
    return view


def settle(view: View) -> View:
    """Make ``view`` the view of the session and write it into the address. Problems are kept
    until the person moves on, so that the notice does not vanish with the parameter."""
    known: View | None = st.session_state.get(_VIEW)
    if known == view and known is not None:
        view = known
    _remember(view)
    wanted = encode(view)
    if wanted != _asked():
        st.query_params.from_dict(wanted)
    return view


def kept_everywhere() -> dict[str, list[str]]:
    """What every link of the menu keeps: the language and the dataset."""
    written = encode(current())
    return {name: written[name] for name in ("lang", "data") if name in written}


def changed(view: View, **parameters: Sequence[str]) -> View:
    """The view after somebody set parameters, read by the same rules as a link.

    A list of results starts again at its first page, and an opened claim is closed.
    """
    kept = {name: values for name, values in encode(view).items() if name not in {"page", "claim"}}
    written = {name.rstrip("_"): list(values) for name, values in parameters.items()}
    return parse(view.page, kept | written)


def widget_key(name: str, view: View) -> str:
    """A key of its own for each page, language and arrival, so that no stale choice comes back."""
    return f"{view.page}:{name}:{view.language}:{st.session_state.get(_ARRIVALS, 0)}"


def shareable(view: View, version: str) -> str:
    """The whole address of a view, naming the dataset it was made on."""
    base = (st.context.url or "").partition("?")[0]
    return f"{base}?{urlencode(encode(replace(view, data=version)), doseq=True)}"


def _remember(view: View) -> None:
    st.session_state[_VIEW] = view


def _asked() -> Mapping[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _path_of_no_page() -> str:
    """The path somebody arrived by, where no page has it: Streamlit shows the first one then, and
    keeps the path to itself: asked with care, too."""
    pages = getattr(get_script_run_ctx(), "pages_manager", None)
    return str(getattr(pages, "intended_page_name", "") or "").strip("/")


def _is_history_step() -> bool:
    """Whether this run answers Back or Forward. Streamlit keeps this to itself: asked with care."""
    return bool(getattr(get_script_run_ctx(), "is_history_navigation", False))
