"""Words by which the names of sectors and zones are known."""

import re

from expo_app.reference.spelling import fold

# Found inside longer words too ("Elektromobilität").
_STEMS = (
    "robot|mobilit|elektr|electr|technik|technolog|energ|sicherheit|logisti|maschin|machin|medizin|gesundheit|automat"
    "|industri|fahrzeug|werkzeug|verpackung|landwirtschaft|kosmetik|software|digital|intelligen|spiele|spielzeug|textil"
    "|nahrung|bekleidung|optik|chemi|handel|dienstleistung"
)
_LATIN = r"""
    artificial intelligence; ai; robot\w*; automation; machine\w*; machinery; maschinen\w*; mobilit\w*;
    movilidad; automotive; vehicle\w*; fahrzeug\w*; health\w*; medical; medizin\w*; medicine; pharma\w*;
    sante; salud; gesundheit\w*; energy; energie\w*; energia; solar; electric\w*; electronics?;
    elektron\w*; electronique; electronica; software; hardware; cloud; data; daten\w*; cyber\w*;
    security; sicherheit\w*; seguridad; logisti\w*; warehous\w*; transport\w*; food; foods;
    lebensmittel; alimenta\w*; beverages?; getranke; wine; wein\w*; textile?s?; textil\w*; fashion;
    mode; moda; furniture; mobel\w*; toys?; spielwaren; games?; gaming; e commerce; ecommerce; commerce;
    handel; onlinehandel; finance; finan\w*; fintech; insurance; bank\w*; education; bildung; training;
    agricultur\w*; landwirtschaft; agro\w*; chemi\w*; plasti\w*; kunststoff\w*; packaging;
    verpackung\w*; print\w*; construction; bau; building; materials?; metall?\w*; optics?; optik;
    photonics?; aerospace; aviation; aviacion; space; defen[cs]e; defensa; maritime; marine; water;
    wasser; environment\w*; umwelt\w*; recycling; tourism\w*; travel; sports?; beauty; cosmetics?;
    kosmetik; jewel\w*; books?; media; medien; entertainment; culture; kultur; smart; digital\w*;
    internet; iot; telecom\w*; semiconductors?; sensors?; sensorik; laser; tools?; werkzeug\w*;
    manufacturing; fertigung; industr\w*; technolog\w*; technik; services?; dienst\w*; sector;
    biotech\w*; life sciences?; start ?ups?; saas; blockchain; drones?; homeland; engineering
"""
_HAN = (
    "智能|智慧|人工|机器|自动化|出行|汽车|车辆|健康|医疗|医药|生物|能源|光伏|电力|电子|电器|家电|软件|云|数据|网络|安全|物流|仓储|运输"
    "|食品|饮料|酒|纺织|服装|时尚|家具|家居|玩具|游戏|电商|跨境|商务|贸易|金融|保险|教育|培训|农业|化工|塑料|包装|印刷|建筑|建材|材料|五金"
    "|光学|航空|航天|国防|海洋|环保|水处理|旅游|体育|美妆|化妆品|珠宝|图书|文化|文娱|传媒|数字|数智|互联网|物联网|通信|半导体|芯片|传感"
    "|激光|工具|制造|机械|工业|科技|技术|服务|元宇宙|无人机|消费|算力|行业|产业"
)
_WORDS = "|".join(" ".join(word.split()) for word in _LATIN.split(";"))
_TRADE = re.compile(rf"(?<!\w)(?:{_WORDS})(?!\w)|{_STEMS}|{_HAN}")


def names_trade(text: str) -> bool:
    """Whether a text has a word in it by which sectors are called ("Smart Mobility", "智慧物流")."""
    return _TRADE.search(fold(text)) is not None
