"""A workspace opens with its log, and its lists are read beside it."""

from pathlib import Path

from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace, read_sources


def test_lists_are_read_beside_whoever_has_the_workspace_open(tmp_path: Path) -> None:
    path = tmp_path / "fair.expo"
    for year in ("2024", "2025"):
        text = f"Company Name,Country,Stand\nAlder {year},Germany,1-1\nBirch,France,1-2\n"
        (tmp_path / f"Wood Fair {year}.csv").write_text(text, encoding="utf-8")
    with Workspace.create(path) as made:
        made.accept(read_lists(sorted(tmp_path.glob("*.csv")), Told()))
        made.decide((), "nothing")
        whole = made.state

    with Workspace.open(path) as opened:
        unread = opened.unread
        so_far = opened.state_so_far
        assert [source.id for source in whole.sources] == list(unread)
        assert so_far.sources == ()
        assert (so_far.steps, so_far.revision) == (whole.steps, opened.state_so_far.revision)

        opened.know(read_sources(path, unread[:1]))
        assert [source.id for source in opened.state_so_far.sources] == list(unread[:1])
        sources = read_sources(path, unread)
        opened.know(sources)
        assert opened.unread == ()
        assert opened.state_so_far is opened.state
        assert opened.state.sources == whole.sources
        assert opened.state.sources[0] is sources[0]

        opened.undo()
        opened.undo()
        assert opened.state.sources == ()
        opened.redo()
        assert opened.unread == ()  # what was undone last is still known
        assert opened.state.sources == whole.sources
