"""What is found in a part of a long text has its place in the whole."""

from etl.extract.parts import placed
from etl.model.records import Attribution, Span
from etl.model.vocabulary import ClaimKind, Direct


def test_every_stretch_of_an_attribution_moves_with_its_part() -> None:
    found = Attribution(
        source=(Span(0, 6),),
        cue=(Span(7, 14),),
        content=(Span(15, 30), Span(40, 50)),
        content_bare=(Span(16, 29), Span(40, 50)),
        addressee=(Span(31, 36),),
        relay=(Span(52, 60),),
        direct=Direct.TRUE,
        kind=ClaimKind.DIRECT,
        rule="test",
        confidence=1,
    )
    whole = placed(found, Span(1_000, 1_100))
    assert (whole.source, whole.cue) == ((Span(1_000, 1_006),), (Span(1_007, 1_014),))
    assert whole.content == (Span(1_015, 1_030), Span(1_040, 1_050))
    assert whole.content_bare == (Span(1_016, 1_029), Span(1_040, 1_050))
    assert (whole.addressee, whole.relay) == ((Span(1_031, 1_036),), (Span(1_052, 1_060),))
