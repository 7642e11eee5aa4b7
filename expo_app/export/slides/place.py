"""Where things stand: boxes in pixels of a 1280 x 720 slide (96 to the inch), as the design measures."""

from dataclasses import dataclass

from pptx.util import Emu

EMU_PER_PIXEL = 9525
POINTS_PER_PIXEL = 0.75


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    @property
    def emu(self) -> tuple[Emu, Emu, Emu, Emu]:
        """Left, top, width, height as the file writes them."""
        return emu(self.left), emu(self.top), emu(self.width), emu(self.height)

    def cut_left(self, width: float, gap: float = 0) -> tuple["Box", "Box"]:
        """A part of that width at the left, and the rest behind the gap."""
        rest = Box(self.left + width + gap, self.top, self.width - width - gap, self.height)
        return Box(self.left, self.top, width, self.height), rest

    def cut_top(self, height: float, gap: float = 0) -> tuple["Box", "Box"]:
        """A part of that height at the top, and the rest below the gap."""
        rest = Box(self.left, self.top + height + gap, self.width, self.height - height - gap)
        return Box(self.left, self.top, self.width, height), rest

    def inside(self, across: float, down: float) -> "Box":
        """The box less a padding on each side."""
        return Box(self.left + across, self.top + down, self.width - 2 * across, self.height - 2 * down)


def emu(pixels: float) -> Emu:
    """Pixels as English metric units."""
    return Emu(round(pixels * EMU_PER_PIXEL))


def points(pixels: float) -> float:
    """Pixels as points."""
    return pixels * POINTS_PER_PIXEL
