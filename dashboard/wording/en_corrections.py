"""What is said of corrections in English."""

from dashboard.wording.correction_words import CorrectionWords
from etl.model.vocabulary import CorrectedField

CORRECTIONS = CorrectionWords(
    title="What an editor decided otherwise",
    took="the program took ",
    once="the program once took ",
    takes_now=", and now takes ",
    decided="; an editor decided: ",
    because="Because",
    no_reason="No reason is written down yet.",
    quotes=("“", "”"),
    fields={
        CorrectedField.CONTENT: "What was said",
        CorrectedField.SOURCE: "Who, in the words of the text",
        CorrectedField.CUE: "Word of speech",
        CorrectedField.SPEAKER: "Speaker",
        CorrectedField.SIDE: "Side",
        CorrectedField.KIND: "Kind",
        CorrectedField.FLAGS: "Marks",
        CorrectedField.QUOTE_INTEGRITY: "Quotation marks",
        CorrectedField.EVENT: "Event",
        CorrectedField.TOPIC: "Topic",
    },
    nothing={
        CorrectedField.CONTENT: "nothing",
        CorrectedField.SOURCE: "none",
        CorrectedField.CUE: "none",
        CorrectedField.SPEAKER: "no speaker",
        CorrectedField.SIDE: "no side",
        CorrectedField.KIND: "no kind",
        CorrectedField.FLAGS: "no mark",
        CorrectedField.QUOTE_INTEGRITY: "nothing",
        CorrectedField.EVENT: "no event",
        CorrectedField.TOPIC: "no topic",
    },
)
