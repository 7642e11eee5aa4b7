"""Event and edition as titles and file names write them."""

from collections.abc import Callable

import pytest

from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.layout import understand

MakeSheet = Callable[..., RawSheet]
ROWS = [["Company", "Stand", "Country"], ["Alpha GmbH", "A01", "DE"], ["Beta Ltd", "B02", "FR"]]


@pytest.mark.parametrize(
    ("stem", "edition", "ordinal", "event"),
    [
        ("IV Feria del Mueble 2025 - Lista de expositores", "2025", 4, "Feria del Mueble"),
        ("IVe Salon du Meuble 2025", "2025", 4, "Salon du Meuble"),
        ("Vierte Möbelmesse 2025", "2025", 4, "Möbelmesse"),
        ("4.ª edición Feria del Mueble 2025", "2025", 4, "Feria del Mueble"),
        ("4to Salón del Mueble 2025", "2025", 4, "Salón del Mueble"),
        ("2025第四届数贸会参展企业名单（终版）", "2025", 4, "数贸会"),
        ("GDTE_2025_Exhibitors_final_v3", "2025", None, "GDTE"),
        ("EuroShop'23 exhibitors", "2023", None, "EuroShop"),
        ("Hannover Messe 2025 Exhibitors Hall 12", "2025", None, "Hannover Messe"),
        ("Canton Fair 2025 Phase 1 exhibitors", "2025", None, "Canton Fair"),
        ("Interzoo_2024_Aussteller_Stand_2024-05-01", "2024", None, "Interzoo"),
        ("SIAL Paris 2024 – liste des exposants au 12.09.2024", "2024", None, "SIAL Paris"),
        ("Gamescom 2026 list (updated 16 Aug)", "2026", None, "Gamescom"),
        ("数贸会2024观众预登记", "2024", None, "数贸会"),
        ("到会观众 数贸会 2024", "2024", None, "数贸会"),
    ],
)
def test_what_the_name_of_a_file_tells(
    stem: str, edition: str, ordinal: int | None, event: str, sheet: MakeSheet
) -> None:
    layout = understand(sheet(ROWS), f"{stem}.csv")
    assert (layout.edition, layout.ordinal, layout.event) == (edition, ordinal, event)


@pytest.mark.parametrize(
    ("titles", "edition", "ordinal", "event"),
    [
        (["第四届全球数字贸易博览会参展商名单", "2025年9月25日-29日 杭州"], "2025", 4, "全球数字贸易博览会"),
        (["二〇二五年第四届数字博览会"], "2025", 4, "数字博览会"),
        (["二十五届数字展会 2025"], "2025", 25, "数字展会"),
        (["第４届数字展会 ２０２５年"], "2025", 4, "数字展会"),
        (["Fourth Edition of the Furniture Fair, 2025"], "2025", 4, "Furniture Fair"),
        (["IV Edición Feria del Mueble", "del 3 al 6 de marzo de 2025"], "2025", 4, "Feria del Mueble"),
        (["Quarta edizione Fiera del Mobile", "3-6 marzo 2025"], "2025", 4, "Fiera del Mobile"),
        (["Nº 4 Feria del Mueble 2025"], "2025", 4, "Feria del Mueble"),
        (["Messe: Musterschau", "Jahr: 2025"], "2025", None, "Musterschau"),
        (["展会：数贸会", "年份：2025"], "2025", None, "数贸会"),
        (["25th anniversary", "Furniture Fair 2024"], "2024", None, "Furniture Fair"),
        (["Winter Fair 2025/26"], "2025", None, "Winter Fair"),
        (["Furniture Fair 2025 vs 2024"], "", None, "Furniture Fair"),
        (["Furniture Fair", "Exhibitors as of 12/03/2025"], "", None, "Furniture Fair"),
    ],
)
def test_what_title_rows_tell(
    titles: list[str], edition: str, ordinal: int | None, event: str, sheet: MakeSheet
) -> None:
    layout = understand(sheet([*([title] for title in titles), *ROWS]), "list.csv")
    assert (layout.edition, layout.ordinal, layout.event) == (edition, ordinal, event)
