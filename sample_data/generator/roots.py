"""Coined words that companies are named after: two to three syllables, each given out once."""

from collections.abc import Iterator
from random import Random

# Rarer characters with the syllable that stands for them; no syllable occurs twice.
_CHARACTERS = (
    "峤qiao 澜lan 屿yu 沐mu 聆ling 珩heng 昀yun 砚yan 筠jun 霁ji 洄hui 槿jin 苒ran 穹qiong 麓lu 汀ting "
    "芷zhi 黛dai 岚cen 漪yi 璟jing 煦xu 澍shu 柘zhe 葭jia 箫xiao 沅yuan 骁chi 觅mi 曦xi 珀po 桁hang "
    "翀chong 玖jiu 棠tang 梓zi 禾he 舸ge 帆fan 朔shuo 溟ming 枫feng 笙sheng 鹭luo 泊bo 楷kai 滢ying "
    "昊hao 彻che 瑭tan 笛di 榕rong 磐pan 珞lo 绮qi 溯su 昕xin 湃pai 竺zhu 晗han 砾li 墨mo 雅ya "
    "策ce 嵘ren 婉wan 苇wei"
)
_SYLLABLES = tuple((entry[0], entry[1:]) for entry in _CHARACTERS.split())
_PRONOUNCED = dict(_SYLLABLES)

_SOUNDS: dict[str, tuple[str, str]] = {
    "english": (
        "Ashb Bram Cald Drax Elv Fenn Garv Haxl Istr Jorv Kestr Lorn Marv Nevr Orlw Pellw Quarn Ravr Selw "
        "Thorv Ulv Vexl Wynd Yarr Zell Brix Corv Dunm",
        "acombe adyne alode amere anova aquill eridge estead etide evale ewick enby ixon orwen oleth umbry",
    ),
    "german": (
        "Falk Lind Hohb Wesm Brand Eichr Grau Holz Kerst Lauf Mark Nord Ohr Ploen Quell Roth Stein Tann "
        "Ulm Velt Wald Zell Birk Drach",
        "enrieth enlohe erwerk ermoor enbruck ersiel enzeil erkamp enhude erstieg enforst erloh ingrund "
        "elswarf",
    ),
    "french": (
        "Auv Bel Charv Dorm Ech Fleur Garn Haut Jol Lunev Mont Nerv Orv Perr Rochm Sauv Tour Vern",
        "andour avelle emont enoy igneur oisel ancy eraine ivelle audac oret uzance",
    ),
    "italian": (
        "Albr Bresc Corv Dorn Fior Garg Lov Mont Nerv Ost Pav Rov Sest Torv Vald Zan",
        "avetta erino onelli arezzi iscato ombra ellora icchio undia essano",
    ),
    "iberian": (
        "Alv Barq Cant Dom Esp Ferv Gand Herr Illav Jarv Lum Mirad Nav Olv Pal Quint Rib Salv Tav Vald",
        "arejo eluna izonte oraval unares adero ilhosa eteca ambria osela inoa ureda",
    ),
    "dutch": (
        "Aard Brink Duin Elz Grond Hoev Kade Lek Molv Noord Poldr Veld Wier",
        "emare enaar erland ingara ostra umeer evoort",
    ),
    "nordic": (
        "Aal Berg Dal Fjor Hav Is Kall Lum Nor Sol Tuul Vint",
        "anen ebrun ivik okka umar erlund ilte",
    ),
    "slavic": (
        "Bor Cer Drag Gor Jav Kal Lub Mor Nov Ost Pol Rad Stan Vit Zam",
        "awice ekova inovra osta ubran emir ylany",
    ),
    "japanese": (
        "Aka Fuyu Haru Ichi Kawa Kita Mizu Nagi Oka Saku Shino Taka Tori Umi Waka Yori Asa Hoshi Minami",
        "nobera raze sugeya tomiri domeko kurise motaya satari numaki hikira",
    ),
    "korean": (
        "Gwangi Seora Mirin Naru Boram Chungi Haneul Jinya Kyungo Saebyeok Taebi Wonmi Yeona Areum Byeol "
        "Dasom Noeul",
        "bitol gyeon hara mirae neulo soru teokna woonbi yeolin danbi goeuna",
    ),
    "malay": (
        "Anggr Bay Cend Dam Embu Gemil Har Indr Jat Kenc Lest Mel Nus Perm Ranc Selat Tanj Utam Waris "
        "Bint Suar Kel",
        "araya ekasi imara onesa ukita anusa eraga isari okaya umbang atura elapi",
    ),
    "thai": (
        "Aroon Bun Chai Dara Fah Kanok Lamai Mali Nakar Phon Ratch Siri Thara Wan Yod",
        "apon ekrit iwat opas uchit arong eesan inthorn",
    ),
    "viet": (
        "Tuong Bao Cuu Dai Gia Hoang Khai Lam Minh Ngoc Phu Quang Song Thien Vinh",
        "lavi nexo tiva dora vanta miro zenka lumo",
    ),
    "arabic": (
        "Al-Bar Al-Dan Al-Faj Al-Hil Al-Jadh Al-Kawth Al-Mar Al-Nahd Al-Qas Al-Raw Al-Saf Al-Wah Zaf Nur Sah",
        "aqin eedan imar oudi uwan ashir ehan iyad",
    ),
    "indian": (
        "Aksh Bhav Chand Dev Gan Indr Jyot Kal Lav Mayur Nil Pur Rav Sury Tej Ud Vish Yam",
        "anvira ombeka uvritta aveshi elanka iktara ondriya ushati",
    ),
    "turkic": (
        "Alat Bark Cih Dost Erk Gul Kara Mert Nur Oz Sar Temir Ulu Yild Zer Aksu Baiter Kok",
        "adan ekbay ilgin ozan umtay anur elik irmak",
    ),
    "african": (
        "Ade Baha Chim Jabi Kili Lago Mwez Nuru Olu Sime Tanda Uzu",
        "beko ande irika olewa umbi azia",
    ),
}
"""How words that sound like a language begin and end."""


