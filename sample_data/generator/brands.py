"""Words that no invented name may hold, because everybody knows whose they are."""

import re
import unicodedata

_LATIN = """
abb adidas adobe airbnb airbus alibaba alipay amazon amd anker antgroup apple arm asus audi autodesk
baidu barclays basf bayer bilibili bmw boeing bosch broadcom byd bytedance canon casio chery cisco
citibank coca continental daimler danone dell deloitte deutsche didi dji ebay ecovacs epson ericsson
facebook fanuc fedex ford fosun foxconn fujitsu garmin geely gigabyte google grab gree haier
hikvision hisense hitachi honda honeywell honor hsbc huawei hyundai ibm ikea infineon infosys intel
jinko kawasaki keyence kuka lazada lenovo lg linkedin logitech loreal lufthansa lvmh maersk
mastercard mazda mediatek meituan mercedes meta michelin microsoft midea mindray mitsubishi mozilla
nestle netease netflix nike nikon nintendo nio nissan nokia novartis nvidia omron openai oppo oracle
panasonic paypal pepsi petronas pfizer philips pinduoduo porsche qualcomm rakuten realme ricoh roche
samsung sany sap schneider sensetime shein shopee shopify siemens skype sony spotify starbucks
stripe tata tcl temu tencent tesla thales tiktok toshiba toyota trip uber unilever unitree visa vivo
vodafone volkswagen volvo walmart wanda wechat wipro xiaomi xpeng yahoo yamaha yaskawa zalando zeiss
zoom zte
"""
_CHINESE = """
阿里 百度 比亚迪 大华 大疆 滴滴 富士 海尔 海康 海信 恒生 华为 吉利 京东 科大讯飞 蚂蚁
美的 美团 拼多多 商汤 腾讯 网易 小米 小鹏 新东方 宇树 字节 中兴 格力 联想 万达 西门子
博世 三星 索尼 丰田 微软 谷歌 亚马逊 特斯拉
"""
LATIN, CHINESE = frozenset(_LATIN.split()), tuple(_CHINESE.split())


def words(name: str) -> set[str]:
    """The Latin words of a name, folded and without accents."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return set(re.findall(r"[a-z]+", "".join(sign for sign in plain if not unicodedata.combining(sign))))


def brand_in(name: str) -> str:
    """The known brand that a name holds as a word (or, in Chinese, anywhere), or ""."""
    found = sorted(words(name) & LATIN) or [brand for brand in CHINESE if brand in name]
    return found[0] if found else ""
