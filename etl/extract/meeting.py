"""Who has been named so far while a passage is read: people, houses, outlets."""

from bisect import bisect_left
from dataclasses import dataclass

from etl.extract.institutions import Houses
from etl.extract.named_bodies import OUTLET, Body
from etl.extract.passage import Passage
from etl.extract.people import People, entry_speaker
from etl.extract.roll import Roll
from etl.extract.tokens import START
from etl.model.vocabulary import SpeakerKind


@dataclass(slots=True)
class Meeting:
    """Fills ``people`` and ``houses`` in the order of reading; the counts tell how far it is."""

    passage: Passage
    roll: Roll
    people: People
    houses: Houses
    bodies: tuple[Body, ...]
    met: int = 0
    appeared: int = 0
    outlets: int = 0

    def up_to(self, start: int) -> None:
        """Remember everybody named before an offset."""
        passage, roll = self.passage, self.roll
        while self.met < len(passage.mentions):
            mention = passage.mentions[self.met]
            if passage.tokens[mention.first].start >= start:
                break
            self.met += 1
            entry = roll.entry(passage, mention)
            if entry is not None and entry.kind == SpeakerKind.OUTLET:
                self._meet_outlets(mention.first)
                self.people.outlet = entry_speaker(entry)
            elif entry is not None:
                self.houses.meet_entry(passage, entry, mention.first)
        self._meet_outlets(bisect_left(passage.tokens, start, key=START))
        while self.appeared < len(roll.appearances):
            appearance = roll.appearances[self.appeared]
            if passage.tokens[appearance.first].start >= start:
                break
            self.appeared += 1
            name = appearance.speaker.name or ""
            self.people.meet(appearance.speaker, roll.everybody.known[name].offices)

    def _meet_outlets(self, place: int) -> None:
        """Remember the outlets that no table knows, up to a token."""
        while self.outlets < len(self.bodies) and self.bodies[self.outlets].place < place:
            body = self.bodies[self.outlets]
            self.outlets += 1
            if body.family == OUTLET:
                self.people.outlet = body.speaker
