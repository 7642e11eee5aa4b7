"""The package of a deck."""

import io
import zipfile

from pptx import Presentation

from expo_app.export.slides.package import DeckPackage, package_bytes
from expo_app.export.slides.template import OWN


def test_new_parts_take_the_free_numbers_of_their_kind() -> None:
    package = DeckPackage.open(str(OWN))
    there = {str(part.partname) for part in package.iter_parts()}
    layouts = [package.next_partname("/ppt/slideLayouts/slideLayout%d.xml") for _ in range(3)]
    charts = [package.next_partname("/ppt/charts/chart%d.xml") for _ in range(3)]
    assert len({*layouts} - there) == 3
    assert charts == [f"/ppt/charts/chart{number}.xml" for number in (1, 2, 3)]


def test_a_package_is_written_alike_whenever_it_is_written() -> None:
    deck = DeckPackage.open(str(OWN)).main_document_part.presentation
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "=1+1"
    first, second = (package_bytes(deck.part.package) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None
    again = Presentation(io.BytesIO(first))
    assert [slide.shapes.title.text for slide in again.slides] == ["=1+1"]
