"""What the letters of a PDF are, for those who search it or copy from it.

Fonts draw several characters with one glyph: 比 and the radical ⽐, "fi" and the ligature ﬁ. Qt names one of
them for each glyph, often the one that nobody types; here it is named by the other.
"""

import re
import unicodedata

from expo_app.ui.paint.pdf_update import Update

_TABLE = re.compile(rb"\n(\d+) 0 obj\s*<<\s*/Length \d+\s*>>\s*stream\r?\n(/CIDInit.*?)endstream", re.DOTALL)
_LIST = re.compile(rb"\[([^\]]*)\]")
_NAMED = re.compile(rb"<([0-9A-Fa-f]{4})>")
_RADICALS, _LIGATURES = range(0x2E80, 0x2FE0), range(0xFB00, 0xFB07)
# Radicals that Unicode does not count as compatible with the character that looks the same.
_ALIKE = dict(
    zip(
        "⺁⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "厂母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)


def name_letters(update: Update) -> None:
    """Name every glyph of the embedded fonts by the character that is typed."""
    for found in _TABLE.finditer(update.written):
        table = _LIST.sub(_with_usual_names, found[2])
        if table != found[2]:
            update.objects[int(found[1])] = b"<<\n/Length %d\n>>\nstream\n%sendstream" % (len(table), table)


def usual(letter: str) -> str:
    """The character that is typed for one that looks the same; any other as it is."""
    if ord(letter) in _RADICALS:
        return _ALIKE.get(letter, unicodedata.normalize("NFKC", letter))
    return unicodedata.normalize("NFKC", letter) if ord(letter) in _LIGATURES else letter


def _with_usual_names(names: re.Match[bytes]) -> bytes:
    return b"[" + _NAMED.sub(lambda name: _hex(usual(chr(int(name[1], 16)))), names[1]) + b"]"


def _hex(text: str) -> bytes:
    return f"<{text.encode('utf-16-be', 'surrogatepass').hex().upper()}>".encode("ascii")
