"""Make world.tsv from Natural Earth's countries at 1:110 million.

    python resources/map/make.py ne_110m_admin_0_countries.shp

Needs pyshp and shapely, which the product does not. Each line of world.tsv is one outline: the longitude in
the middle of the map that it is for, alpha-3, then longitudes and latitudes in turn; large ones come first,
what lies within them is painted on top. The map is cut opposite its middle, and longitudes go on beyond
180 degrees, so that no outline is torn apart by the date line.
"""

import sys
from pathlib import Path

import shapefile
from shapely import affinity
from shapely.geometry import MultiPolygon, Polygon, box, shape
from shapely.ops import unary_union

MIDDLES = (10, 150)
# What Natural Earth draws apart from the states that ISO 3166 has, and what no fair has a guest from.
BELONGS_TO = {"CYN": "CYP", "SOL": "SOM"}
LEFT_OUT = frozenset({"ATA", "ATF"})
COARSENESS, SMALLEST = 0.12, 0.05


def main(source: Path) -> None:
    """Write world.tsv beside this script."""
    areas = areas_of(source)
    lines = [line for middle in MIDDLES for line in lines_of(areas, middle)]
    Path(__file__).with_name("world.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def lines_of(areas: dict[str, MultiPolygon], middle: int) -> list[str]:
    """The outlines of one map as lines of the file."""
    found = [(part, code) for code, area in areas.items() for part in parts_of(area, middle)]
    found.sort(key=lambda item: (-item[0].area, item[1]))
    return ["\t".join((str(middle), code, written(part))) for part, code in found]


def areas_of(source: Path) -> dict[str, MultiPolygon]:
    """The area of each country by alpha-3."""
    found: dict[str, list[MultiPolygon]] = {}
    for item in shapefile.Reader(str(source)).shapeRecords():
        code, name = item.record["iso_a3"], item.record["name"]
        code = "XKX" if name == "Kosovo" else BELONGS_TO.get(code, code)
        if code not in LEFT_OUT:
            found.setdefault(code, []).append(shape(item.shape.__geo_interface__).buffer(0))
    return {code: unary_union(parts) for code, parts in found.items()}


def parts_of(area: MultiPolygon, middle: int) -> list[Polygon]:
    """The pieces within half a turn of the middle."""
    # A hair's breadth closes the seam at the date line.
    turns = [affinity.translate(area, xoff=turn).buffer(0.01) for turn in (-360, 0, 360)]
    whole = unary_union(turns).intersection(box(middle - 180, -60, middle + 180, 85))
    parts = whole.geoms if isinstance(whole, MultiPolygon) else [whole]
    large = [part for part in parts if isinstance(part, Polygon) and part.area > SMALLEST]
    return [part.simplify(COARSENESS) for part in large]


def written(part: Polygon) -> str:
    """The outer ring in tenths of a degree."""
    return " ".join(f"{round(x, 1):g} {round(y, 1):g}" for x, y in part.exterior.coords[:-1])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
