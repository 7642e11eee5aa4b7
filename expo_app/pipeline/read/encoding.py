"""The encoding of a text file, found in its bytes."""

import codecs
import re
from dataclasses import dataclass

from expo_app.pipeline.read.scripts import east_asian_plausibility, western_plausibility


@dataclass(frozen=True)
class Encoding:
    """An encoding by the name that people know, and the codec that decodes it."""

    label: str
    codec: str


UTF_8 = Encoding("UTF-8", "utf-8")
WINDOWS_1252 = Encoding("Windows-1252", "cp1252")
LATIN_1 = Encoding("ISO-8859-1 (Latin-1)", "latin-1")

_MARKS = (
    (codecs.BOM_UTF8, Encoding("UTF-8 with byte order mark", "utf-8-sig")),
    (codecs.BOM_UTF16_LE, Encoding("UTF-16", "utf-16")),
    (codecs.BOM_UTF16_BE, Encoding("UTF-16", "utf-16")),
)
_UTF_16_LE = Encoding("UTF-16 LE", "utf-16-le")
_UTF_16_BE = Encoding("UTF-16 BE", "utf-16-be")
_EAST_ASIAN = (Encoding("GB18030", "gb18030"), Encoding("Big5", "big5hkscs"), Encoding("Shift-JIS", "cp932"))

_SAMPLE = 60_000
# Commas, digits and line ends are a byte of text and a zero byte in UTF-16; the zero bytes of a list in
# UTF-16 are at least this share, and nearly all on one side.
_LEAST_ZEROS = 0.01
_ONE_SIDED = 0.9
# Control characters that no list holds, except as a slip.
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROL_SHARE = 0.01
# Of so many characters beyond ASCII in UTF-8 one may be broken by a slip.
_UTF_8_SLIPS = 20
_REPLACED = "\ufffd"
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_LONGEST_BEFORE = 1_000


def is_text(data: bytes) -> bool:
    """Whether the bytes can be a text file at all."""
    if data.startswith(tuple(mark for mark, _name in _MARKS)) or _wide(data):
        return True
    sample = data[:_SAMPLE]
    return b"\0" not in data and len(_CONTROL.findall(sample)) <= _CONTROL_SHARE * len(sample)


def beginning_of(head: bytes) -> str:
    """The first characters of what may be a text."""
    return head.decode(encoding_of(head).codec, "replace")


def encoding_of(data: bytes) -> Encoding:
    """A byte order mark decides, then UTF-16 by its zero bytes, then UTF-8 where it fits; else the
    encoding that makes the most plausible list of the bytes.

    A few bytes may still not fit; they are for the caller to replace.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    wide = _wide(data)
    if wide:
        return wide
    sample = _sample(data)
    if _fits(data, UTF_8) or _nearly_utf_8(sample):
        return UTF_8
    return max((*_EAST_ASIAN, WINDOWS_1252, LATIN_1), key=lambda encoding: _plausibility(sample, encoding))


def _sample(data: bytes) -> bytes:
    """The first lines that hold anything but ASCII; of a very long one what follows its first such byte."""
    lines: list[bytes] = []
    size, found = 0, _BEYOND_ASCII.search(data)
    while found and size < _SAMPLE:
        begin = max(data.rfind(b"\n", 0, found.start()) + 1, found.start() - _LONGEST_BEFORE)
        end = data.find(b"\n", found.end())
        end = min(end if end >= 0 else len(data), found.end() + _SAMPLE)
        lines.append(data[begin:end])
        size += end - begin
        found = _BEYOND_ASCII.search(data, end)
    return b"\n".join(lines)


def _plausibility(sample: bytes, encoding: Encoding) -> float:
    text = sample.decode(encoding.codec, "replace")
    if encoding in _EAST_ASIAN:
        return east_asian_plausibility(text, encoding.codec)
    return western_plausibility(text)


def _fits(data: bytes, encoding: Encoding) -> bool:
    """Whether all bytes can be decoded, but for a character that the end cuts in two."""
    try:
        codecs.getincrementaldecoder(encoding.codec)().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _nearly_utf_8(sample: bytes) -> bool:
    text = sample.decode("utf-8", "replace")
    return text.count(_REPLACED) * _UTF_8_SLIPS <= sum(char > "\x7f" for char in text)


def _wide(data: bytes) -> Encoding | None:
    """UTF-16 without a mark, by the side on which the zero bytes stand."""
    sample = data[:_SAMPLE]
    big, little = sample[::2].count(0), sample[1::2].count(0)
    zeros = big + little
    if zeros < 2 or zeros < _LEAST_ZEROS * len(sample) or max(big, little) < _ONE_SIDED * zeros:
        return None
    encoding = _UTF_16_LE if little > big else _UTF_16_BE
    return encoding if _fits(data, encoding) else None
