"""What people write above their columns, in ten languages: headers.tsv holds field, language and headers."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from expo_app.model.layout import Field
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.headings import ENOUGH, read_column
from expo_app.pipeline.map.layout import understand

MakeSheet = Callable[..., RawSheet]
TABLE = Path(__file__).parent / "headers.tsv"


def headers() -> Iterator[tuple[Field, str, str]]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        field, language, *words = line.split("\t")
        yield from ((Field(field), language, word) for word in words)


def field_of(header: str) -> Field:
    """The field that a header alone gives; a name in a named language is that of the other name."""
    found = read_column((header,), ())
    if found is None or found.field is None or found.confidence < ENOUGH:
        return Field.IGNORED
    is_other = found.field is Field.ORGANISATION and found.language in ("en", "zh", "local")
    return Field.ORGANISATION_LOCAL if is_other else found.field


def test_headers_by_themselves() -> None:
    names = {Field.ORGANISATION, Field.ORGANISATION_LOCAL}
    wrong = [
        (header, field, seen)
        for field, _, header in headers()
        if (seen := field_of(header)) is not field and not {seen, field} <= names
    ]
    assert wrong == []


def test_enough_headers_in_each_language() -> None:
    count = [language for _, language, _ in headers()]
    assert len(count) > 900
    assert all(count.count(language) >= 75 for language in ("en", "zh", "de", "fr", "es"))


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Statut de l’exposant", Field.ROLE),
        ("Exhibitor classes", Field.ROLE),
        ("Numéro de l'exposant", Field.IDENTIFIER),
        ("Código del expositor", Field.IDENTIFIER),
        ("Name of the exhibitor", Field.ORGANISATION),
        ("Company official name", Field.ORGANISATION),
        ("Company type", Field.IGNORED),
        ("Area of interest", Field.IGNORED),
        ("Land des Hauptsitzes", Field.COUNTRY),
        ("展商 ID", Field.IDENTIFIER),
        ("參展廠商名稱 Exhibitor", Field.ORGANISATION),
        ("展位大小(㎡)", Field.NET_SPACE),
        ("Net m²", Field.NET_SPACE),
    ],
)
def test_headers_put_together_from_known_words(header: str, field: Field) -> None:
    assert field_of(header) is field


def test_a_word_that_means_two_things_is_settled_by_the_values(sheet: MakeSheet) -> None:
    for values, field in ((["主展商", "联合展商"], Field.ROLE), (["工业气体", "阀门"], Field.SECTORS)):
        rows = [[f"第{number}公司", values[number % 2], f"A{number:02}"] for number in range(6)]
        layout = understand(sheet([["公司名称", "参展类别", "展位号"], *rows]), "a.csv")
        assert layout.columns[1].field is field
