"""Single headers in the languages of the field."""

import pytest

from expo_app.model.layout import Field
from expo_app.pipeline.map.headings import read_column, read_heading

KNOWN = {
    Field.ORGANISATION: (
        "Company Name; Exhibitor; Name of exhibitor; 公司名称; 展商名称; 單位名稱; 参展企业; "
        "Firma; Name des Ausstellers; Unternehmen; Raison sociale; Exposant; Razón social; "
        "Empresa; EXHIBITORS*"
    ),
    Field.COUNTRY: (
        "Country; Country/Region; Country or region; Registered country; 国别; 国别(地区); 國家; "
        "展商国别; Land; Herkunftsland; Pays d'origine; País; Delegation ISO3"
    ),
    Field.STAND: (
        "Booth; Stand No.; Booth #; Booth Number; Location & Zone; 展位号; 展位號; 摊位号; "
        "Stand-Nr.; Standnummer; Numéro de stand; N° stand"
    ),
    Field.HALL: ("Hall; Hall No.; Pavilion/Hall; 展馆; 馆号; 所在展馆; Halle; Hallen-Nr.; Pabellón"),
    Field.NET_SPACE: (
        "Net area (sqm); Stand size m²; Booth Dimensions; 展位面积(㎡); 净面积（平方米）; "
        "Fläche in m²; Standfläche; Surface (m²); Metros cuadrados; m²"
    ),
    Field.SECTORS: (
        "Category; Product categories; Sector; 展品类型; 所属行业; 展區; Warengruppe; Branche; "
        "Secteur d'activité; Rubro"
    ),
    Field.ROLE: ("Exhibitor type; Type; Role; 参展商类型; 角色; Ausstellerart; Badge type; 观众类型"),
    Field.STATUS: ("Status; Booking status; 状态; Anmeldestatus"),
    Field.WEBSITE: ("Website; URL; www; 网址; 官网; Internet; Site web"),
    Field.EMAIL: ("E-mail; Contact e-mail; 邮箱; Correo electrónico"),
    Field.IDENTIFIER: ("Account Number; Badge No.; Exhibitor ID; 展商编号; Kunden-Nr.; Debitor"),
    Field.EDITION: ("Edition; Year; 届次; 年份; Messejahr"),
    Field.MODE: ("Participation mode; 参展方式"),
    Field.MAIN_EXHIBITOR: ("Main exhibitor; 主展商; 所属主参展商; Hauptaussteller"),
    Field.ADDRESS: ("Address; 地址; Anschrift"),
    Field.IGNORED: (
        "No.; #; S/N; 序号; lfd. Nr.; Phone; 联系电话; City; 省市; PLZ; Booth Type; 展位类型; "
        "Standart; 是否首次参展; Remarks; 备注; Founded; Also known as; First name"
    ),
}


@pytest.mark.parametrize(
    ("header", "field"), [(text, field) for field, texts in KNOWN.items() for text in texts.split("; ")]
)
def test_known_headers(header: str, field: Field) -> None:
    for written in (header, header.upper(), f" {header}\n", f"{header}*"):
        heading = read_heading(written)
        assert heading is not None, written
        assert heading.field is field, written


@pytest.mark.parametrize(
    "header",
    [
        "",
        "  ",
        "产品名称",
        "Exhibitor page",
        "elevatorPitch",
        "Alpha GmbH",
        "Lab Trade Expo 2025",
        "36",
    ],
)
def test_unknown_headers(header: str) -> None:
    assert read_heading(header) is None


def test_a_code_with_a_remark_is_too_unsure() -> None:
    """ "ISO2 (CAAT)" is somebody's reading of the country, not what the list says."""
    plain, remarked = read_heading("ISO2"), read_heading("ISO2 (CAAT)")
    assert plain is not None
    assert remarked is not None
    assert plain.confidence > 0.5 > remarked.confidence


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Area (sqft)", "sqft"),
        ("面积（平方英尺）", "sqft"),
        ("Net space sqm", "sqm"),
        ("净面积(㎡) Net space", "sqm"),
        ("Booth size", ""),
    ],
)
def test_units(header: str, unit: str) -> None:
    heading = read_heading(header)
    assert heading is not None
    assert (heading.field, heading.unit) == (Field.NET_SPACE, unit)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("Company name (Chinese)", "zh"),
        ("公司英文名", "en"),
        ("公司名称（英文）", "en"),
        ("Firma (englisch)", "en"),
        ("Company", ""),
    ],
)
def test_languages(header: str, language: str) -> None:
    heading = read_heading(header)
    assert heading is not None
    assert (heading.field, heading.language) == (Field.ORGANISATION, language)


@pytest.mark.parametrize(
    ("own", "groups", "field"),
    [
        (("中文",), ("公司名称",), Field.ORGANISATION),
        (("Number",), ("Stand",), Field.STAND),
        (("Nummer",), ("Stand",), Field.STAND),
        (("Hall",), ("Stand",), Field.HALL),
        (("Type",), ("Booth",), Field.IGNORED),
        (("No.", "展位号"), ("Stand",), Field.STAND),
        (("Country", "国别"), (), Field.COUNTRY),
        (("Something", "国别"), (), Field.COUNTRY),
        (("公司名称 Company name", "中文 Chinese"), (), Field.ORGANISATION),
    ],
)
def test_headers_of_several_rows(own: tuple[str, ...], groups: tuple[str, ...], field: Field) -> None:
    heading = read_column(own, groups)
    assert heading is not None
    assert heading.field is field


def test_an_unknown_word_does_not_take_the_meaning_of_its_group() -> None:
    assert read_column(("Mascot",), ("Company name",)) is None
