"""Every text has its Chinese: those of the window in the .ts, those of the rooms below in sentences.tsv."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from expo_app.ui.language import speak
from expo_app.ui.wording import in_language, without_options
from resources.translations.make import QM, TS, read, release, write
from resources.translations.sentences import sentences, translations
from resources.translations.texts import ROOT, Texts, sources, unreadable_calls, window_texts

_PLACE = re.compile(r"\{\w*\}")
# A message of progress, and a value in it.
_PROGRESS, _VALUE = re.compile(r'progress\(\s*f?"([^"]+)"'), re.compile(r"\{[^}]*\}")


@pytest.fixture(scope="module")
def texts() -> Texts:
    """Every text that the window shows."""
    return window_texts()


@pytest.fixture
def chinese(qapp: object) -> object:
    """The window speaks Chinese."""
    speak("zh")
    yield
    speak("en")


def test_every_text_of_the_window_is_translated(texts: Texts) -> None:
    """Mend it with `python -m resources.translations.make`, and by writing what is unfinished in the .ts."""
    known = read()
    everything = [(context, text) for context, own in texts.items() for text in own]
    missing = [pair for pair in everything if not known.get(pair)]
    assert missing == []
    assert "unfinished" not in TS.read_text(encoding="utf-8")


def test_nothing_is_translated_that_is_no_more(texts: Texts) -> None:
    assert [pair for pair in read() if pair[1] not in texts.get(pair[0], {})] == []


def test_every_text_can_be_read_off_the_source() -> None:
    assert unreadable_calls() == []


def test_translations_take_the_same_values() -> None:
    for source, said in (*((text, said) for (_, text), said in read().items()), *translations().items()):
        if said != "~":
            assert set(_PLACE.findall(said)) <= set(_PLACE.findall(source)), source
            assert said.count("{") == said.count("}"), said


def test_what_the_window_loads_says_what_was_translated() -> None:
    translator = QTranslator()
    assert translator.load(str(QM))
    assert [pair for pair, said in read().items() if translator.translate(pair[0], pair[1]) != said] == []


def test_both_files_are_made_the_same_again(tmp_path: Path, texts: Texts) -> None:
    write(texts, read(), tmp_path / "again.ts")
    release(tmp_path / "again.ts", tmp_path / "again.qm")
    again = (tmp_path / "again.ts").read_text(encoding="utf-8")
    assert again == TS.read_text(encoding="utf-8")
    assert (tmp_path / "again.qm").read_bytes() == QM.read_bytes()


def test_a_new_text_is_found_missing(tmp_path: Path) -> None:
    source = (
        'class Page:\n    def say(self):\n        return self.tr("Brand new") if 1 else self.tr("Newer")\n'
    )
    own = 'def _tr(text):\n    return QCoreApplication.translate("Own", text)\n\n_tr("Own one")\n'
    marked = 'TEXT = QT_TRANSLATE_NOOP("Marked", "Marked one")\n'
    (tmp_path / "page.py").write_text(source + own + marked)
    (tmp_path / "wrong.py").write_text(
        "class Page:\n    def say(self, text):\n        return self.tr(text)\n"
    )
    found = {context: list(texts) for context, texts in window_texts(tmp_path).items()}
    assert found == {"Own": ["Own one"], "Page": ["Brand new", "Newer"], "Marked": ["Marked one"]}
    assert unreadable_calls(tmp_path) == ["wrong.py:3"]


def test_every_sentence_of_the_rooms_below_is_translated() -> None:
    """Mend it with a line in resources/translations/sentences.tsv; "~" for what never stands alone."""
    known = translations()
    assert [(file, text) for text, file in sentences().items() if text not in known] == []


@pytest.mark.usefixtures("chinese")
def test_what_is_told_of_progress_is_wholly_chinese() -> None:
    """A short text may fit a template of another one: “Reading the lists” is no file called “the lists”."""
    told = [
        text
        for path, _ in sources(ROOT / "expo_app")
        for text in _PROGRESS.findall(path.read_text(encoding="utf-8"))
    ]
    assert len(told) > 10
    said = {text: in_language(_VALUE.sub("0", text)) for text in told}
    assert {text: chinese for text, chinese in said.items() if re.search("[a-z]{3,}", chinese)} == {}


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "“Lion City” is no country or region that is known, perhaps Singapore: say which one is meant, "
            "or that it is none.",
            "“Lion City”不是已知的国家或地区（或许是新加坡）：请说明所指，或说明它不是国家或地区。",
        ),
        (
            "a.xlsx names no edition; say which it is with --edition YEAR.",
            "a.xlsx 未注明届次，请说明是哪一届。",
        ),
        ("“Country” read as Germany", "“Country”识别为德国"),
        ("Title: 3, blank row: 12.", "标题：3，空行：12。"),
        ("Import a.xlsx (2 undone steps set aside)", "导入 a.xlsx（搁置 2 个已撤销的步骤）"),
        (
            "x.csv is empty; choose the file that holds the list.\nSomething else.",
            "x.csv 是空文件；请选择含有名单的文件。\nSomething else.",
        ),
    ],
)
def test_a_sentence_is_said_in_chinese_with_its_values(sentence: str, said: str) -> None:
    assert without_options(sentence) == said


@pytest.mark.usefixtures("chinese")
def test_every_template_is_recognised_with_other_values() -> None:
    for template, said in translations().items():
        if said == "~" or not template.strip("{}"):
            continue
        parts = _PLACE.split(template)
        sentence = "".join(f"{part}Q{number}" for number, part in enumerate(parts[:-1])) + parts[-1]
        sentence = re.sub(r"(?<= of )Q1$", "2025-09-01", sentence) if "{list_date}" in template else sentence
        translated = in_language(sentence)
        assert translated != sentence, template
        shown = set(re.findall(r"Q\d+|2025-09-01", translated))
        kept = {name for name in _PLACE.findall(template) if name in said}
        assert len(shown) == len(kept), (template, translated)


def test_in_english_sentences_stay_as_they_are(qapp: object) -> None:
    speak("en")
    sentence = "a.xlsx names no edition; say which it is with --edition YEAR."
    assert in_language(sentence) == sentence
    assert without_options(sentence) == "a.xlsx names no edition; say which it is."


_SHOWING = {
    "setText", "setToolTip", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription",
    "setTitle", "setWindowTitle", "label", "button", "icon_button", "say", "tell", "refuse", "addAction",
    "addItem", "Job", "QLabel", "QPushButton", "QMenu", "ElidedLabel", "show_progress",
}  # fmt: skip


def name_called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_no_text_is_shown_that_nobody_could_translate() -> None:
    """A text that stands right in a call that shows it, without tr around it."""
    found = {
        part.value
        for _, tree in sources()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and name_called(call) in _SHOWING
        for text in call.args[:2]
        for part in (text.values if isinstance(text, ast.JoinedStr) else [text])
        if isinstance(part, ast.Constant) and re.search(r"[A-Za-z]{3}", str(part.value))
    }
    shown = {text for text in found if not re.fullmatch(r"[a-z_-]+", str(text))}
    assert shown == {"Language · 语言"}  # what finds the choice in any language
