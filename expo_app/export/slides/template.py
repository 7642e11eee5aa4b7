"""Templates: any PowerPoint file, emptied of its slides."""

import io
import re
import zipfile
from pathlib import Path

from lxml import etree
from pptx.exc import PackageNotFoundError
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck

from expo_app.export.slides.package import DeckPackage
from expo_app.model.places import RESOURCES
from expo_app.model.problem import Problem

OWN = RESOURCES / "slides" / "template.pptx"
OWN_NARROW = RESOURCES / "slides" / "template_4x3.pptx"
_LARGEST = 500 * 1024 * 1024
_MAIN = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_OTHER_MAINS = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.presentationml\.(?:template|slideshow)"
    rb"|ms-powerpoint\.(?:presentation|template|slideshow)\.macroEnabled)\.main\+xml"
)
_TYPES = "[Content_Types].xml"
_KEPT_ELSEWHERE = ("p:custShowLst", "p:extLst")
"""What speaks of the slides that are taken out: custom shows, and sections among the extensions."""


def open_template(path: Path) -> Deck:
    """The template as a deck without slides. Raises Problem when the file is no PowerPoint file, is broken or
    protected by a password."""
    try:
        deck = DeckPackage.open(_as_presentation(path.read_bytes())).main_document_part.presentation
        _empty(deck)
        if not any(len(master.slide_layouts) for master in deck.slide_masters):
            raise _unusable(path, "it has no slide layout")
    except FileNotFoundError as error:
        raise Problem(f"There is no template {path}; name a file that ends in .pptx.") from error
    except OSError as error:
        raise _unusable(path, error.strerror or "it cannot be read") from error
    except zipfile.BadZipFile as error:
        raise _unusable(path, "it is no PowerPoint file, is damaged or has a password") from error
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError, AttributeError) as error:
        raise _unusable(path, "it is damaged") from error
    return deck


def _unusable(path: Path, reason: str) -> Problem:
    return Problem(
        f"The template {path.name} cannot be used: {reason}; open it in PowerPoint, save it as .pptx and try "
        "again."
    )


def _as_presentation(package: bytes) -> io.BytesIO:
    """Templates, slide shows and files with macros as plain presentations; other packages as they are."""
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        if sum(entry.file_size for entry in old.infolist()) > _LARGEST:
            raise zipfile.BadZipFile
        types = old.read(_TYPES)
        if not _OTHER_MAINS.search(types):
            return io.BytesIO(package)
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
            for entry in old.infolist():
                content = old.read(entry)
                new.writestr(entry, _OTHER_MAINS.sub(_MAIN, content) if entry.filename == _TYPES else content)
    stream.seek(0)
    return stream


def _empty(deck: Deck) -> None:
    """Take out the slides, what speaks of them, and macros."""
    identities = deck.slides._sldIdLst
    for identity in list(identities):
        deck.part.drop_rel(identity.rId)
        identities.remove(identity)
    for name in _KEPT_ELSEWHERE:
        for element in deck.part._element.findall(qn(name)):
            deck.part._element.remove(element)
    for key in [key for key, rel in deck.part.rels.items() if rel.reltype.endswith("/vbaProject")]:
        deck.part.rels.pop(key)
