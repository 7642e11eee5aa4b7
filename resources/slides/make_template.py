"""Build template.pptx (16:9) and template_4x3.pptx: the theme, the master and the two layouts of the deck.

    python resources/slides/make_template.py

Colours and fonts come from ../theme/tokens.json. Places are pixels of a slide 720 high. Anybody may
open the template and change it: the exporter finds layouts and placeholders by their kind, not by place.
"""

import json
import sys
from pathlib import Path

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout, SlideMaster

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from expo_app.export.slides.package import package_bytes  # noqa: E402  the script runs from a checkout that is not installed

TOKENS = json.loads((HERE.parent / "theme" / "tokens.json").read_text("utf-8"))
COLOURS = TOKENS["themes"]["light"]["colours"]
FONTS = TOKENS["font"]["slides"]
EMU_PER_PIXEL = 9525
HEIGHT = 720
WIDTHS = {"template.pptx": 1280, "template_4x3.pptx": 960}
THEME_COLOURS = {
    "dk1": "text", "lt1": "surface", "dk2": "muted", "lt2": "window", "accent1": "this_edition",
    "accent2": "previous_edition", "accent3": "earlier_edition", "accent4": "increase", "accent5": "decrease",
    "accent6": "missing", "hlink": "increase", "folHlink": "muted",
}  # fmt: skip

MARGIN, COVER_MARGIN = 64, 120
COVER_SQUARE = (64, 262, 32, 32)
Box = tuple[int, int, int, int]


class Places:
    """Where everything stands on a slide of a width."""

    def __init__(self, width: int) -> None:
        inner = width - 2 * MARGIN
        cover = width - COVER_MARGIN - MARGIN
        self.title: Box = (MARGIN, 38, inner, 46)
        self.subtitle: Box = (MARGIN, 86, inner, 30)
        self.text: Box = (MARGIN, 144, inner, 496)
        self.foot: Box = (MARGIN, 658, inner - 80, 54)
        self.number: Box = (width - MARGIN - 64, 658, 64, 20)
        self.rule: Box = (MARGIN, 651, inner, 0)
        self.cover_title: Box = (COVER_MARGIN, 196, cover, 124)
        self.cover_subtitle: Box = (COVER_MARGIN, 328, cover, 72)
        self.cover_foot: Box = (COVER_MARGIN, 570, cover, 90)


def style(points: float, colour: str = "tx1", bold: bool = False) -> str:
    """The first level of a list style."""
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{round(points * 100)}" b="{int(bold)}"><a:solidFill><a:schemeClr val="{colour}"/>'
        f"</a:solidFill></a:defRPr></a:lvl1pPr>"
    )


def transform(box: Box) -> str:
    """a:xfrm of a box in pixels."""
    x, y, width, height = (round(side * EMU_PER_PIXEL) for side in box)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def placeholder(number: int, name: str, kind: str, box: Box, levels: str, anchor: str) -> str:
    """A placeholder; `kind` are the attributes of p:ph."""
    is_number = 'type="sldNum"' in kind
    text = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:t>‹#›</a:t></a:fld>'
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{levels}</a:lstStyle><a:p>{text if is_number else '<a:r><a:t>Text</a:t></a:r>'}</a:p>"
        f"</p:txBody></p:sp>"
    )


