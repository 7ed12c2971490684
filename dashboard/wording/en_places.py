"""What each place of the dashboard says in English."""

from dashboard.places import Layout, Sort, Text
from dashboard.wording.place_words import (
    ClaimsWords,
    MeetingWords,
    OverviewWords,
    StatementWords,
)
from dashboard.wording.plurals import english_claims, english_count
from etl.model.vocabulary import Language


def _repeats(claims: int, origins: int) -> str:
    told = english_count(claims, "time", "times")
    return f"Told {told} in what we hold; independent origins: {origins}."


OVERVIEW = OverviewWords(
    question="Where do the two accounts part?",
    lead="Russian and US officials often describe one meeting in two ways. Here both stand side by "
    "side, each word traced to the passage it came from. Nobody is graded.",
    events=lambda number: "event" if number == 1 else "events",
    both_accounts=lambda _: "with words of both sides",
    parted=lambda number: "contradiction" if number == 1 else "contradictions",
    denials=lambda number: "explicit denial" if number == 1 else "explicit denials",
    not_collected=lambda number: "cell not collected" if number == 1 else "cells not collected",
    unreviewed=lambda number: (
        "claim not reviewed yet" if number == 1 else "claims not reviewed yet"
    ),
    events_shown=lambda shown, total: (
        f"The newest {shown:,} of {english_count(total, 'dated event', 'dated events')} are shown."
    ),
    cells_shown=lambda shown, total: (
        f"The cells of the newest events are shown: {shown:,} of {total:,}."
    ),
    timeline="Who spoke, and when",
    timeline_help="Each mark is one statement or several of the same month. Events stand on the "
    "line between. Click a mark to open its meeting.",
    timeline_alt=lambda ru, us, first, last: (
        f"Timeline from {first} to {last}: {english_claims(ru)} of the Russian side above the "
        f"line, {english_claims(us)} of the US side below it. The table below "
        "holds the same figures."
    ),
    timeline_empty="No dated statement matches.",
    marks_above="Russia, above the line",
    marks_below="United States, below the line",
    statements=english_claims,
    undated=lambda number: f"{english_claims(number)} without a usable date: not on the timeline.",
    reviewed="reviewed by a person",
    unreviewed_mark="found by the program, not reviewed",
    event_mark="event",
    uncertain_year="year not in the documents",
    events_key=lambda number: f"The events by number ({number:,})",
    dotted_dates="Of a dotted date, day or year is known from outside the documents.",
    widen_all="the whole overview",
    matrix="Where the accounts part",
    matrix_help="Each cell is one event and one topic. Open it to read both accounts.",
    matrix_empty="No comparison matches.",
    gap_meaning="Not collected: we do not hold enough of this side’s account to say; it does not "
    "mean they were silent.",
    no_claim="no claim",
    uncompared="Not compared yet",
    press_only="Third parties only",
    uncompared_events=lambda number: f"Events with statements nobody has compared yet ({number})",
    to_review=lambda number: (
        f"{english_claims(number)} found by the program "
        f"{'is' if number == 1 else 'are'} not reviewed yet:"
    ),
    look="look",
    others=lambda number: f"{english_claims(number)} of other parties: not drawn.",
    states="What the signs mean",
    event="Event",
    month="Month",
    count="Claims",
    title_claim="Statement",
)

