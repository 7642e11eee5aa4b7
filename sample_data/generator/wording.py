"""How the lists write a company: its names, its website, its remarks."""

from generator.companies import Company


def names(company: Company) -> tuple[str, str]:
    """English and Chinese name for a list in two languages; one of them may be empty."""
    english, chinese = _with_former(company)
    return "" if company.single == "chinese" else english, "" if company.single == "english" else chinese


def english_only(company: Company) -> str:
    """The name for a list in English, where a few stand in Chinese all the same."""
    english, chinese = _with_former(company)
    return chinese if company.single == "chinese" and company.key % 6 == 0 else english


def _with_former(company: Company) -> tuple[str, str]:
    if not company.former[0] or not _former_in_name(company):
        return company.english, company.chinese
    english, chinese = company.former
    return f"{company.english} (formerly {english})", f"{company.chinese}（原{chinese}）"


def _former_in_name(company: Company) -> bool:
    return bool(company.domain) and company.key % 2 == 0


def former_remark(company: Company, words: str, *, chinese: bool) -> str:
    """The remark that tells the former name where the name itself does not; `words` stand before it."""
    if not company.former[0] or _former_in_name(company):
        return ""
    return words + company.former[1 if chinese else 0]


def website(company: Company) -> str:
    """The address as people write it; always the same for one company."""
    if not company.domain:
        return ""
    patterns = ("www.{}", "www.{}", "https://www.{}/", "http://{}", "{}", "https://{}/en")
    return patterns[company.key % len(patterns)].format(company.domain)


def host_name(host: Company | None) -> str:
    """The main exhibitor as its own row writes it, in Chinese where it can be; "" for none."""
    english, chinese = names(host) if host else ("", "")
    return chinese or english
