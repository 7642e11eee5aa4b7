"""The colours and fonts of a theme, and what stands for ours in a theme that is not ours.

Slides are drawn in the colours of our own theme: accent 1 is this edition, 2 the previous one, 3 earlier
ones, 4 an increase, 5 a decrease, 6 what is not known. In another theme its own colours take these roles.
"""

import colorsys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.slide import SlideLayout, SlideMaster

from expo_app.export.palette import colours
from expo_app.export.slides.contrast import contrast, parts
from expo_app.export.slides.ramps import Basis, theme_ramps

FONTS = {"latin": "Segoe UI", "ea": "Microsoft YaHei"}
_UP_HUE, _DOWN_HUE, _NEAR = 215 / 360, 25 / 360, 40 / 360
_LEAST_CONTRAST, _LEAST_TEXT = 3.0, 4.5
_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_HANS = "Hans"


@dataclass(frozen=True)
class Swatch:
    """A colour as the slides name it: one of the theme, lighter by `tint` or darker by `shade` percent, or
    "RRGGBB"."""

    name: str
    tint: int = 0
    shade: int = 0

    def element(self) -> etree._Element:
        """a:schemeClr or a:srgbClr."""
        is_theme = len(self.name) != 6
        found = etree.Element(qn("a:schemeClr" if is_theme else "a:srgbClr"), val=self.name)
        if self.tint:
            etree.SubElement(found, qn("a:lumMod"), val=str((100 - self.tint) * 1000))
            etree.SubElement(found, qn("a:lumOff"), val=str(self.tint * 1000))
        elif self.shade:
            etree.SubElement(found, qn("a:lumMod"), val=str((100 - self.shade) * 1000))
        return found


Scheme = Mapping[str, Swatch]
"""Which colour stands for each of ours, of the theme ("accent1") or of the palette ("RRGGBB"); those that are
not named stay."""


@dataclass(frozen=True)
class Translation:
    """The scheme for a theme, and in a few plain words what the theme has no colour for."""

    scheme: Scheme
    missing: tuple[str, ...] = ()


def translation(layout: SlideLayout) -> Translation:
    """Roles for the colours of a layout's theme: accent 1 and its tints (on a dark ground its shades) for the
    editions, those nearest to blue and orange for increase and decrease; where none is near, ours."""
    found = colours_by_role(layout)
    ground = ground_of(layout)
    is_dark = contrast(ground, "FFFFFF") > contrast(ground, "000000")
    up = _nearest(found, _UP_HUE, ground)
    down = _nearest(found, _DOWN_HUE, ground)
    missing = [name for name, accent in (("increases", up), ("decreases", down)) if not accent]
    scheme = {
        "accent1": Swatch("accent1"),
        "accent2": Swatch("accent1", shade=40) if is_dark else Swatch("accent1", 50),
        "accent3": Swatch("accent1", shade=60) if is_dark else Swatch("accent1", 80),
        "accent4": Swatch(up) if up else _ours("increase", is_dark),
        "accent5": Swatch(down) if down else _ours("decrease", is_dark),
        "accent6": _ours("missing", is_dark),
        **_lines(is_dark),
    }
    if contrast(found.get("tx2", "000000"), ground) < _LEAST_TEXT:
        scheme["tx2"] = Swatch("tx1", shade=25) if is_dark else Swatch("tx1", 35)
    basis = Basis(
        ground,
        found.get("tx1", "FFFFFF" if is_dark else "000000"),
        found["bg1"],
        found.get("accent1", "000000"),
        *(found.get(scheme[role].name, scheme[role].name) for role in ("accent4", "accent5")),
    )
    return Translation(_steps(basis, scheme) | scheme, tuple(missing))


def _steps(basis: Basis, scheme: Scheme) -> dict[str, Swatch]:
    """The steps of heat map and world map, and what the map is drawn with."""
    steps = {ours: Swatch(its) for ours, its in theme_ramps(basis).items()}
    muted = scheme.get("tx2", Swatch("tx2"))
    drawn = {"surface": Swatch(basis.ground), "text": Swatch("tx1"), "muted": muted}
    drawn["this_edition"] = Swatch("accent1")
    return steps | {colours()[name].removeprefix("#").upper(): swatch for name, swatch in drawn.items()}


