"""Invented names, each company under one name in one edition, and most of them found again in the next."""

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

FORMS = (
    "gmbh co kg|s a de c v|pty ltd|pte ltd|pvt ltd|sdn bhd|co ltd|ltd sti|fz llc|sp z o o|s r l|s p a|s a s|"
    "l l c|w l l|b v|s a|a s|s l|d o o|k k|gmbh|ltda|limited|ltd|llc|llp|inc|corp|plc|sas|srl|spa|jsc|lda|"
    "kft|ag|bv|sa|nv|oy|as"
)
LEGAL_FORM = re.compile(rf"(?: (?:{FORMS})|(?:股份)?有限公司)$")
BRANDS = re.compile(
    r"\b(alibaba|alipay|amazon|apple|baidu|bosch|bytedance|canon|cisco|dell|didi|dji|ericsson|facebook|foxconn|"
    r"fujitsu|google|haier|hikvision|hisense|hitachi|honda|huawei|hyundai|ibm|intel|lazada|lenovo|lg|mercedes|"
    r"meta|microsoft|midea|mitsubishi|netease|nintendo|nokia|nvidia|openai|oppo|oracle|panasonic|paypal|philips|"
    r"samsung|sap|shein|shopee|siemens|sony|temu|tencent|tesla|tiktok|toshiba|toyota|unitree|visa|volkswagen|"
    r"xiaomi|yamaha|zte)\b|阿里|百度|比亚迪|大疆|海尔|海康|华为|京东|蚂蚁|美团|拼多多|商汤|腾讯|网易|小米|宇树|字节",
    re.IGNORECASE,
)
YEARS = (2022, 2023, 2024, 2025)


def plain(name: str) -> str:
    """NFKC, folded, without accents, punctuation and legal forms."""
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    text = "".join(sign for sign in text if not unicodedata.combining(sign)).replace("ı", "i")
    text = " ".join(re.findall(r"\w+", text))
    return LEGAL_FORM.sub("", " " + text).strip().removeprefix("pt ")


def exhibitors(rows: list) -> dict[tuple[str, str], list]:
    found: dict[tuple[str, str], list] = {}
    for row in rows:
        if row.counts:
            found.setdefault(row.names, []).append(row)
    return found


def keys_of(row: Any) -> set[tuple[str, str]]:
    names = {(plain(name), row.country) for name in row.names if name}
    return names | ({("domain", row.domain)} if row.domain else set())


@pytest.mark.parametrize("year", YEARS)
def test_companies_of_one_edition_share_neither_name_nor_domain(year: int, lists: dict) -> None:
    companies = {row.names: row for row in lists[year]}
    for which in (0, 1):
        written = [plain(names[which]) for names in companies if names[which]]
        assert len(written) == len(set(written))
        assert all(written)
    domains = [row.domain for row in companies.values() if row.domain]
    assert len(domains) == len(set(domains))


@pytest.mark.parametrize("year", YEARS)
def test_all_rows_of_a_company_agree(year: int, lists: dict) -> None:
    said: dict[tuple[str, str], set] = {}
    for row in lists[year]:
        said.setdefault(row.names, set()).add((row.country, row.domain, row.role))
    assert all(len(what) == 1 for what in said.values())


@pytest.mark.parametrize(("then", "now"), [(2022, 2023), (2023, 2024), (2024, 2025)], ids=str)
def test_nearly_all_who_return_are_found_by_name_or_domain(
    then: int, now: int, lists: dict, truth: dict
) -> None:
    before = {key for rows in exhibitors(lists[then]).values() for key in keys_of(rows[0])}
    found = sum(bool(keys_of(rows[0]) & before) for rows in exhibitors(lists[now]).values())
    told = truth["exhibitors"][str(now)]
    previous = truth["exhibitors"][str(then)]["exhibitors"]
    assert 0.985 * told["returning"] <= found <= told["returning"]
    assert 60 <= 100 * found / previous <= 70
    assert 60 <= told["retention_percent"] <= 70


def test_new_won_back_and_lost_add_up(truth: dict) -> None:
    for then, now in (("2022", "2023"), ("2023", "2024"), ("2024", "2025")):
        told, before = truth["exhibitors"][now], truth["exhibitors"][then]
        assert told["returning"] + told["lost"] == before["exhibitors"]
        assert told["returning"] + told["won_back"] + told["new"] == told["exhibitors"]


def test_some_are_renamed_some_written_otherwise(lists: dict) -> None:
    by_domain = [
        {row.domain: row for row in lists[year] if row.counts and row.domain} for year in (2024, 2025)
    ]
    both = by_domain[0].keys() & by_domain[1].keys()
    pairs = [(by_domain[0][domain], by_domain[1][domain]) for domain in both]
    assert sum("formerly" in now.english for _, now in pairs) >= 10
    respelled = sum(bool(then.english) and plain(then.english) != plain(now.english) for then, now in pairs)
    assert 60 <= respelled <= 160
    assert sum(not then.english for then, _ in pairs) >= 40, "known under the Chinese name alone"


def test_no_name_holds_a_known_brand(lists: dict) -> None:
    names = {name for rows in lists.values() for row in rows for name in row.names}
    assert len(names) > 6_000
    assert not [name for name in names if BRANDS.search(name)]


def test_websites_lead_nowhere(lists: dict) -> None:
    domains = {row.domain for rows in lists.values() for row in rows if row.domain}
    assert len(domains) > 3_000
    assert all(domain.endswith(".example") for domain in domains), "a name kept free for examples (RFC 2606)"


def test_nothing_else_in_the_folder_looks_like_a_list(folder: Path) -> None:
    suffixes = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt"}
    lists = [path for path in folder.rglob("*") if path.suffix.lower() in suffixes]
    assert len(lists) == 6
    assert all(path.parent == folder for path in lists)
    assert sum(path.stat().st_size for path in lists) < 6_000_000
