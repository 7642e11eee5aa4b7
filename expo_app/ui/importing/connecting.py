"""The page of the import and the flow behind it, put together."""

from expo_app.ui.import_flow import ImportFlow
from expo_app.ui.jobs import Jobs
from expo_app.ui.pages.importing import ImportPage


def connect_import(page: ImportPage, imports: ImportFlow, jobs: Jobs) -> None:
    """Let the page show what the flow finds, and ask of the flow what is said on the page.

    The flow outlives the page: it is connected to methods of widgets alone, which Qt lets go of.
    """
    page.drafted.connect(imports.reconsider)
    page.accepted.connect(imports.accept)
    page.again_wanted.connect(imports.repeat)
    page.preview.notice.again_wanted.connect(imports.start)
    page.cancel_wanted.connect(jobs.cancel)
    jobs.progressed.connect(page.show_progress)
    imports.began.connect(page.show_wait)
    imports.shown.connect(page.show_preview)
    imports.considering.connect(page.preview.show_considering)
    imports.found.connect(page.preview.show_findings)
    imports.refused.connect(page.show_error)
