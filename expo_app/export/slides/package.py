"""The package of a deck: its parts are counted up, and it is written once, the same byte by byte.

python-pptx looks through the whole package for the name of each new part, and its own writer puts the hour
into every entry.
"""

import io
import zipfile
from itertools import count
from typing import IO

from pptx.opc.package import OpcPackage
from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter, _PhysPkgWriter
from pptx.package import Package
from pptx.util import lazyproperty

from expo_app.export.timeless import TIMELESS


class DeckPackage(Package):
    """A package whose new parts have the next free number of their kind."""

    def __init__(self, pkg_file: str | IO[bytes]) -> None:
        super().__init__(pkg_file)
        self._last: dict[str, int] = {}

    @lazyproperty
    def _names_of_template(self) -> frozenset[PackURI]:
        """The parts that were there before any was added."""
        return frozenset(part.partname for part in self.iter_parts())

    def next_partname(self, tmpl: str) -> PackURI:
        """A name that no part has; `tmpl` has "%d" in the place of its number."""
        numbers = count(self._last.get(tmpl, 0) + 1)
        self._last[tmpl] = next(n for n in numbers if tmpl % n not in self._names_of_template)
        return PackURI(tmpl % self._last[tmpl])


def package_bytes(package: OpcPackage) -> bytes:
    """The package as a file: the same parts give the same bytes."""
    stream = io.BytesIO()
    writer = PackageWriter(stream, package._rels, tuple(package.iter_parts()))
    with zipfile.ZipFile(stream, "w") as archive:
        entries = _Entries(archive)
        writer._write_content_types_stream(entries)
        writer._write_pkg_rels(entries)
        writer._write_parts(entries)
    return stream.getvalue()


class _Entries(_PhysPkgWriter):
    """Entries of an archive, compressed alike and without the hour of writing."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def write(self, pack_uri: PackURI, blob: bytes) -> None:
        """Add an entry."""
        entry = zipfile.ZipInfo(pack_uri.membername, TIMELESS.timetuple()[:6])
        entry.external_attr = 0o600 << 16
        # What is a package itself gains nothing from a second compression.
        kind = zipfile.ZIP_STORED if pack_uri.endswith(".xlsx") else zipfile.ZIP_DEFLATED
        self._archive.writestr(entry, blob, compress_type=kind)
