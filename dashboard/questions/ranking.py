"""How well claims fit a search: BM25 over the tokens that found them.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, with the
usual k1 = 1.2 and b = 0.75. The words of a claim count for more than the names around it, a rare
word for more than a frequent one, and repeating a word helps less each time. A claim is as long
as its quote; one of average length and a shorter one are alike. Scores are rounded, so that equal
claims keep the order of dates.
"""

from dashboard.conditions import Bound
from dashboard.questions.sql import joined
from dashboard.wanted import Wanted

_RANKED = """
    with sought as (
        select
            unnest($rank_tokens) as token,
            unnest($rank_words) as word
    ),

    found as (
        select
            tokens.claim_id,
            sought.word,
            sum(
                tokens.occurrences
                * case tokens.field when 'quote' then 1.0 when 'translation' then 0.8 else 0.5 end
            ) as weight
        from db.tokens as tokens
        inner join sought on tokens.token = sought.token
        where tokens.token in (select unnest($rank_tokens))
        group by all
    ),

    rarity as (
        select
            found.word,
            ln(1 + (any_value(size.claims) - count(*) + 0.5) / (count(*) + 0.5)) as idf
        from found
        cross join (select count(*) as claims from db.claims) as size
        group by found.word
    ),

    size as (
        select avg(stop - start) as average
        from db.claims
    )

    select c.place as number
    from dated_claims as c
    left join found on c.claim_id = found.claim_id
    left join rarity on found.word = rarity.word
    cross join size
    where
"""
_BEST_FIRST = """
    group by c.place, c.first_day, c.document_id, c.start, c.claim_id
    order by
        round(
            sum(
                rarity.idf * found.weight * 2.2
                / (found.weight + 0.3 + 0.9 * greatest((c.stop - c.start) / size.average, 1))
            ),
            6
        ) desc nulls last,
        c.first_day desc nulls last, c.document_id, c.start, c.claim_id
"""


def best_first(wanted: Wanted, asked: str) -> tuple[str, str, Bound]:
    """The beginning and the end of the query for the places of claims that meet the condition
    ``asked``, those that fit ``wanted`` best first; and the values it needs beside."""
    numbered = [(token, word) for word, tokens in enumerate(wanted.words) for token in tokens]
    bound: Bound = {
        "rank_tokens": [token for token, _ in numbered],
        "rank_words": [word for _, word in numbered],
    }
    return joined(_RANKED, asked), _BEST_FIRST, bound
