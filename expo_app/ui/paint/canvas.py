"""Drawings as SVG, PNG and PDF. pyqtgraph's own exporters are not used: they fail or mistake sizes."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF, QUuid
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from expo_app.ui.charts.drawing import Drawing
from expo_app.ui.charts.painting import FontMetrics, paint
from expo_app.ui.theme.fonts import families
from expo_app.ui.theme.palette import Palette
from expo_app.ui.theme.tokens import tokens

PIXELS_PER_INCH = 96
DOTS_PER_INCH = 1200
_FAMILY = re.compile(rb'font-family="[^"]*"')
_NAMESPACE = QUuid("8d6f0f0e-7a1c-4c55-9a36-2f6d5a3b9b21")
_MOMENTS = (
    (rb"\(D:\d{14}(?=[Z+-])", b"(D:20000101000000"),
    (rb"(?<=Date=\")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", b"2000-01-01T00:00:00"),
)
_DOTS_PER_METRE = round(PIXELS_PER_INCH / 0.0254)


def svg(drawing: Drawing, title: str, description: str, colours: Palette, metrics: FontMetrics) -> bytes:
    """The drawing as SVG. Text stays text, in the families of the design and then any sans serif."""
    buffer = _open_buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(PIXELS_PER_INCH)
    generator.setSize(QSize(round(drawing.width), round(drawing.height)))
    generator.setViewBox(QRectF(0, 0, drawing.width, drawing.height))
    generator.setTitle(title)
    generator.setDescription(description)
    with _painter(generator) as painter:
        paint(painter, drawing, colours, metrics)
    return _with_families(bytes(buffer.data().data()))


def png(drawing: Drawing, ratio: float, colours: Palette, metrics: FontMetrics) -> bytes:
    """The drawing as PNG with `ratio` device pixels to a pixel."""
    image = QImage(round(drawing.width * ratio), round(drawing.height * ratio), QImage.Format.Format_RGB32)
    image.fill(colours.surface)
    image.setDotsPerMeterX(round(_DOTS_PER_METRE * ratio))
    image.setDotsPerMeterY(round(_DOTS_PER_METRE * ratio))
    image.setDevicePixelRatio(ratio)
    with _painter(image) as painter:
        paint(painter, drawing, colours, metrics)
    buffer = _open_buffer()
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def pdf(
    drawings: Sequence[Drawing],
    title: str,
    colours: Palette,
    metrics: FontMetrics,
    page_done: Callable[[int], None],
) -> bytes:
    """The drawings as pages of their own size, with embedded fonts. `page_done` is told the number."""
    buffer = _open_buffer()
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Expo Analytics")
    writer.setDocumentId(QUuid.createUuidV5(_NAMESPACE, title.encode()))
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(_page(drawings[0]))
    with _painter(writer) as painter:
        painter.scale(DOTS_PER_INCH / PIXELS_PER_INCH, DOTS_PER_INCH / PIXELS_PER_INCH)
        for number, drawing in enumerate(drawings):
            if number:
                writer.newPage()
            paint(painter, drawing, colours, metrics)
            page_done(number + 1)
    return _without_time(bytes(buffer.data().data()))


def _without_time(written: bytes) -> bytes:
    """The same drawings are the same bytes: the moment of writing is replaced by one of equal length."""
    for pattern, moment in _MOMENTS:
        written = re.sub(pattern, moment, written)
    return written


def _page(drawing: Drawing) -> QPageLayout:
    inches = QSizeF(drawing.width / PIXELS_PER_INCH, drawing.height / PIXELS_PER_INCH)
    size = QPageSize(inches, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


@contextmanager
def _painter(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that is ended whatever happens: Qt crashes when a device goes before its painter."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _with_families(drawn: bytes) -> bytes:
    """Qt names the families of this machine; a reader on another one needs the others as well."""
    font = tokens()["font"]
    named = list(dict.fromkeys([*families(), *font["latin"], *font["simplified_chinese"]]))
    wanted = ", ".join([*(f"'{family}'" for family in named), font["fallback"]])
    return _FAMILY.sub(f'font-family="{escape(wanted, quote=False)}"'.encode(), drawn)
