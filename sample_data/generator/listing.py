"""What a list says of one participant, before a layout writes it down."""

from dataclasses import dataclass

from generator.companies import Company

MAIN, CO, REPRESENTED, ORGANISER = "main", "co", "represented", "organiser"


@dataclass(frozen=True)
class Line:
    """One row: the stands in it, each with its hall in front ("1B-0116"), and the net space in square
    metres; None where the list gives none (co-exhibitors stand on their main exhibitor's space)."""

    stands: tuple[str, ...]
    area: int | None

    @property
    def halls(self) -> tuple[str, ...]:
        """The halls of the stands, each once."""
        return tuple(dict.fromkeys(stand.split("-")[0] for stand in self.stands))


@dataclass(frozen=True)
class Participant:
    """A company at one edition, with one line or, for further stands, several.

    `host` is the company on whose stand a co-exhibitor or represented company is. `copies` is how
    often its first line is repeated word for word. `themes` begins with the main one.
    """

    company: Company
    role: str
    lines: tuple[Line, ...]
    themes: tuple[str, ...]
    host: Company | None = None
    online: bool = False
    cancelled: bool = False
    copies: int = 0

    @property
    def counts(self) -> bool:
        """Whether this is an exhibitor: main or co-exhibitor, there in person."""
        return self.role in {MAIN, CO} and not self.online and not self.cancelled

    @property
    def area(self) -> int:
        """Net space of all its stands together."""
        return sum(line.area or 0 for line in self.lines)


@dataclass(frozen=True)
class Edition:
    """Everybody on one edition's list, main exhibitors followed by those on their stand."""

    year: int
    participants: tuple[Participant, ...]

    @property
    def exhibitors(self) -> tuple[Participant, ...]:
        """The participants that count."""
        return tuple(participant for participant in self.participants if participant.counts)
