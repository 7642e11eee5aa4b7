"""The settings file of a season: what it may say, and what it may not."""

import re
from pathlib import Path

import pytest

from expo_app.model.data_table import DataTable
from expo_app.model.layout import Field
from expo_app.model.problem import Problem
from expo_app.model.terms import Population
from expo_app.session.lists.told import Told
from expo_app.session.season_file import Defaults, Season, read_season, told_over

WHOLE = """
workspace = "gdte.expo"
folder = "out/2025"

[lists]
files = ["lists", "more/late.xlsx"]
event = "Global Digital Trade Expo"
edition = 2025
host = "CN"
population = "exhibitors"
sheets = ["Hall 1"]
map = { Firma = "organisation" }
list_date = "2025-09-20"

[defaults]
profile = "fkm"
against = "2023"
template = "brand.pptx"
where = ["region=europe"]

[[output]]
file = "deck-en.pptx"

[[output]]
file = "deck-zh.pptx"
lang = "zh"
profile = "ufi"
where = ["role=main", "sector=AI"]

[[output]]
file = "groups.csv"
table = "groups"
"""


def season(folder: Path, text: str) -> Season:
    path = folder / "season.toml"
    path.write_text(text, encoding="utf-8")
    return read_season(path)


def test_everything_that_it_may_say(tmp_path: Path) -> None:
    (tmp_path / "brand.pptx").write_bytes(b"")
    said = season(tmp_path, WHOLE)
    assert said.workspace == tmp_path / "gdte.expo"
    assert said.files == (tmp_path / "lists", tmp_path / "more" / "late.xlsx")
    mapping = (("Firma", Field.ORGANISATION),)
    assert said.told == Told(
        "Global Digital Trade Expo",
        "2025",
        "CN",
        Population.EXHIBITORS,
        ("Hall 1",),
        mapping,
        "2025-09-20",
    )
    english, chinese, groups = said.outputs(Defaults(), said.folder)
    assert english.path == tmp_path / "out/2025" / "deck-en.pptx"
    assert (english.lang, english.template) == ("en", tmp_path / "brand.pptx")
    assert (english.query.profile, english.query.against) == ("fkm", "2023")
    assert english.query.where == (("region", "europe"),)
    assert (chinese.lang, chinese.query.profile, chinese.query.against) == ("zh", "ufi", "2023")
    assert chinese.query.where == (("role", "main"), ("sector", "AI"))
    assert groups.table is DataTable.GROUPS


def test_the_command_line_comes_before_the_defaults_and_after_an_output(tmp_path: Path) -> None:
    (tmp_path / "brand.pptx").write_bytes(b"")
    said = season(tmp_path, WHOLE)
    english, chinese, _ = said.outputs(Defaults(lang="zh", profile="as-listed"), tmp_path)
    assert (english.lang, english.query.profile, english.query.against) == ("zh", "as-listed", "2023")
    assert (chinese.lang, chinese.query.profile) == ("zh", "ufi")
    assert told_over(Told(host="DE"), said.told).host == "DE"
    assert told_over(Told(host="DE"), said.told).edition == "2025"


def test_the_example_of_the_docs_is_one(tmp_path: Path, root: Path) -> None:
    text = (root / "docs" / "command-line.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    (tmp_path / "brand.pptx").write_bytes(b"")
    said = season(tmp_path, example)
    names = [output.path.name for output in said.outputs(Defaults(), said.folder)]
    assert names[:2] == ["deck-en.pptx", "deck-zh.pptx"]
    assert names[-1] == "GDTE 2025.pack"


def test_paper_and_scale_of_pictures_are_numbers_and_texts(tmp_path: Path) -> None:
    defaults = "[defaults]\npaper = '16:9'\nscale = 3\n"
    text = "[[output]]\nfile = 'charts'\n[[output]]\nfile = 'a.pdf'\nscale = 1\n"
    charts, pdf = season(tmp_path, defaults + text).outputs(Defaults(), tmp_path, [])
    assert (charts.paper, charts.scale, pdf.scale) == ("16:9", 3, 1)


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert season(tmp_path, "") == Season(tmp_path)
    (output,) = Season(tmp_path).outputs(Defaults(), tmp_path, ["figures.xlsx"])
    assert (output.path, output.lang, output.query.profile) == (tmp_path / "figures.xlsx", "en", "ufi")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("speed = 1", "season.toml: there is no key 'speed' in the file itself; it takes workspace, folder,"),
        (
            "[defaults]\nlanguage = 'zh'",
            "season.toml: there is no key 'language' in [defaults]; it takes lang,",
        ),
        (
            "[[output]]\nfile='a.csv'\n[[output]]\nfile='b.csv'\nfilter='x'",
            "season.toml: there is no key 'filter' in [[output]] number 2; it takes file, lang,",
        ),
        ("[[output]]\nlang='zh'", "season.toml: [[output]] needs the key 'file'."),
        ("[output]\nfile='a.csv'", "season.toml: write [[output]], in two brackets, before each output."),
        ("lists = ['a']", "season.toml: [lists] has to be a table."),
        ("[defaults]\nlang = 'de'", "season.toml: 'lang' in [defaults] has to be en or zh, not 'de'."),
        ("[defaults]\nprofile = true", "season.toml: 'profile' in [defaults] has to be a text, not True."),
        (
            "[defaults]\nwhere = 'a=b'",
            "season.toml: 'where' in [defaults] has to be a list of texts, not 'a=b'.",
        ),
        ("[defaults]\nwhere = ['Europe']", "'where' in [defaults] has to hold texts such as 'region=europe'"),
        (
            "[[output]]\nfile='a.csv'\ntable='row'",
            "'table' in [[output]] has to be one of rows, figures, groups, waterfall, not 'row'.",
        ),
        ("[lists]\nmap = {Firma = 'name'}", "'Firma' in [lists.map] has to be one of organisation,"),
        ("[defaults]\nscale = 'much'", "'scale' in [defaults] has to be a whole number, not 'much'."),
        ("a = = 1", "season.toml is no valid TOML file"),
    ],
)
def test_what_it_may_not_say_is_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(Problem) as caught:
        season(tmp_path, text)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[output]]\nfile='a.docx'", "nothing writes .docx files"),
        ("[[output]]\nfile='a.csv'\n[[output]]\nfile='./a.csv'", "written twice"),
        ("[[output]]\nfile='charts'\nscale=4", "There is no scale 4; choose one of 1, 2, 3"),
        ("[[output]]\nfile='a.pptx'\ntemplate='gone.pptx'", "does not exist"),
        ("[[output]]\nfile='a.pptx'\ntemplate='season.toml'", "no .pptx or .potx file"),
    ],
)
def test_outputs_that_cannot_be_are_refused(tmp_path: Path, text: str, sentence: str) -> None:
    said = season(tmp_path, text)
    with pytest.raises(Problem, match=sentence.replace(".", r"\.")):
        said.outputs(Defaults(), said.folder)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"season\.toml cannot be read"):
        read_season(tmp_path / "season.toml")
