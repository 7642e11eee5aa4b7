"""The figures by other rules on the page of exhibitors, one's own profiles, and warnings on the Overview."""

from PySide6.QtGui import QGuiApplication

from expo_app.model.decision import OwnProfile
from expo_app.model.figure import Measure
from expo_app.model.query import Query
from expo_app.report.other_rules import profiles_title, sensitivity_title
from expo_app.session.figures.figures import answer
from expo_app.session.figures.press import press
from expo_app.session.figures.sensitivity import rules
from expo_app.ui.language import WORDS
from expo_app.ui.pages.exhibitors import ExhibitorsPage
from expo_app.ui.pages.overview import OverviewPage
from expo_app.ui.window import MainWindow

OWN = OwnProfile("own", "For the board", roles="main; co; represented")


def exhibitors(window: MainWindow) -> ExhibitorsPage:
    window.place.bench.go("exhibitors")
    page = window.place.bench.pages["exhibitors"]
    assert isinstance(page, ExhibitorsPage)
    return page


def test_every_profile_stands_beside_the_others_once_somebody_looks(imported: MainWindow) -> None:
    desk, page = imported.place.desk, exhibitors(imported)
    desk.decide([OWN], "own")
    derived = desk.derived
    assert derived is not None
    assert not any(isinstance(key, tuple) and key[0] == "rules" for key in derived.cache)
    page.parts.show_part(page.rules.profiles)
    table = page.rules.profiles.profiles.table.table
    shown = {table.key(row): table.index(row, 1).data() for row in range(table.rowCount())}
    assert shown == {
        name: str(answer(derived, Query(profile=name)).figure(Measure.EXHIBITORS).value)
        for name in ("ufi", "fkm", "china-overseas", "china-foreign", "as-listed", "own")
    }
    assert (shown["ufi"], shown["own"], shown["as-listed"]) == ("7", "8", "9")
    found = rules(derived, desk.query)
    assert page.rules.profiles.profiles.title.text() == profiles_title(found, WORDS)
    assert page.rules.ranges.ranges.title.text() == sensitivity_title(found, WORDS)


def test_a_click_counts_by_that_profile_and_so_does_the_chip(imported: MainWindow) -> None:
    desk, page = imported.place.desk, exhibitors(imported)
    desk.decide([OWN], "own")
    page.parts.show_part(page.rules.profiles)
    page.rules.profiles.profiles.table.row_chosen.emit("own")
    assert desk.query.profile == "own"
    chip = imported.place.bench.top_bar.chips["profile"]
    assert "For the board" in chip.accessibleName()
    desk.undo()
    assert desk.query.profile == "ufi"
    assert "UFI" in chip.accessibleName()
    imported.place.bench.look_for("alder")
    assert page.table.isVisible()  # a company that is looked for is in the list


def test_sentences_for_the_press_are_copied(imported: MainWindow) -> None:
    derived = imported.place.desk.derived
    assert derived is not None
    imported.actions_by_name["press"].trigger()
    sentences = QGuiApplication.clipboard().text().splitlines()
    assert tuple(sentences) == press(derived, Query(), "en")
    assert sentences[0] == "7 companies exhibited in 2025, 2 more than in 2024."


def test_figures_that_cannot_be_compared_are_marked(imported: MainWindow) -> None:
    desk, bench = imported.place.desk, imported.place.bench
    overview = bench.pages["overview"]
    assert isinstance(overview, OverviewPage)
    desk.ask(profile="as-listed")
    bench.go("overview")
    sentence = WORDS.text("caveat.as_listed")
    assert sentence in overview.warned.text()
    assert overview.warned.isVisible()
    heads = overview.cards[0]
    assert heads.sign.isVisible()
    assert sentence in heads.toolTip()
    assert sentence in heads.accessibleDescription()
    for name in ("countries", "sectors"):
        bench.go(name)
        assert sentence in bench.pages[name].warned.text()
    desk.ask(profile="ufi")
    bench.go("overview")
    assert not overview.warned.isVisible()
    assert not heads.sign.isVisible()