class Roots:
    """Gives out coined words; no word twice, and two Chinese ones differ in two characters of three."""

    def __init__(self, dice: Random) -> None:
        size = len(_SYLLABLES)
        self._numbers = iter(dice.sample(range(size * size), size * size))
        self._words = {sound: _combinations(sound, dice) for sound in _SOUNDS}
        self._given: set[str] = set()

    def chinese(self) -> tuple[str, str]:
        """The word in pinyin ("Qiaolanyu") and in characters ("峤澜屿")."""
        first, second = divmod(next(self._numbers), len(_SYLLABLES))
        # The third is a check digit: a number changed in one place changes it too.
        places = (first, second, (first + 2 * second) % len(_SYLLABLES))
        characters, syllables = zip(*(_SYLLABLES[place] for place in places), strict=True)
        return "".join(syllables).capitalize(), "".join(characters)

    def latin(self, sound: str) -> str:
        """A word that sounds like the companies of a country."""
        word = next(word for word in self._words[sound] if word not in self._given)
        self._given.add(word)
        return word


def _combinations(sound: str, dice: Random) -> Iterator[str]:
    starts, ends = (part.split() for part in _SOUNDS[sound])
    words = [start + end for start in starts for end in ends]
    dice.shuffle(words)
    return iter(words)


def syllable_of(character: str) -> str:
    """How a character of a coined word is pronounced, without the tone."""
    return _PRONOUNCED[character]


def any_word(sound: str, dice: Random) -> str:
    """Some word of that sound, for names that need not be unique; Chinese ones have two syllables."""
    if sound == "chinese":
        return "".join(syllable for _, syllable in dice.sample(_SYLLABLES, 2)).capitalize()
    starts, ends = (part.split() for part in _SOUNDS[sound])
    return dice.choice(starts) + dice.choice(ends)