def square(number: int, box: Box, colour: str) -> str:
    """A square of a theme colour."""
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="Square {number}"/>'
        f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{transform(box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>'
        f'<a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def rule(number: int, box: Box) -> str:
    """The line above the foot."""
    return (
        f'<p:cxnSp {nsdecls("p", "a")}><p:nvCxnSpPr><p:cNvPr id="{number}" name="Foot rule"/>'
        f"<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{transform(box)}"
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525">'
        f'<a:solidFill><a:srgbClr val="{COLOURS["border"][1:]}"/></a:solidFill></a:ln></p:spPr></p:cxnSp>'
    )


def number_style() -> str:
    """The slide number stands at the right."""
    return style(10, "tx2").replace('algn="l"', 'algn="r"')


def master_shapes(at: Places) -> list[str]:
    """Title, text, foot and number: what every layout inherits from."""
    return [
        placeholder(2, "Title", 'type="title"', at.title, "", "t"),
        placeholder(3, "Text", 'type="body" idx="1"', at.text, "", "t"),
        placeholder(4, "Foot", 'type="ftr" sz="quarter" idx="3"', at.foot, style(10, "tx2"), "t"),
        placeholder(5, "Number", 'type="sldNum" sz="quarter" idx="4"', at.number, number_style(), "t"),
    ]


def finding_shapes(at: Places) -> list[str]:
    """One finding: title, subtitle, foot rule, foot, number."""
    return [
        placeholder(2, "Title", 'type="title"', at.title, style(24, bold=True), "t"),
        placeholder(3, "Subtitle", 'type="body" sz="quarter" idx="13"', at.subtitle, style(13.5, "tx2"), "t"),
        rule(4, at.rule),
        placeholder(5, "Foot", 'type="ftr" sz="quarter" idx="11"', at.foot, style(10, "tx2"), "t"),
        placeholder(6, "Number", 'type="sldNum" sz="quarter" idx="12"', at.number, number_style(), "t"),
    ]


def cover_shapes(at: Places) -> list[str]:
    """The first slide."""
    return [
        square(10, COVER_SQUARE, "accent1"),
        placeholder(2, "Title", 'type="ctrTitle"', at.cover_title, style(36, bold=True), "b"),
        placeholder(3, "Subtitle", 'type="subTitle" idx="1"', at.cover_subtitle, style(19.5), "t"),
        placeholder(4, "Foot", 'type="body" sz="quarter" idx="13"', at.cover_foot, style(13.5, "tx2"), "b"),
    ]


def fill(holder: SlideLayout | SlideMaster, shapes: list[str]) -> None:
    """Replace the shapes of a layout or master."""
    tree = holder.shapes._spTree
    for shape in list(tree)[2:]:
        tree.remove(shape)
    for shape in shapes:
        tree.append(parse_xml(shape))


def set_theme(master: SlideMaster) -> None:
    """Colours and fonts, Latin and East Asian, for headings and for text."""
    part = master.part.part_related_by(RT.THEME)
    theme = etree.fromstring(part.blob)
    theme.set("name", "Expo Analytics")
    for name, token in THEME_COLOURS.items():
        colour = theme.find(f".//{qn('a:clrScheme')}/{qn(f'a:{name}')}")
        colour[:] = [etree.Element(qn("a:srgbClr"), val=COLOURS[token][1:])]
    for role in ("majorFont", "minorFont"):
        fonts = theme.find(f".//{qn(f'a:{role}')}")
        fonts.find(qn("a:latin")).set("typeface", FONTS["latin"])
        fonts.find(qn("a:ea")).set("typeface", FONTS["east_asian"])
        for font in fonts.findall(qn("a:font")):
            fonts.remove(font)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def set_text_styles(master: SlideMaster) -> None:
    """Title and text as the tokens say: 24 pt semibold and 12 pt, no bullets."""
    for name, levels in (("p:titleStyle", style(24, bold=True)), ("p:bodyStyle", style(12))):
        holder = master._element.find(f".//{qn(name)}")
        old = holder.find(qn("a:lvl1pPr"))
        new = parse_xml(levels.replace("<a:lvl1pPr ", f"<a:lvl1pPr {nsdecls('a')} ", 1))
        new[-1].extend(font for font in old.find(qn("a:defRPr")) if font.tag != qn("a:solidFill"))
        holder.replace(old, new)


def drop_leftovers(deck: Deck) -> None:
    """What the empty deck that we start from brings along: printer settings and a thumbnail."""
    for holder, kind in ((deck.part, "printerSettings"), (deck.part.package, "thumbnail")):
        for identity in [key for key, rel in holder._rels.items() if rel.reltype.endswith(kind)]:
            holder.drop_rel(identity) if hasattr(holder, "_rel_ref_count") else holder._rels.pop(identity)


def build(width: int) -> bytes:
    """The template for slides of a width, as a file."""
    at = Places(width)
    deck = Presentation()
    deck.slide_width, deck.slide_height = width * EMU_PER_PIXEL, HEIGHT * EMU_PER_PIXEL
    master = deck.slide_master
    keep = {"Title Slide": ("Cover", cover_shapes(at)), "Title Only": ("Finding", finding_shapes(at))}
    for layout in list(master.slide_layouts):
        if layout.name not in keep:
            master.slide_layouts.remove(layout)
            continue
        name, shapes = keep[layout.name]
        layout._element.cSld.set("name", name)
        fill(layout, shapes)
    fill(master, master_shapes(at))
    set_theme(master)
    set_text_styles(master)
    drop_leftovers(deck)
    return package_bytes(deck.part.package)


if __name__ == "__main__":
    for file, width in WIDTHS.items():
        (HERE / file).write_bytes(build(width))
