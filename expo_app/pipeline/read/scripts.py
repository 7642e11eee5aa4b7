"""How plausible a decoded text is as Chinese, Japanese or Korean.

What a wrong encoding makes of a list hardly ever looks like one.
"""

import re
import unicodedata
from collections import Counter

# Characters that lists of firms, places and fairs are full of, in both Chinese scripts and Japanese.
_FREQUENT = frozenset(
    "的一是不了在人有我他这大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还"
    "发成事只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声"
    "全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代"
    "军产入先山五太水万市司限科技际贸易展商位号馆区省称企单联系箱网址址址注册编序类型参积费团组织总计合计共州江浙杭广深圳京沪苏"
    "宁津渝成武汉青岛厦福建南安徽湖河川云贵陕甘黑龙吉辽台湾香港澳门德法英意俄韩美加拿印尼泰越马来亚洲欧非澳巴智能数字创集股份器"
    "设备制造材料医疗药械食品农林汽车船舶航空服务装饰环保能源投资管理咨询传媒文化艺术教育软件件通讯络金融银行保险物流运输服饰"
    "國個來說們為這會時過對學後裡沒還發當開經頭長動樣現將與進點種聲話兒問機給幾業間東氣關並內產萬稱聯網類參積費團組織總計號館區"
    "際貿灣門韓亞歐數創設備製造醫療藥農車務裝飾環資諮詢傳藝軟體訊絡險運輸電書華興榮寶龍達億鑫聖廣蘇寧雲貴陝遼"
    "株式会社国際展示場所在地都道府県区市町村電話番号名称出展者商品業種担当部署日本東京大阪名古屋横浜神戸福岡札幌製作工業産技術研究"
    "開発情報機械販売株協会財団法人事務局総合計画観光農水産食品衣料化学鉄鋼建設不動売応対応"
)

# The same for Korean.
_FREQUENT_HANGUL = frozenset(
    "이스사자기대한국전시회주식산업공정부가나다라마바아어리지고인도로서원장제보수상성신우유일조진차트프하해화경관계과교구금남내"
    "단당동두드디래러레루르매모무문물미민방배베본북비세소송술쇼스실아안앙양에여연영오온와외용운웅위은을의임입입재점접정종중"
    "즈진창천철청체초출치카컴코크키타터테텍토통티파패팩퍼페포품플피학항헬현협호홀홍환황효후휴메디컬텔레콤글로벌솔루션엔지니어링"
    "네트워크시스템테크놀콜라생명과학식품농식의료기화장건설센터연구개발서울경기부산인천대구광주울산별번담당연락처업체명부스참관객"
)

_HANGUL = re.compile("[\uac00-\ud7a3]")
_QUOTES = frozenset("“”‘’…—·")
_KANA = re.compile("[\u3041-\u30ff]")
_HALF_KANA = re.compile("[\uff61-\uff9f]")
_FULL_WIDTH = re.compile("[\u3000-\u3020\uff01-\uff5e\u2460-\u249b]")
_HAN = re.compile("[\u4e00-\u9fff]")
# One character by itself that touches a Latin word is a misread accent.
_LONE = "(?<![\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3])%s(?![\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3])"
_ONE = "[\u4e00-\u9fff\uac00-\ud7a3]"
_WEDGED = re.compile(_LONE % f"(?:(?<=[a-z]){_ONE}|(?<=[A-Z][A-Z]){_ONE}|{_ONE}(?=[a-z]|[A-Z][A-Z]))")

_REPLACED = "\ufffd"
# What does not decode is worse than what decodes to a character that nobody types.
_WRONG = 7.0

# The first bytes of the characters that each encoding puts first because they are common.
_COMMON_LEADS = {"gb18030": (0xB0, 0xD7), "big5hkscs": (0xA4, 0xC6), "cp932": (0x88, 0x97)}
_RARER = {"gb18030": -0.5, "big5hkscs": -2, "cp932": -2}
_PLAIN_TRAIL = 0xA1


def east_asian_plausibility(text: str, codec: str) -> float:
    """Points for the characters that a Chinese or Japanese list holds, less those that it does not."""
    points = sum(
        count * _east_asian_points(char, codec) for char, count in Counter(text).items() if char > "\x7f"
    )
    return points - 3 * len(_WEDGED.findall(text))


def _east_asian_points(char: str, codec: str) -> float:
    if _HANGUL.match(char):
        return _hangul_points(char, codec)
    if _HAN.match(char):
        return _han_points(char, codec)
    if _FULL_WIDTH.match(char):
        return 1
    if _KANA.match(char):
        return 2 if codec == "cp932" else -1
    if _HALF_KANA.match(char):
        return -0.7
    if char in _QUOTES:
        return 0.5
    impossible = char == _REPLACED or unicodedata.category(char) in ("Co", "Cn", "Cc")
    return -_WRONG if impossible else -2


def _hangul_points(char: str, codec: str) -> float:
    if codec != "cp949":
        return -2
    if char in _FREQUENT_HANGUL:
        return 3
    return 0.7 if len(coded := char.encode(codec)) == 2 and coded[1] >= _PLAIN_TRAIL else -2


def _han_points(char: str, codec: str) -> float:
    """Points for the characters that lists are full of, and for those that the encoding's own order puts
    among the common ones."""
    if codec == "cp949":
        return -2
    first, last = _COMMON_LEADS[codec]
    coded = char.encode(codec)
    if codec == "gb18030" and (len(coded) > 2 or coded[1] < _PLAIN_TRAIL):
        return 1.5 if char in _FREQUENT else -2
    if char in _FREQUENT:
        return 3
    return 1 if first <= coded[0] <= last else _RARER[codec]
