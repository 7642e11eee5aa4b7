"""What companies of each theme call their trade, in English, Chinese and some other languages."""

_TRADES = """
comprehensive: Digital Group=数字集团; Development=发展; Industries=实业; Holdings=控股
silk: E-commerce=电子商务; Cross-border Trade=跨境贸易; Supply Chain=供应链; Logistics=物流
silk: Trading=贸易; Commerce=商贸; Foods=食品
ai: Robotics=机器人; Intelligent Technology=智能科技; Digital Technology=数字科技
ai: Data Technology=数据技术; Software=软件; Computing=计算技术; Vision=视觉科技
mobility: Mobility=出行科技; Automation=自动化; Aviation Technology=航空科技; Drive Systems=驱动系统
city: Sensors=传感; Urban Systems=城市科技; Cloud Technology=云科技; Network Technology=网络科技
culture: Media=传媒; Culture=文化; Games=游戏; Animation=动漫; Interactive=互动科技
health: Medical Technology=医疗科技; Health=健康科技; Biotech=生物科技; Diagnostics=诊断技术
finance: Payments=支付; Financial Technology=金融科技; Data Services=数据服务; Ledger=账簿科技
electronics: Electronics=电子; Smart Home=智能家居; Optics=光学; Audio=音响科技; Display=显示技术
"""

_IN_OTHER_LANGUAGES = """
german: Robotics=Robotik; Payments=Zahlungen; Medical Technology=Medizintechnik; Logistics=Logistik
german: Data Technology=Datenwerke; Drive Systems=Antriebstechnik; Electronics=Elektronik; Optics=Optik
german: Trading=Handel; Automation=Automatisierung; Sensors=Sensorik
french: Robotics=Robotique; Payments=Paiements; Logistics=Logistique; Health=Santé; Culture=Création
french: Electronics=Électronique; Optics=Optique; Software=Logiciels
iberian: Robotics=Robótica; Payments=Pagos; Logistics=Logística; Electronics=Electrónica
iberian: Foods=Alimentos; Trading=Comercio; Health=Salud
italian: Robotics=Robotica; Payments=Pagamenti; Logistics=Logistica; Electronics=Elettronica
turkic: Payments=Pay; Logistics=Lojistik; Trading=Ticaret
malay: Trading=Niaga; Logistics=Logistik; Electronics=Elektronik
"""

_SHORTER = """
Technology=Tech; Intelligent=Smart; Logistics=Logistic; E-commerce=Ecommerce; Electronics=Electronic
Payments=Payment; Robotics=Robotic; Systems=System; Cross-border=Crossborder; Trading=Trade; Sensors=Sensor
Industries=Industry; Services=Service; Games=Gaming
"""


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    halves = (pair.partition("=") for pair in text.split("; "))
    return tuple((english, other) for english, _, other in halves)


def _groups(text: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """The pairs of each group, which may go on over several lines."""
    groups: dict[str, tuple[tuple[str, str], ...]] = {}
    for line in text.strip().splitlines():
        name, _, pairs = line.partition(": ")
        groups[name] = groups.get(name, ()) + _pairs(pairs)
    return groups


TRADES = _groups(_TRADES)
"""English and Chinese words for the trades of each theme."""

IN_OTHER_LANGUAGES = {sound: dict(pairs) for sound, pairs in _groups(_IN_OTHER_LANGUAGES).items()}
"""By the sound of a country's names: its own word for an English one."""

SHORTER = dict(_pairs("; ".join(_SHORTER.strip().splitlines())))
"""How another hand writes the same word."""
