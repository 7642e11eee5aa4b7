"""In which way a report is written."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Manner:
    """The languages of what is written ("en", "zh"; none: that of the window), and the user's own template
    for slides."""

    languages: tuple[str, ...] = ()
    template: Path | None = None

    def places(self, path: Path) -> tuple[tuple[str, Path], ...]:
        """Each language with the file that it goes to: of several each has its own."""
        if len(self.languages) < 2:
            return tuple((language, path) for language in self.languages)
        return tuple(
            (language, path.with_name(f"{path.stem}-{language}{path.suffix}")) for language in self.languages
        )
