"""What many rules ask of the same passage, found once and kept with it.

The answers are pure functions of the passage and of places in it, so that it makes no difference
who asks first; the memory ends with the passage.
"""

from collections.abc import Callable, Hashable
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar, cast

from etl.extract.passage import Passage

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
Reading = Callable[Concatenate[Passage, Asked], Answer]

_UNKNOWN = object()


def remembered(
    places: Callable[Asked, Hashable],
) -> Callable[[Reading[Asked, Answer]], Reading[Asked, Answer]]:
    """Keep the answers of a reading with the passage; ``places`` makes of its other arguments what
    the answer depends on."""

    def keep(reading: Reading[Asked, Answer]) -> Reading[Asked, Answer]:
        name = (reading.__module__, reading.__qualname__)

        def ask(passage: Passage, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
            key = (name, places(*args, **kwargs))
            known: Answer | None = passage.memory.get(key, _UNKNOWN)
            if known is not _UNKNOWN:
                return cast(Answer, known)
            answer = passage.memory[key] = reading(passage, *args, **kwargs)
            return answer

        update_wrapper(ask, reading)
        return ask

    return keep
