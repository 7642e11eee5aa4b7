"""The encoding of a text file, found in its bytes."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from expo_app.pipeline.read.alphabets import (
    CENTRAL,
    WESTERN,
    cyrillic_plausibility,
    latin_plausibility,
    mixed_plausibility,
)
from expo_app.pipeline.read.scripts import east_asian_plausibility


@dataclass(frozen=True)
class Encoding:
    """An encoding by the name that people know, and the codec that decodes it.

    `rival` names another one that is nearly as plausible, "" when there is none.
    """

    label: str
    codec: str
    rival: str = ""


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
_EAST_ASIAN = (
    Encoding("GB18030", "gb18030"),
    Encoding("Big5", "big5hkscs"),
    Encoding("Shift-JIS", "cp932"),
    Encoding("EUC-KR", "cp949"),
)
WINDOWS_1250 = Encoding("Windows-1250", "cp1250")
WINDOWS_1251 = Encoding("Windows-1251", "cp1251")
_BY_PLAUSIBILITY = (*_EAST_ASIAN, WINDOWS_1252, LATIN_1, WINDOWS_1250, WINDOWS_1251)

_SAMPLE = 60_000
_AT_ONCE = 1_000_000
# Commas, digits and line ends are a byte of text and a zero byte in UTF-16; the zero bytes of a list in
# UTF-16 are at least this share, and nearly all characters are of the usual scripts.
_LEAST_ZEROS = 0.01
_MOSTLY = 0.95
_USUAL = re.compile(
    "[\t\n\r -~\u00a0-\u024f\u0370-\u06ff\u0e00-\u0e7f\u1e00-\u1eff\u2010-\u203a\u20a0-\u2122"
    "\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]"
)
# Control characters that no list holds, except as a slip.
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROL_SHARE = 0.01
# Of so many characters beyond ASCII in UTF-8 one may be broken by a slip.
_UTF_8_SLIPS = 20
_FEW = 8
_THREE_BYTES = "\u0800"
# A difference of so many points is none.
_CLOSE = 1.5
# So many points more are needed to take a list for one in the rarer of two encodings that are much alike.
_RARER = 1.0
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
    fits = _fits(data, UTF_8)
    sample = _sample(data)
    if fits and not _may_be_chance(sample):
        return UTF_8
    if not fits and _nearly_utf_8(sample):
        return UTF_8
    return _most_plausible(sample, (UTF_8, *_BY_PLAUSIBILITY) if fits else _BY_PLAUSIBILITY)


def _most_plausible(sample: bytes, encodings: Sequence[Encoding]) -> Encoding:
    points = {encoding: _plausibility(sample, encoding) for encoding in encodings}
    best = max(points, key=points.__getitem__)
    text = sample.decode(best.codec, "replace")
    near = (encoding for encoding in encodings if points[encoding] > points[best] - _CLOSE)
    rivals = [encoding for encoding in near if sample.decode(encoding.codec, "replace") != text]
    return replace(best, rival=max(rivals, key=points.__getitem__).label) if rivals else best


def _may_be_chance(sample: bytes) -> bool:
    """Whether so little of the text lies beyond ASCII that another encoding may happen to fit UTF-8."""
    wide = [char for char in sample.decode("utf-8", "replace") if char > "\x7f"]
    return 0 < len(wide) <= _FEW and max(wide) < _THREE_BYTES


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
    if encoding is UTF_8:
        return mixed_plausibility(text)
    if encoding is WINDOWS_1251:
        return cyrillic_plausibility(text)
    if encoding is WINDOWS_1250:
        return latin_plausibility(text, CENTRAL) - _RARER
    return latin_plausibility(text, WESTERN)


def _fits(data: bytes, encoding: Encoding) -> bool:
    """Whether all bytes can be decoded, but for a character that the end cuts in two."""
    decoder = codecs.getincrementaldecoder(encoding.codec)()
    try:
        for at in range(0, len(data), _AT_ONCE):
            decoder.decode(data[at : at + _AT_ONCE])
    except UnicodeDecodeError:
        return False
    return True


def _nearly_utf_8(sample: bytes) -> bool:
    text = sample.decode("utf-8", "replace")
    return text.count(_REPLACED) * _UTF_8_SLIPS <= sum(char > "\x7f" for char in text)


def _wide(data: bytes) -> Encoding | None:
    """UTF-16 without a mark: text holds zero bytes, and only from the right side it is made of characters
    that people type."""
    sample = data[:_SAMPLE]
    if sample.count(0) < max(2, _LEAST_ZEROS * len(sample)):
        return None
    shares = {encoding: _usual_share(sample, encoding) for encoding in (_UTF_16_LE, _UTF_16_BE)}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= _MOSTLY and _fits(data, best) else None


def _usual_share(sample: bytes, encoding: Encoding) -> float:
    text = sample.decode(encoding.codec, "replace")
    return len(_USUAL.findall(text)) / len(text)
