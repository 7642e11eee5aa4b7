"""The encoding of a text file."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1_000_000
# A character of GB18030 in two bytes. In a Chinese text both are nearly always above 0xA0 (GB 2312);
# in a Western text the byte after an accented letter is nearly always a plain one.
_PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]|[\x81-\xfe][\x30-\x39][\x81-\xfe][\x30-\x39]")
_CHINESE_SHARE = 0.6
# Control characters that no list holds, except as a slip.
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROL_SHARE = 0.01


def is_text(data: bytes) -> bool:
    """Whether the bytes can be a text file at all."""
    if data.startswith(tuple(mark for mark, _name in _MARKS)):
        return True
    sample = data[:_SAMPLE]
    return b"\0" not in sample and len(_CONTROL.findall(sample)) <= _CONTROL_SHARE * len(sample)


def encoding_of(data: bytes) -> str:
    """The name of the codec: a byte order mark decides, then what fits, from strict to lenient.

    Windows-1252 is the last resort; bytes that it lacks are for the caller to replace.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if _decodes(data, "utf-8"):
        return "utf-8"
    if _looks_chinese(data[:_SAMPLE]) and _decodes(data, "gb18030"):
        return "gb18030"
    return "cp1252"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _looks_chinese(sample: bytes) -> bool:
    pairs = _PAIR.findall(sample)
    high = sum(len(pair) == 2 and pair[0] >= 0xA1 and pair[1] >= 0xA1 for pair in pairs)
    return bool(pairs) and high >= _CHINESE_SHARE * len(pairs)
