"""What each place of the dashboard says in Russian."""

from dashboard.places import Layout, Sort, Text
from dashboard.wording.place_words import (
    ClaimsWords,
    MeetingWords,
    OverviewWords,
    StatementWords,
)
from dashboard.wording.plurals import russian_claims, russian_count, russian_form, russian_number
from etl.model.vocabulary import Language


def _repeats(claims: int, origins: int) -> str:
    told = russian_count(claims, "раз", "раза", "раз")
    return f"В наших документах повторено {told}; независимых источников: {origins}."


OVERVIEW = OverviewWords(
    question="В чём расходятся две версии?",
    lead="Об одной встрече представители России и США часто рассказывают по-разному. Здесь обе "
    "версии стоят рядом, и за каждым словом видно, откуда оно взято. Оценок никому не ставим.",
    events=lambda number: russian_form(number, "событие", "события", "событий"),
    both_accounts=lambda _: "со словами обеих сторон",
    parted=lambda number: russian_form(number, "противоречие", "противоречия", "противоречий"),
    denials=lambda number: russian_form(
        number, "прямое отрицание", "прямых отрицания", "прямых отрицаний"
    ),
    not_collected=lambda number: russian_form(
        number, "клетка не собрана", "клетки не собраны", "клеток не собрано"
    ),
    unreviewed=lambda number: russian_form(
        number,
        "высказывание ещё не проверено",
        "высказывания ещё не проверены",
        "высказываний ещё не проверено",
    ),
    events_shown=lambda shown, total: (
        f"Показаны последние события с датой: {russian_number(shown)} из {russian_number(total)}."
    ),
    cells_shown=lambda shown, total: (
        f"Показаны клетки последних событий: {russian_number(shown)} из {russian_number(total)}."
    ),
    timeline="Кто и когда говорил",
    timeline_help="Каждый знак — одно или несколько высказываний за месяц. События стоят на линии "
    "посередине. Нажмите на знак, чтобы открыть встречу.",
    timeline_alt=lambda ru, us, first, last: (
        f"Лента времени: {first} — {last}. Российская сторона, над линией: {russian_claims(ru)}; "
        f"американская сторона, под линией: {russian_claims(us)}. Те же числа — в таблице ниже."
    ),
    timeline_empty="Подходящих высказываний с датой нет.",
    marks_above="Россия, над линией",
    marks_below="США, под линией",
    statements=russian_claims,
    undated=lambda number: f"{russian_claims(number)} без пригодной даты: на ленте времени их нет.",
    reviewed="проверено человеком",
    unreviewed_mark="найдено программой, не проверено",
    event_mark="событие",
    uncertain_year="года в документах нет",
    events_key=lambda number: f"События по номерам ({number})",
    dotted_dates="Пунктиром подчёркнуты даты, день или год которых взят не из документов.",
    widen_all="весь обзор",
    matrix="Где версии расходятся",
    matrix_help="Одна клетка — одно событие и одна тема. Откройте её, чтобы прочесть обе версии.",
    matrix_empty="Подходящих сравнений нет.",
    gap_meaning="Не собрано: из версии этой стороны у нас слишком мало, чтобы судить; это не "
    "значит, что она молчала.",
    no_claim="нет высказываний",
    uncompared="Ещё не сравнено",
    press_only="Только третьи стороны",
    uncompared_events=lambda number: f"События, где высказывания ещё никто не сравнил ({number})",
    to_review=lambda number: f"Найдено программой и ещё не проверено: {russian_claims(number)} —",
    look="посмотреть",
    others=lambda number: f"{russian_claims(number)} других сторон: на ленте их нет.",
    states="Что значат знаки",
    event="Событие",
    month="Месяц",
    count="Высказывания",
    title_claim="Высказывание",
)

