"""The zones of each edition: the organiser's own list of sectors, which it renames from year to year."""

THEMES = ("comprehensive", "silk", "ai", "mobility", "city", "culture", "health", "finance", "electronics")
"""What a company is about; each edition has its own words for it."""

_2022 = {
    "comprehensive": "综合馆",
    "silk": "跨境电商",
    "ai": "数字技术",
    "city": "数字技术",
    "culture": "数字内容",
    "finance": "数字服务",
    "health": "数字服务",
    "electronics": "智能终端",
    "mobility": "智能终端",
}
_2023 = {
    "comprehensive": "综合展区",
    "silk": "丝路电商",
    "ai": "人工智能",
    "city": "数字城市",
    "culture": "数字内容",
    "finance": "数字金融",
    "health": "数字健康",
    "electronics": "数字消费",
    "mobility": "智慧出行",
}
_2024 = {
    "comprehensive": "Comprehensive",
    "silk": "Silk Road e-commerce",
    "ai": "Artificial intelligence",
    "mobility": "Smart mobility",
    "city": "Smart city",
    "culture": "Digital culture and entertainment",
    "health": "Digital health",
    "finance": "Data and finance",
    "electronics": "Consumer electronics",
}
# One zone fewer: Smart city went into Artificial intelligence, Digital culture got a shorter name.
_2025 = _2024 | {"city": "Artificial intelligence", "culture": "Digital culture"}

ZONES = {2022: _2022, 2023: _2023, 2024: _2024, 2025: _2025}

ZONES_IN_CHINESE = {
    "comprehensive": "综合展区",
    "silk": "丝路电商",
    "ai": "人工智能",
    "mobility": "智慧出行",
    "city": "智慧城市",
    "culture": "数字文娱",
    "health": "数字健康",
    "finance": "数据与金融",
    "electronics": "消费电子",
}
"""The zones of 2024 as its titles name them."""

HALLS = {
    2022: {
        "comprehensive": "1A",
        "silk": "1A",
        "ai": "1B",
        "city": "1B",
        "culture": "1C",
        "finance": "1C",
        "health": "1C",
        "electronics": "1D",
        "mobility": "1D",
    },
    2023: {
        "comprehensive": "1A",
        "silk": "1B",
        "ai": "1C",
        "city": "1D",
        "culture": "1D",
        "finance": "2A",
        "health": "2A",
        "electronics": "2B",
        "mobility": "2B",
    },
    2024: {
        "comprehensive": "1A",
        "silk": "1B",
        "ai": "1C",
        "mobility": "1D",
        "city": "2A",
        "finance": "2A",
        "culture": "2B",
        "health": "2C",
        "electronics": "2D",
    },
    2025: {
        "comprehensive": "1A",
        "silk": "1B",
        "ai": "1C",
        "mobility": "1D",
        "city": "1C",
        "finance": "2A",
        "culture": "2B",
        "health": "2C",
        "electronics": "2D",
    },
}
"""The hall of each theme."""

_USUAL = (4, 22, 22, 12, 8, 10, 8, 10, 7)
_TRADERS = (3, 55, 8, 4, 3, 5, 5, 10, 7)
_BUILDERS = (2, 10, 30, 22, 6, 8, 12, 8, 6)
_FINANCIERS = (4, 22, 20, 5, 5, 8, 5, 28, 4)
_MAKERS = (3, 6, 24, 16, 4, 18, 9, 6, 16)
WEIGHTS = (
    dict.fromkeys(("MYS", "THA", "IDN", "VNM", "PHL", "KAZ", "UZB", "BRA", "CHL", "NZL"), _TRADERS)
    | dict.fromkeys(("USA", "DEU", "CHE", "CAN"), _BUILDERS)
    | dict.fromkeys(("SGP", "GBR", "ARE", "HKG", "MUS", "IRL"), _FINANCIERS)
    | dict.fromkeys(("JPN", "KOR", "TWN"), _MAKERS)
)
"""How often a country's companies have each of the THEMES; the others follow USUAL."""


def weights_of(country: str) -> tuple[int, ...]:
    """The weights of THEMES for the companies of a country."""
    return WEIGHTS.get(country, _USUAL)
