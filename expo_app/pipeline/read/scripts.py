"""How plausible a decoded text is: what a wrong encoding makes of a list hardly ever looks like one."""

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

_KANA = re.compile("[\u3041-\u30ff]")
_HALF_KANA = re.compile("[\uff61-\uff9f]")
_FULL_WIDTH = re.compile("[\u3000-\u3020\uff01-\uff5e\u2460-\u249b]")
_HAN = re.compile("[\u4e00-\u9fff]")
# One Chinese character at the end or in the middle of a Latin word is a misread accent.
_WEDGED = re.compile("(?<=[a-z])[\u4e00-\u9fff](?![\u3041-\u30ff\u4e00-\u9fff])")
# One accented letter, or two, within or beside a Latin word; and anything else that is not plain.
_LATIN = re.compile("(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽžŸ’]{1,2}|[À-ÖØ-öø-ÿŒœŠšŽžŸ]{1,2}(?=[A-Za-z])")
_RUN = re.compile("[^\x00-\x7f]+")
_TYPOGRAPHY = frozenset("“”‘’„–—…•€£©®™°²³·½«»§\u00a0ßªº¿¡´µ×")

_REPLACED = "\ufffd"
# What does not decode is worse than what decodes to a character that nobody types.
_WRONG, _CONTROL = 7.0, 6.0

# The first bytes of the characters that each encoding puts first because they are common.
_COMMON_LEADS = {"gb18030": (0xB0, 0xD7), "big5hkscs": (0xA4, 0xC6), "cp932": (0x88, 0x97)}
_PLAIN_TRAIL = 0xA1


def east_asian_plausibility(text: str, codec: str) -> float:
    """Points for the characters that a Chinese or Japanese list holds, less those that it does not."""
    points = sum(
        count * _east_asian_points(char, codec) for char, count in Counter(text).items() if char > "\x7f"
    )
    return points - 3 * len(_WEDGED.findall(text))


def western_plausibility(text: str) -> float:
    """Points for accented letters that stand in words, less those that stand by themselves."""
    letters = sum(len(match) for match in _LATIN.findall(text))
    points = 1.5 * letters
    for run in _RUN.findall(text):
        signs = sum(char in _TYPOGRAPHY for char in run)
        controls = sum("\x80" <= char <= "\x9f" for char in run)
        points -= max(0, len(run) - signs - 1) + _CONTROL * controls + _WRONG * run.count(_REPLACED)
        points += 0.5 * signs
    return points


def _east_asian_points(char: str, codec: str) -> float:
    if char in _FREQUENT:
        return 3
    if _HAN.match(char):
        return 1 if _is_common(char, codec) else -2
    if _FULL_WIDTH.match(char):
        return 1
    if _KANA.match(char):
        return 2 if codec == "cp932" else -1
    if _HALF_KANA.match(char):
        return -0.7
    impossible = char == _REPLACED or unicodedata.category(char) in ("Co", "Cn", "Cc")
    return -_WRONG if impossible else -2


def _is_common(char: str, codec: str) -> bool:
    """Whether the encoding's own order puts the character among the common ones."""
    first, last = _COMMON_LEADS[codec]
    coded = char.encode(codec)
    plain = codec != "gb18030" or (len(coded) == 2 and coded[1] >= _PLAIN_TRAIL)
    return plain and first <= coded[0] <= last
