"""Where a line of text must not break."""

import re
from collections.abc import Iterator

_HELD = re.compile(
    r"(?<=\d) (?=%|m²|points?\b|(?![至中和与到的及或])[\u4e00-\u9fff])"
    r"|(?<=\bfirst) (?=\d)|(?<=\brank) (?=\d)|(?<=第) (?=\d)|(?<=\bISO) (?=\d+[,，])"
)
_END = re.compile(r"(?<=[^ \u4e00-\u9fff]|至) (?=[^ \u4e00-\u9fff]{1,14}$)")
_SENTENCE_END = re.compile(r"(?<=\.)(?= [A-Z*])|(?<=。)")
_FILE = re.compile(
    r"(?:(?<=[:,] )|(?<=[：、]))[^:,：、。\n]+?"
    r"(?:\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt|html?)\b|…(?=[,.、。 ]))(?:[,.、。] ?)?"
)


def unbroken(text: str) -> str:
    """The text with each number and its unit on one line, in Chinese also its measure word ("1,812 家"): no
    line begins with "%"."""
    return _HELD.sub("\u00a0", text)


def whole_end(text: str) -> str:
    """The text with its last two words on one line, so that no line holds one short word alone. Chinese words
    have no spaces between them: there a number goes with "至" alone."""
    return _END.sub("\u00a0", unbroken(text))


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, each with the space before it: joined they are the text."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence]


def file_names(text: str) -> Iterator[tuple[int, int]]:
    """Where names of files begin and end in a text that says its sources ("Source: a b.csv, c.csv."), each
    with the mark behind it."""
    return (found.span() for found in _FILE.finditer(text))
