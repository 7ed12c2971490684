"""Texts of any length that are hard on whoever reads them: one unit, over and over."""

from collections.abc import Mapping

RUSSIAN = (
    "Сергей Лавров заявил, что переговоры прошли полезно. «Мы готовы продолжать», — сказал министр "
    "журналистам. Энтони Блинкен, по словам представителя Госдепартамента, призвал прекратить "
    "огонь.\n"
)
ENGLISH = (
    "Secretary Blinken said that the talks were useful. “We are ready to go on,” the minister told "
    "reporters. According to the State Department, Lavrov urged both sides to cease fire.\n"
)

UNITS: Mapping[str, str] = {
    "Russian prose": RUSSIAN,
    "English prose": ENGLISH,
    "Russian prose, one line": RUSSIAN.replace("\n", " "),
    "English prose, one line": ENGLISH.replace("\n", " "),
    "prose without full stops": RUSSIAN.translate(str.maketrans("", "", ".\n")) + " ",
    "English without full stops": ENGLISH.translate(str.maketrans("", "", ".\n")) + " ",
    "prose without spaces": "".join(RUSSIAN.split()),
    "letters without spaces": "переговоры",
    "letters of two scripts": "аb",
    "white space": " ",
    "line breaks": "\n",
    "opening angles": "«",
    "closing angles": "»",
    "angles in pairs": "«»",
    "straight marks": '"',
    "low marks": "„",
    "curly marks": "“",
    "curly pairs": "“”",
    "marks of all kinds": '«"„“”»',
    "opening angles and words": "«слово ",
    "straight marks and words": '"слово ',
    "unfinished quotations": "«Мы ждём, — сказал Лавров. ",
    "commas": ",",
    "commas and words": "слово, ",
    "colons": ": ",
    "dashes": "— ",
    "full stops": ".",
    "full stops and spaces": ". ",
    "initials": "А. ",
    "abbreviations": "т. е. ",
    "brackets": "(",
    "brackets and spaces": ") ",
    "smiles": ":)",
    "bars": "| ",
    "one verb": "заявил ",
    "one verb, glued": "заявил",
    "one English verb": "said ",
    "one name": "Лавров ",
    "one English name": "Lavrov ",
    "one unknown name": "Незнакомцев ",
    "one adjective": "российский ",
    "one office": "министр ",
    "one English office": "minister ",
    "one noun of speech": "заявление ",
    "speakers of one sentence": "Лавров заявил, что встреча полезна, ",
    "prepositions": "по словам ",
    "of course": "according to ",
    "pointers": "Об этом заявил Лавров. ",
    "labels": "X:\n",
    "known labels": "Лавров:\n",
    "turns": "SECRETARY BLINKEN: We are ready.\n",
    "questions": "Q: ",
    "bullets": "- слово\n",
    "short lines": "слово\n",
    "combining marks": "\u0301",
    "letters with stresses": "е\u0301",
    "NULs": "\0",
    "smileys": "😀",
    "mixed scripts": "Лаврoв sаid 拉夫罗夫 λέει ",
    "halves of pairs": "\ud800",
}


def grown(unit: str, size: int) -> str:
    """``unit`` repeated to ``size`` characters."""
    return (unit * (size // len(unit) + 1))[:size]
