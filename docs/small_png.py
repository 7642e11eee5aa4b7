"""Pictures of windows as small PNG files: at most 256 colours, the commonest of them exactly."""

import io
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtGui import QImage

_MOST, _EXACT = 256, 128


def save_small(image: QImage, path: Path) -> None:
    """Write a picture; what is not among its commonest colours differs by a few steps of 256 at most."""
    rows = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(rows.constBits(), np.uint8).reshape(rows.height(), -1, 4)
    pixels = pixels[:, : rows.width(), 2::-1].copy()
    packed = (pixels.astype(np.uint32) << np.array([16, 8, 0], np.uint32)).sum(axis=2)
    colours, places, counts = np.unique(packed, return_inverse=True, return_counts=True)
    chosen = _chosen(colours, counts, pixels)
    distances = np.abs(_unpacked(colours)[:, None] - chosen[None]).max(axis=2)
    found = Image.fromarray(distances.argmin(axis=1).astype(np.uint8)[places].reshape(packed.shape))
    found.putpalette(chosen.astype(np.uint8).tobytes())
    content = io.BytesIO()
    found.save(content, "PNG", optimize=True)
    path.write_bytes(content.getvalue())


def _chosen(colours: np.ndarray, counts: np.ndarray, pixels: np.ndarray) -> np.ndarray:
    """The colours of the file: all where they are few, else the commonest and some among the rest."""
    if len(colours) <= _MOST:
        return _unpacked(colours)
    common = _unpacked(colours[np.argsort(counts)[::-1][:_EXACT]])
    spread = Image.fromarray(pixels).quantize(_MOST - _EXACT, Image.Quantize.MAXCOVERAGE)
    others = np.array(spread.getpalette(), np.int64).reshape(-1, 3)[: _MOST - _EXACT]
    return np.concatenate([common, others])


def _unpacked(colours: np.ndarray) -> np.ndarray:
    return np.stack([(colours >> shift) & 255 for shift in (16, 8, 0)], axis=1).astype(np.int64)
