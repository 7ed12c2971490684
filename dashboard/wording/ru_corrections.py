"""What is said of corrections in Russian."""

from dashboard.wording.correction_words import CorrectionWords
from etl.model.vocabulary import CorrectedField

CORRECTIONS = CorrectionWords(
    title="Что редактор решил иначе",
    took="программа определила так: ",
    once="раньше программа определила так: ",
    takes_now=", а теперь так: ",
    decided="; решение редактора: ",
    because="Почему",
    no_reason="Причина пока не записана.",
    quotes=("«", "»"),
    fields={
        CorrectedField.CONTENT: "Что сказано",
        CorrectedField.SOURCE: "Кто, словами текста",
        CorrectedField.CUE: "Слово о речи",
        CorrectedField.SPEAKER: "Кто говорит",
        CorrectedField.SIDE: "Сторона",
        CorrectedField.KIND: "Вид",
        CorrectedField.FLAGS: "Пометы",
        CorrectedField.QUOTE_INTEGRITY: "Кавычки",
        CorrectedField.EVENT: "Событие",
        CorrectedField.TOPIC: "Тема",
    },
    nothing={
        CorrectedField.CONTENT: "ничего",
        CorrectedField.SOURCE: "нет",
        CorrectedField.CUE: "нет",
        CorrectedField.SPEAKER: "говорящего нет",
        CorrectedField.SIDE: "стороны нет",
        CorrectedField.KIND: "вида нет",
        CorrectedField.FLAGS: "помет нет",
        CorrectedField.QUOTE_INTEGRITY: "ничего",
        CorrectedField.EVENT: "события нет",
        CorrectedField.TOPIC: "темы нет",
    },
)