MEETING = MeetingWords(
    question="What did each side say happened in the room?",
    pick="Event",
    pick_one="Choose an event",
    earlier="Earlier",
    later="Later",
    when="When",
    where="Where",
    format="Format",
    filed="as we file it",
    called="in the accounts",
    called_differently="called differently",
    who="Who took part",
    kind="What it was",
    not_stated="not stated in what we hold",
    in_the_words="in the words of the document",
    coverage="What we hold",
    documents=lambda number: english_count(number, "document", "documents"),
    held=english_claims,
    of_them_repeats=lambda number: f", {number:,} of them repeats",
    not_described="nobody has said yet how much of this account is held",
    no_readout="No full readout of either side is held. Silence below means “not collected”, "
    "not “not said”.",
    one_readout=lambda side: (
        f"A full readout is held for one side only: {side}. The other side’s "
        "silence means “not collected”."
    ),
    both_readouts="Full readouts of both sides are held.",
    more_facts=lambda number: f"Other facts, as each tells them ({number})",
    facts_shown=lambda shown, total: f"Facts shown: {shown:,} of {total:,}.",
    too_little="too little of either to compare",
    possible="possible link",
    possible_meaning="That these statements are about the same thing is known from outside the "
    "documents; the texts alone do not show it.",
    why="Why this state?",
    decided=lambda name, day: f"Decided by {name}, {day}.",
    nothing_held=lambda side: f"{side}: not collected",
    nothing_said=lambda side: f"{side}: nothing on this in the full account we hold",
    elsewhere="Also said about this event",
    elsewhere_help="Statements that no comparison above rests on yet.",
    press=lambda number: f"Press and third parties ({number})",
    perhaps_side="Perhaps words of a side",
    perhaps_side_help="They go on with what a party says, but without a verb of speech or "
    "quotation marks: who speaks is left open, and they count for neither side.",
    perhaps_said_by=lambda names: f"Perhaps said by: {names}.",
    perhaps_here="Perhaps about this event",
    perhaps_here_help="These words name no event, and others fit as well: none is chosen, and no "
    "comparison above rests on them.",
    unlinked=lambda number: (
        f"{english_claims(number)} of the same documents "
        f"{'is' if number == 1 else 'are'} linked to no event yet. Found by the program; read in "
        "the document:"
    ),
    first_shown=lambda shown, total: f"The first {shown:,} of {total:,} are shown.",
    press_help="Narrators, experts, headline writers and third parties. Neither side’s position.",
    text_shown="Show",
    texts={
        Text.ORIGINAL: "original",
        Text.BOTH: "both",
        Text.TRANSLATION: "translation",
    },
    no_alignments="Nobody has compared the two accounts of this event yet.",
    no_such_comparison="No comparison of this event matches.",
    no_event="The ledger holds no such event.",
    more=lambda number: f"{english_claims(number)} more: see all on the claims page",
    also_here=lambda number: f"Also on this topic ({number}), outside the comparison",
    said_again=lambda number: f"The same again, repeated elsewhere ({number})",
    narrowed=lambda conditions: f"Shown here only: {conditions}.",
    whole="Show the whole meeting",
    no_topic="Other subjects",
)

STATEMENT = StatementWords(
    narrator="the narrator of the document",
    speaker_unknown="speaker not named in the text",
    through="Passed on by",
    no_translation={
        Language.EN: "no English translation held",
        Language.RU: "no Russian translation held",
    },
    passage="Passage",
    open_claim="Open this claim",
    hidden_characters=lambda codes: (
        f"contains invisible or direction-changing characters ({codes})"
    ),
)

CLAIMS = ClaimsWords(
    question="Who said what?",
    found=english_claims,
    undated=lambda number: (
        f"Also matching: {english_claims(number)}; without a date, so outside the period."
    ),
    empty="No claim matches.",
    widen="To see more, take away one condition:",
    widen_all="all claims",
    without=lambda condition: f"remove: {condition}",
    page_of=lambda page, pages: f"Page {page} of {pages}",
    pages="Pages of the list",
    no_such_page=lambda asked, last: f"There is no page {asked}; this is the last, page {last}.",
    previous="Previous",
    next="Next",
    back="Close this claim",
    opened="One claim in full",
    in_passage="In its passage",
    see_document="See it in the whole document",
    left_open="Left open",
    left_open_between=lambda field: f"The {field} stays empty, because more than one fits:",
    score=lambda score: f"weight of the evidence {score:.0%}",
    repeats=_repeats,
    repeats_help="Repetition is not corroboration: what counts is independent origins.",
    found_by=lambda rule, confidence: (
        f"Found by the rule “{rule}”; how sure the program is that these words belong to this "
        f"speaker, from 0 to 1: {confidence}."
    ),
    found_by_person="Found by a person.",
    decided=lambda name, day: f"Reviewed by {name}, {day}.",
    permalink="Permanent link to this claim",
    gone=lambda claim: f"No claim {claim} in this version of the data.",
    about="About",
    event_open="event left open",
    event_because="Why this event",
    said_to="Said to",
    narrow="Narrow down",
    without_value="not stated",
    more_values=lambda number: f"{number} more",
    order="Order",
    orders={
        Sort.RELEVANCE: "best match first",
        Sort.NEWEST: "newest first",
        Sort.OLDEST: "oldest first",
        Sort.SOURCE: "as in the sources",
    },
    shown_as="Shown as",
    layouts={Layout.CARDS: "cards", Layout.TABLE: "table"},
    stands="Comparisons that rest on it",
    legend_source="who",
    legend_cue="says",
    legend_words="what",
    lost="This quotation no longer stands where it was found.",
)