MEETING = MeetingWords(
    question="Что, по словам каждой стороны, было на встрече?",
    pick="Событие",
    pick_one="Выберите событие",
    earlier="Раньше",
    later="Позже",
    when="Когда",
    where="Где",
    format="Формат",
    filed="по нашей классификации",
    called="в сообщениях",
    called_differently="называют по-разному",
    who="Кто участвовал",
    kind="Что это было",
    not_stated="в наших документах не сказано",
    in_the_words="словами документа",
    coverage="Что у нас есть",
    documents=lambda number: russian_count(number, "документ", "документа", "документов"),
    held=russian_claims,
    of_them_repeats=lambda number: f", из них повторов: {russian_number(number)}",
    not_described="сколько есть из этой версии, ещё никто не указал",
    no_readout="Полного изложения нет ни у одной стороны. Пробел ниже значит «не собрано», "
    "а не «не сказано».",
    one_readout=lambda side: (
        f"Полное изложение есть только у одной стороны: {side}. Молчание "
        "другой значит «не собрано»."
    ),
    both_readouts="Есть полные изложения обеих сторон.",
    more_facts=lambda number: f"Другие факты, как их рассказывают ({number})",
    facts_shown=lambda shown, total: (
        f"Показано фактов: {russian_number(shown)} из {russian_number(total)}."
    ),
    too_little="для сравнения мало",
    possible="возможная связь",
    possible_meaning="То, что эти высказывания об одном и том же, известно не из документов: "
    "сами тексты этого не показывают.",
    why="Почему так?",
    decided=lambda name, day: f"Решение: {name}, {day}.",
    nothing_held=lambda side: f"{side}: не собрано",
    nothing_said=lambda side: f"{side}: в полном изложении, которое у нас есть, об этом ничего нет",
    elsewhere="Что ещё сказано об этом событии",
    elsewhere_help="Высказывания, на которые ни одно сравнение выше пока не опирается.",
    press=lambda number: f"Пресса и третьи стороны ({number})",
    perhaps_side="Возможно, слова одной из сторон",
    perhaps_side_help="Они продолжают слова стороны, но без глагола речи и кавычек: кто говорит, "
    "оставлено открытым, и ни одной из сторон они не засчитаны.",
    perhaps_said_by=lambda names: f"Возможно, говорит: {names}.",
    perhaps_here="Возможно, об этом событии",
    perhaps_here_help="Событие в этих словах не названо, подходят и другие: ни одно не выбрано, и "
    "сравнения выше на них не опираются.",
    unlinked=lambda number: (
        "В тех же документах найдено программой и пока не связано ни с одним событием: "
        f"{russian_claims(number)}. Прочесть в документе:"
    ),
    first_shown=lambda shown, total: (
        f"Показаны первые {russian_number(shown)} из {russian_number(total)}."
    ),
    press_help="Рассказчики, эксперты, авторы заголовков, третьи стороны. Это не позиция ни одной "
    "из двух сторон.",
    text_shown="Показать",
    texts={
        Text.ORIGINAL: "оригинал",
        Text.BOTH: "оба текста",
        Text.TRANSLATION: "перевод",
    },
    no_alignments="Две версии этого события пока никто не сравнил.",
    no_such_comparison="Среди сравнений этого события подходящих нет.",
    no_event="Такого события в данных нет.",
    more=lambda number: f"Ещё {russian_claims(number)}: все на странице высказываний",
    also_here=lambda number: f"Ещё на эту тему, вне сравнения ({number})",
    said_again=lambda number: f"То же самое, повторённое ещё раз ({number})",
    narrowed=lambda conditions: f"Здесь показано только: {conditions}.",
    whole="Показать всю встречу",
    no_topic="Другие темы",
)

STATEMENT = StatementWords(
    narrator="рассказчик в документе",
    speaker_unknown="кто говорит, в тексте не названо",
    through="Передано через",
    no_translation={
        Language.EN: "перевода на английский нет",
        Language.RU: "перевода на русский нет",
    },
    passage="Отрывок",
    open_claim="Открыть высказывание",
    hidden_characters=lambda codes: (
        f"есть невидимые знаки или знаки, меняющие направление письма ({codes})"
    ),
)

CLAIMS = ClaimsWords(
    question="Кто что сказал?",
    found=russian_claims,
    undated=lambda number: (
        f"Подходят также: {russian_claims(number)}; даты нет, поэтому в период не входят."
    ),
    empty="Таких высказываний нет.",
    widen="Чтобы увидеть больше, снимите одно из условий:",
    widen_all="все высказывания",
    without=lambda condition: f"убрать: {condition}",
    page_of=lambda page, pages: f"Страница {page} из {pages}",
    pages="Страницы списка",
    no_such_page=lambda asked, last: f"Страницы {asked} нет; показана последняя, {last}.",
    previous="Назад",
    next="Дальше",
    back="Закрыть это высказывание",
    opened="Одно высказывание целиком",
    in_passage="В своём отрывке",
    see_document="Показать в документе целиком",
    left_open="Не решено",
    left_open_between=lambda field: f"Поле «{field}» пустое, потому что подходит не одно значение:",
    score=lambda score: f"вес доводов {score * 100:.0f} %",
    repeats=_repeats,
    repeats_help="Повтор — не подтверждение: важны независимые источники.",
    found_by=lambda rule, confidence: (
        f"Найдено по правилу «{rule}»; насколько программа уверена, что слова "
        f"принадлежат этому говорящему, от 0 до 1: {confidence.replace('.', ',')}."
    ),
    found_by_person="Найдено человеком.",
    decided=lambda name, day: f"Проверка: {name}, {day}.",
    permalink="Постоянная ссылка на это высказывание",
    gone=lambda claim: f"Высказывания {claim} в этой версии данных нет.",
    about="О чём",
    event_open="событие не определено",
    event_because="Почему это событие",
    said_to="Кому сказано",
    narrow="Сузить",
    without_value="не указано",
    more_values=lambda number: f"ещё {number}",
    order="Порядок",
    orders={
        Sort.RELEVANCE: "сначала подходящие",
        Sort.NEWEST: "сначала новые",
        Sort.OLDEST: "сначала старые",
        Sort.SOURCE: "как в источниках",
    },
    shown_as="Показать как",
    layouts={Layout.CARDS: "карточки", Layout.TABLE: "таблицу"},
    stands="Сравнения, которые на нём держатся",
    legend_source="кто",
    legend_cue="говорит",
    legend_words="что",
    lost="Эта цитата больше не стоит там, где её нашли.",
)
