"""What the facts say in Russian."""

from dashboard.wording.fact_words import FactsWords
from dashboard.wording.plurals import russian_count, russian_form, russian_number
from etl.model.vocabulary import Modifier

_FORMS = ("минута", "минуты", "минут")
_GENITIVE = ("минуты", "минут", "минут")
_MODIFIERS = {
    Modifier.EXACTLY: "",
    Modifier.ABOUT: "около ",
    Modifier.AT_LEAST: "не менее ",
    Modifier.AT_MOST: "не более ",
}


def _minutes(number: float, modifier: Modifier) -> str:
    """``10 минут``, ``около 10 минут``, ``не менее 21 минуты``; ``1,5 минуты``."""
    if not float(number).is_integer():
        written = f"{number:.1f}".replace(".", ",")
        return f"{_MODIFIERS[modifier]}{written}\u00a0минуты"
    forms = _FORMS if modifier is Modifier.EXACTLY else _GENITIVE
    whole = int(number)
    noun = russian_form(whole, *forms)
    return f"{_MODIFIERS[modifier]}{russian_number(whole)}\u00a0{noun}"


def _values(number: int) -> str:
    return russian_count(number, "значение", "значения", "значений")


FACTS = FactsWords(
    title="Факты",
    question="Что каждая сторона называет фактом?",
    lead="Сколько длилось, по чьей инициативе, как называли, что поднимали: каждое значение — "
    "как его рассказали, кто рассказал и через кого передано. То, что оно стоит здесь, ещё не "
    "делает его верным.",
    fact="Факт",
    found=_values,
    between=" — ",
    undated=lambda number: (
        f"Подходят также: {_values(number)}; даты нет, поэтому в период не входят."
    ),
    empty="Таких значений нет.",
    widen_all="все факты",
    index="Факты и сколько значений названо для каждого",
    all_facts="Все факты",
    as_chart="график и карточки",
    as_table="таблицу",
    minutes=_minutes,
    in_minutes="минуты",
    durations_help="Каждая точка — один рассказ; форма и цвет — сторона. Выберите точку, чтобы "
    "открыть высказывание, из которого она взята.",
    durations_alt=lambda values, events, told: (
        f"Точечный график длительности в минутах. Значений: {russian_number(values)}, событий: "
        f"{russian_number(events)}. {told}."
    ),
    durations_none="Среди этих значений нет длительности, названной числом.",
    durations_left_out=lambda number: (
        f"Не на графике: {_values(number)} — числа в рассказе нет или точек слишком много."
    ),
    marks={
        Modifier.EXACTLY: "как сказано",
        Modifier.ABOUT: "«около»",
        Modifier.AT_LEAST: "«не менее»",
        Modifier.AT_MOST: "«не более», «менее»",
    },
    not_reviewed="не проверено",
    different=lambda number: russian_count(
        number, "разное значение", "разных значения", "разных значений"
    ),
    told_once=lambda number: f"Сказано один раз ({number})",
    raised_help="«Поднимали» и «отрицают» — то, что рассказано. Что на самом деле звучало за "
    "закрытыми дверями, документы показать не могут.",
    untold=lambda number: f"О других встречах и разговорах этого не сказано ({number})",
    untold_help="Ни в одном документе, который у нас есть, этого о них нет. Это пробел в "
    "собранном, а не молчание стороны.",
    told_as="Словами документа",
    value="Значение",
    who="Кто это говорит",
    through="Передано через",
    event="Событие",
    opened="Высказывание из этой ссылки",
    close="Закрыть это высказывание",
    download=lambda number: f"Скачать: {_values(number)} (CSV)",
    download_help="Ровно те значения, что показаны. Текст, который таблица приняла бы за формулу, "
    "начинается с апострофа.",
    download_cut=lambda number: f"В файле первые {_values(number)}.",
    values={
        "bilateral-contacts": "двусторонние контакты",
        "brief-conversation": "краткий разговор",
        "call": "телефонный разговор",
        "china": "Китай",
        "constructive-and-useful": "конструктивный и полезный",
        "conversation": "разговор",
        "crossed-paths": "«пересеклись»",
        "delhi": "Дели",
        "denied": "отрицают",
        "dialogue": "диалог",
        "different-emphases": "разные акценты",
        "february-2022": "с февраля 2022 года",
        "firm-handshake": "крепкое рукопожатие",
        "first-ever": "впервые вообще",
        "friction": "трения",
        "geneva": "Женева",
        "helsinki": "Хельсинки",
        "india": "Индия",
        "july-2022": "с июля 2022 года",
        "meeting": "встреча",
        "milder-than-with-china": "мягче, чем с Китаем",
        "new-delhi": "Нью-Дели",
        "no-bad-sign": "не плохой знак",
        "not-raised": "не поднимали",
        "personal-contact": "личный контакт",
        "plenary": "пленарное заседание",
        "presidents-to-meet": "готовится встреча президентов",
        "raised": "поднимали",
        "report-to-presidents": "доклад президентам",
        "restraint": "сдержанность",
        "reykjavik": "Рейкьявик",
        "russia": "Россия",
        "serious-and-calm": "серьёзный и спокойный",
        "serious-sober-businesslike": "серьёзный, трезвый и деловой",
        "sharper-outside": "вне зала — резче",
        "sincere": "чистосердечный",
        "speech": "выступление",
        "stockholm": "Стокгольм",
        "talks": "переговоры",
        "told-off": "«отчитал»",
        "ukraine": "Украина",
        "united-states": "США",
    },
    reads_slugs=False,
)
