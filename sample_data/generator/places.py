"""Countries and regions of the sample's companies: names, spellings, legal forms, sound of the names."""

from dataclasses import dataclass

HOST = "CHN"


@dataclass(frozen=True)
class Place:
    """A country or region: names as the lists write them, legal forms, and how its companies sound.

    A form that begins with "<" stands before the name ("<PT").
    """

    code: str
    english: str
    chinese: str
    sound: str
    forms: tuple[str, ...]


_TABLE = """
CHN|China|中国|chinese|Co., Ltd.
HKG|Hong Kong|中国香港|chinese|Limited
MAC|Macao|中国澳门|chinese|Limited
TWN|Taiwan|中国台湾|chinese|Co., Ltd.
USA|United States|美国|english|Inc.;LLC;Corp.
DEU|Germany|德国|german|GmbH;AG;GmbH & Co. KG
SGP|Singapore|新加坡|malay|Pte. Ltd.
JPN|Japan|日本|japanese|K.K.;Co., Ltd.
KOR|South Korea|韩国|korean|Co., Ltd.;Inc.
GBR|United Kingdom|英国|english|Ltd;PLC
MYS|Malaysia|马来西亚|malay|Sdn. Bhd.
THA|Thailand|泰国|thai|Co., Ltd.
ARE|United Arab Emirates|阿联酋|arabic|FZ-LLC;LLC
IDN|Indonesia|印度尼西亚|malay|<PT
FRA|France|法国|french|SAS;S.A.
BRA|Brazil|巴西|iberian|Ltda.;S.A.
KAZ|Kazakhstan|哈萨克斯坦|turkic|LLP
SAU|Saudi Arabia|沙特阿拉伯|arabic|LLC
AUS|Australia|澳大利亚|english|Pty Ltd
IND|India|印度|indian|Pvt. Ltd.
VNM|Vietnam|越南|viet|Co., Ltd.;JSC
ITA|Italy|意大利|italian|S.r.l.;S.p.A.
NLD|Netherlands|荷兰|dutch|B.V.
CAN|Canada|加拿大|english|Inc.;Ltd.
CHE|Switzerland|瑞士|german|AG;GmbH
TUR|Türkiye|土耳其|turkic|A.Ş.;Ltd. Şti.
ESP|Spain|西班牙|iberian|S.L.;S.A.
PHL|Philippines|菲律宾|malay|Inc.;Corp.
ZAF|South Africa|南非|english|(Pty) Ltd
POL|Poland|波兰|slavic|Sp. z o.o.;S.A.
BEL|Belgium|比利时|french|NV;SRL
FIN|Finland|芬兰|nordic|Oy
MEX|Mexico|墨西哥|iberian|S.A. de C.V.
CHL|Chile|智利|iberian|SpA
NGA|Nigeria|尼日利亚|african|Ltd
KEN|Kenya|肯尼亚|african|Ltd
HUN|Hungary|匈牙利|slavic|Kft.
UZB|Uzbekistan|乌兹别克斯坦|turkic|LLC
QAT|Qatar|卡塔尔|arabic|W.L.L.
IRL|Ireland|爱尔兰|english|Ltd
NZL|New Zealand|新西兰|english|Ltd
MUS|Mauritius|毛里求斯|french|Ltd
PRT|Portugal|葡萄牙|iberian|Lda.
SRB|Serbia|塞尔维亚|slavic|d.o.o.
ARG|Argentina|阿根廷|iberian|S.A.
COL|Colombia|哥伦比亚|iberian|S.A.S.
NOR|Norway|挪威|nordic|AS
AUT|Austria|奥地利|german|GmbH
BGD|Bangladesh|孟加拉国|indian|Ltd.
PAK|Pakistan|巴基斯坦|indian|Ltd.
"""


def _read() -> dict[str, Place]:
    places = {}
    for line in _TABLE.strip().splitlines():
        code, english, chinese, sound, forms = line.split("|")
        places[code] = Place(code, english, chinese, sound, tuple(forms.split(";")))
    return places


PLACES = _read()

SPELLINGS = {
    "CHN": (*["China"] * 14, "P.R. China", "PRC", "中国"),
    "USA": ("United States", "USA", "U.S.A.", "United States of America"),
    "KOR": ("South Korea", "Korea, Republic of", "Republic of Korea"),
    "GBR": ("United Kingdom", "UK", "Great Britain"),
    "VNM": ("Viet Nam", "Vietnam"),
    "TUR": ("Türkiye", "Turkey"),
    "HKG": ("Hong Kong SAR", "Hong Kong"),
    "MAC": ("Macao SAR", "Macao"),
    "TWN": ("Taiwan, China", "Taiwan"),
    "ARE": ("United Arab Emirates", "UAE"),
    "NLD": ("Netherlands", "The Netherlands"),
    "DEU": ("Germany", "Germany", "Germany", "Germany", "Deutschland"),
}
"""How a list in English may write a country or region, the usual spelling the oftener."""


@dataclass(frozen=True)
class City:
    """A city of the host country and the province that it lies in."""

    english: str
    chinese: str
    province: str


_CITIES = """
Hangzhou|杭州|浙江;Hangzhou|杭州|浙江;Hangzhou|杭州|浙江;Hangzhou|杭州|浙江;Ningbo|宁波|浙江;Wenzhou|温州|浙江
Yiwu|义乌|浙江;Jiaxing|嘉兴|浙江;Shaoxing|绍兴|浙江;Jinhua|金华|浙江;Huzhou|湖州|浙江;Taizhou|台州|浙江
Shanghai|上海|上海;Shanghai|上海|上海;Beijing|北京|北京;Beijing|北京|北京;Shenzhen|深圳|广东;Shenzhen|深圳|广东
Guangzhou|广州|广东;Dongguan|东莞|广东;Suzhou|苏州|江苏;Nanjing|南京|江苏;Wuxi|无锡|江苏;Hefei|合肥|安徽
Chengdu|成都|四川;Chongqing|重庆|重庆;Wuhan|武汉|湖北;Xiamen|厦门|福建;Fuzhou|福州|福建;Qingdao|青岛|山东
Jinan|济南|山东;Xi'an|西安|陕西;Zhengzhou|郑州|河南;Changsha|长沙|湖南;Tianjin|天津|天津;Kunming|昆明|云南
Urumqi|乌鲁木齐|新疆;Haikou|海口|海南;Guiyang|贵阳|贵州
"""
CITIES = tuple(City(*city.split("|")) for line in _CITIES.strip().splitlines() for city in line.split(";"))
"""Where the host country's companies sit; nearer cities stand there several times."""
