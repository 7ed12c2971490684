"""All words of the interface: one module a language, the same names in both."""

from dashboard.wording.en import ENGLISH
from dashboard.wording.ru import RUSSIAN
from dashboard.wording.words import Wording
from etl.model.vocabulary import Language

_WORDINGS = {Language.EN: ENGLISH, Language.RU: RUSSIAN}


def wording(language: Language) -> Wording:
    """The wording of one language."""
    return _WORDINGS[language]
