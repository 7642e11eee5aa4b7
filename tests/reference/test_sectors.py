"""Sectors are split where the list shows that a separator separates."""

from expo_app.reference.sectors import splitter


def split_all(cells):
    split = splitter(cells)
    return [list(split(cell)) for cell in cells]


def test_semicolons_bars_and_line_breaks_always_separate():
    assert split_all(["AI; Robots", "Cloud | Games", "A\nB；C"]) == [
        ["AI", "Robots"],
        ["Cloud", "Games"],
        ["A", "B", "C"],
    ]


def test_a_comma_separates_where_the_parts_turn_up_elsewhere():
    assert split_all(["AI, Robots", "AI", "Robots"])[0] == ["AI", "Robots"]
    assert split_all(["Logistics, storage and handling", "AI"])[0] == ["Logistics, storage and handling"]


def test_known_names_stay_whole_beside_separators():
    cells = [
        "Service firms, contractors",
        "Media",
        "Service firms, contractors, Media",
        "Media, Games",
        "Games",
    ]
    assert split_all(cells)[2] == ["Service firms, contractors", "Media"]


def test_chinese_commas_separate_but_not_inside_names_of_the_national_standard():
    cells = ["制造业,信息传输、软件和信息技术服务业", "制造业", "信息传输、软件和信息技术服务业"]
    assert split_all(cells)[0] == ["制造业", "信息传输、软件和信息技术服务业"]
    assert split_all(["人工智能、机器人", "机器人、云服务"]) == [["人工智能", "机器人"], ["机器人", "云服务"]]


def test_a_slash_without_blanks_separates_only_sectors_of_their_own():
    assert split_all(["Components/Parts", "Media"])[0] == ["Components/Parts"]
    assert split_all(["AI/Robots", "AI", "Robots"])[0] == ["AI", "Robots"]


def test_a_slash_between_blanks_stays_in_a_name_that_is_repeated():
    cells = ["Platforms / Technology", "Platforms / Technology", "Media; Platforms / Technology"]
    assert split_all(cells)[2] == ["Media", "Platforms / Technology"]
    assert split_all(["AI / Robots", "Robots / Cloud"]) == [["AI", "Robots"], ["Robots", "Cloud"]]


def test_repeats_and_blanks_go():
    assert split_all(["AI; AI;; ", ""]) == [["AI"], []]
