"""What each measure and each profile means, as the trail and the last page of a deck say it.

Sources of the rules: ISO 25639, UFI and FKM, as named in each sentence.
"""

from expo_app.model.figure import Measure
from expo_app.model.profile import (
    AS_LISTED,
    CHINA_FOREIGN,
    CHINA_OVERSEAS,
    FKM,
    UFI,
    CountingProfile,
)
from expo_app.report.own_profiles import own_definition

_EN = {
    Measure.EXHIBITORS: "Main or co-exhibitor with own products and own staff, accepted by the organiser; "
    "several stands count once (ISO 25639, UFI).",
    Measure.INTERNATIONAL_EXHIBITORS: "Exhibitors whose contract comes from another country or region "
    "than the event's.",
    Measure.INTERNATIONAL_SHARE: "International exhibitors divided by all exhibitors; "
    "its change is in percentage points.",
    Measure.EXHIBITING_COUNTRIES: "Countries and regions with at least one exhibitor, host included.",
    Measure.MAIN_EXHIBITORS: "Exhibitors that contract directly with the organiser.",
    Measure.CO_EXHIBITORS: "Exhibitors with own products and own staff on a main exhibitor's stand.",
    Measure.REPRESENTED_COMPANIES: "Companies whose products somebody else shows, without own staff; "
    "they are no exhibitors (FKM).",
    Measure.NET_SPACE: "Floor space occupied by exhibitors, paid or unpaid, "
    "as far as the lists state it (UFI).",
    Measure.INTERNATIONAL_NET_SPACE: "Net space of the international exhibitors.",
    Measure.NEW: "Exhibitors that are in no earlier list of the event.",
    Measure.RETURNING: "Exhibitors that were also in the edition compared with.",
    Measure.WON_BACK: "Exhibitors absent from the edition compared with, but in an earlier list.",
    Measure.LOST: "Exhibitors of the edition compared with that did not come again.",
    Measure.RETENTION_RATE: "Returning exhibitors divided by the exhibitors of the edition compared with.",
    Measure.CHURN_RATE: "Lost exhibitors divided by the exhibitors of the edition compared with.",
    Measure.VISITORS: "Persons in the visitor list, each once; stand staff, press and suppliers "
    "do not count (FKM).",
    Measure.INTERNATIONAL_VISITORS: "Visitors from another country or region than the event's.",
    Measure.ATTENDING_COUNTRIES: "Countries and regions with at least one visitor, host included.",
    Measure.VISITS: "Days on which visitors came, one for each person and day, where the lists tell the "
    "day of entry (FKM).",
}

_ZH = {
    Measure.EXHIBITORS: "经主办方接受、有自己展品和自己人员到场的主参展商或联合参展商；"
    "多个展位只计一次（ISO 25639，UFI）。",
    Measure.INTERNATIONAL_EXHIBITORS: "签约方所在国家或地区与展会举办地不同的参展商。",
    Measure.INTERNATIONAL_SHARE: "国际参展商除以全部参展商；变化以百分点表示。",
    Measure.EXHIBITING_COUNTRIES: "至少有一家参展商的国家和地区，含主办地。",
    Measure.MAIN_EXHIBITORS: "直接与主办方签约的参展商。",
    Measure.CO_EXHIBITORS: "在主参展商展位上、有自己展品和自己人员的参展商。",
    Measure.REPRESENTED_COMPANIES: "产品由他人展出、没有自己人员到场的企业；不计为参展商（FKM）。",
    Measure.NET_SPACE: "参展商占用的展览面积，无论是否付费，以名单注明者为准（UFI）。",
    Measure.INTERNATIONAL_NET_SPACE: "国际参展商的净展览面积。",
    Measure.NEW: "未出现在以往任何一届名单中的参展商。",
    Measure.RETURNING: "对比届也参展的参展商。",
    Measure.WON_BACK: "对比届缺席、但出现在更早名单中的参展商。",
    Measure.LOST: "对比届参展、本届未再参展的参展商。",
    Measure.RETENTION_RATE: "连续参展商除以对比届参展商总数。",
    Measure.CHURN_RATE: "流失参展商除以对比届参展商总数。",
    Measure.VISITORS: "观众名单中的人员，每人只计一次；展位人员、媒体和供应商不计（FKM）。",
    Measure.INTERNATIONAL_VISITORS: "来自展会举办地以外国家或地区的观众。",
    Measure.ATTENDING_COUNTRIES: "至少有一名观众的国家和地区，含主办地。",
    Measure.VISITS: "观众到场的天数，每人每天计一次，以名单注明入场日期者为准（FKM）。",
}

_AS_LISTED = {
    "en": "Every row of the list that counts under the profile; no row is merged with another.",
    "zh": "名单中的每一行各计一次，不合并。",
}

_PROFILES_ZH = {
    UFI.name: (
        "UFI（ISO 25639）",
        "有自己人员到场的主参展商和联合参展商，每家企业每届只计一次；签约国家或地区与举办地不同者为国际参展商。",
    ),
    FKM.name: (
        "FKM（德国展会统计自愿审核协会）",
        "有自己人员到场的主参展商和联合参展商，每家企业每届只计一次；被代理企业另行列出；企业声明的国别决定是否为国际参展商。",
    ),
    CHINA_OVERSEAS.name: (
        "中国口径（境外）",
        "主参展商和联合参展商，每家企业每届只计一次；来自关境以外者（含港澳台）为国际参展商。",
    ),
    CHINA_FOREIGN.name: (
        "中国口径（国外）",
        "主参展商和联合参展商，每家企业每届只计一次；港澳台企业不计为国际参展商。",
    ),
    AS_LISTED.name: ("按名单", "名单中的每一行，即原始名单的说法。"),
}


def definition(measure: Measure, lang: str, profile: CountingProfile = UFI) -> str:
    """One sentence: what the measure counts under the profile. `lang` is "en" or "zh"."""
    if measure in {Measure.EXHIBITORS, Measure.VISITORS} and not profile.each_once:
        return _AS_LISTED[lang]
    return (_ZH if lang == "zh" else _EN)[measure]


def profile_label(profile: CountingProfile, lang: str) -> str:
    """The name of a profile; one that has no Chinese name keeps its own."""
    if profile.is_own:
        return profile.chinese or profile.label if lang == "zh" else profile.label
    return _PROFILES_ZH.get(profile.name, (profile.label, ""))[0] if lang == "zh" else profile.label


def profile_definition(profile: CountingProfile, lang: str) -> str:
    """Who counts under the profile, in one sentence."""
    if profile.is_own:
        return own_definition(profile, lang)
    return _PROFILES_ZH.get(profile.name, ("", profile.definition))[1] if lang == "zh" else profile.definition
