"""How large the stands of an edition are."""

from dataclasses import dataclass

SIZE_CLASSES = ("0-9", "10-18", "19-36", "37-72", "73-150", "151+")
"""In square metres. A booth is 9 square metres; the classes are up to one, two, four and eight booths, a
large stand, and what is larger."""


@dataclass(frozen=True)
class StandSizes:
    """The exhibitors of one edition by what the lists say of their stands, all stands of one together.

    `stated` have a net space and `unstated` have none, such as co-exhibitors on somebody else's stand.
    `median` and `mean` are square metres of those stated, None without any. `outdoors` is how many stand in
    no hall but on what the lists call open ground, `outdoor_space` what is stated of them in square metres.
    """

    edition: str
    stated: int
    unstated: int
    median: float | None = None
    mean: float | None = None
    outdoors: int = 0
    outdoor_space: float | None = None

    @property
    def exhibitors(self) -> int:
        """All who were counted."""
        return self.stated + self.unstated

    @property
    def is_told(self) -> bool:
        """Whether the lists tell the size of at least half of the stands, enough to speak of all of them."""
        return self.stated > 0 and self.stated >= self.unstated
