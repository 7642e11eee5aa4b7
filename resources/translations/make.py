"""Builds the window's Chinese: expo_app_zh_CN.ts from the sources, expo_app_zh_CN.qm from that.

Run from the project's root after a text of the window was added or changed:

    python -m resources.translations.make

New texts stand in the .ts as unfinished until their translation is written there; translations that are there
stay. Texts that are no more are left out.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

from resources.translations.texts import Texts, window_texts

HERE = Path(__file__).parent
TS = HERE / "expo_app_zh_CN.ts"
QM = TS.with_suffix(".qm")
Translations = dict[tuple[str, str], str]
"""Context and text, then the translation; empty while there is none."""


def read(path: Path = TS) -> Translations:
    """The translations of a .ts file."""
    if not path.exists():
        return {}
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found[name, message.findtext("source", "")] = message.findtext("translation", "")
    return found


def write(texts: Texts, translations: Translations, path: Path = TS) -> None:
    """Write the texts with what translations there are, in the order of the alphabet."""
    root = ElementTree.Element("TS", version="2.1", language="zh_CN", sourcelanguage="en")
    for context in sorted(texts):
        part = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(part, "name").text = context
        for text in sorted(texts[context]):
            message = ElementTree.SubElement(part, "message")
            ElementTree.SubElement(message, "source").text = text
            translated = translations.get((context, text), "")
            translation = ElementTree.SubElement(message, "translation")
            translation.text = translated
            if not translated:
                translation.set("type", "unfinished")
    ElementTree.indent(root, "  ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ElementTree.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def release(ts: Path = TS, qm: Path = QM) -> None:
    """Have Qt's lrelease make the .qm that the window loads."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(tool), "-silent", "-nounfinished", str(ts), "-qm", str(qm)], check=True)


def main() -> int:
    """Bring both files up to date; returns how many texts are not translated."""
    texts, known = window_texts(), read()
    write(texts, known)
    release()
    everything = [(context, text) for context in texts for text in texts[context]]
    missing = [pair for pair in everything if not known.get(pair)]
    for context, text in missing:
        sys.stdout.write(f"not translated: {context}: {text}\n")
    return len(missing)


if __name__ == "__main__":
    sys.exit(bool(main()))