def ground_of(layout: SlideLayout) -> str:
    """The colour "RRGGBB" that slides of a layout stand on, where it is a plain one; else the theme's."""
    found = colours_by_role(layout)
    for level in (layout, layout.slide_master):
        fill = level._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        for colour in fill.iter(qn("a:srgbClr"), qn("a:schemeClr")) if fill is not None else ():
            name = colour.get("val")
            if len(colour) == 0 and (name in found or len(name) == 6):
                return str(found.get(name, name)).upper()
            return found.get("bg1", "FFFFFF")
    return found.get("bg1", "FFFFFF")


def colours_by_role(layout: SlideLayout) -> Mapping[str, str]:
    """The theme's colours by their own names and by those that the master gives them ("bg1" for "lt1")."""
    found = _theme_colours(layout.slide_master)
    roles = layout.slide_master._element.find(qn("p:clrMap"))
    told = {role: found[name] for role, name in (roles.items() if roles is not None else ()) if name in found}
    return found | {"bg1": found.get("lt1", "FFFFFF"), "tx2": found.get("dk2", "000000")} | told


def _ours(name: str, is_dark: bool) -> Swatch:
    return Swatch(colours(is_dark=is_dark)[name].removeprefix("#"))


def _lines(is_dark: bool) -> Scheme:
    """Rules and outlines, which are the palette's, in shades of the ground; on white they stay."""
    tints = {"border": Swatch("bg1", 20), "axis": Swatch("bg1", 40)} if is_dark else {}
    return {colours()[name].removeprefix("#").upper(): swatch for name, swatch in tints.items()}


def translate(elements: Iterable[etree._Element], scheme: Scheme) -> None:
    """Give every colour in these trees the one that stands for it."""
    if not scheme:
        return
    for root in elements:
        for colour in list(root.iter(qn("a:schemeClr"), qn("a:srgbClr"))):
            wanted = scheme.get(colour.get("val"))
            if wanted is not None and len(colour) == 0:
                colour.getparent().replace(colour, wanted.element())


def complete_fonts(master: SlideMaster) -> tuple[str, ...]:
    """Name the fonts that the theme leaves open, in every script; says which it did.

    A theme that names a font for simplified Chinese elsewhere gets that one.
    """
    part = master.part.part_related_by(RT.THEME)
    theme = etree.fromstring(part.blob)
    added = []
    for role in ("majorFont", "minorFont"):
        fonts = theme.find(f".//{qn(f'a:{role}')}")
        if fonts is None:
            continue
        for script, own in FONTS.items():
            face = fonts.find(qn(f"a:{script}"))
            if face is not None and not face.get("typeface"):
                told = _told(fonts) if script == "ea" else ""
                face.set("typeface", told or own)
                added += [] if told else [script]
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
    return tuple(dict.fromkeys(added))


def _told(fonts: etree._Element) -> str:
    named = (font.get("typeface") for font in fonts.findall(qn("a:font")) if font.get("script") == _HANS)
    return next(filter(None, named), "")


def _theme_colours(master: SlideMaster) -> dict[str, str]:
    """The theme's colours as "RRGGBB" by their names."""
    theme = etree.fromstring(master.part.part_related_by(RT.THEME).blob)
    scheme = theme.find(f".//{qn('a:clrScheme')}")
    found = {}
    for colour in scheme if scheme is not None else ():
        for kind, attribute in (("a:srgbClr", "val"), ("a:sysClr", "lastClr")):
            element = colour.find(qn(kind))
            if element is not None and len(element.get(attribute) or "") == 6:
                found[etree.QName(colour).localname] = element.get(attribute).upper()
    return found


def _nearest(found: Mapping[str, str], hue: float, ground: str) -> str:
    """The accent (but the first) whose hue is nearest and that can be read on the ground; "" where none is
    near."""

    def away(name: str) -> float:
        distance = abs(_hue(found[name]) - hue)
        return min(distance, 1 - distance)

    known = [name for name in _ACCENTS[1:] if name in found]
    near = [name for name in known if away(name) <= _NEAR and _is_coloured(found[name])]
    legible = [name for name in near if contrast(found[name], ground) >= _LEAST_CONTRAST]
    return min(legible, key=away, default="")


def _hue(colour: str) -> float:
    return colorsys.rgb_to_hls(*parts(colour))[0]


def _is_coloured(colour: str) -> bool:
    return colorsys.rgb_to_hls(*parts(colour))[2] > 0.25
