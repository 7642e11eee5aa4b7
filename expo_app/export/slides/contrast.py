"""Colours "RRGGBB": how bright they are, how well one is seen on another, what lies between them."""

Parts = tuple[float, float, float]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance by WCAG, from 0 to 1."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts(colour)]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def mixed(one: str, other: str, share: float) -> str:
    """The colour that has `share` of the other, from 0 to 1."""
    pairs = zip(parts(one), parts(other), strict=True)
    return "".join(f"{round(255 * (mine + share * (its - mine))):02X}" for mine, its in pairs)


def parts(colour: str) -> Parts:
    """Red, green and blue from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue
