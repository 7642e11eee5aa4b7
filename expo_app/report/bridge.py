"""The steps from one edition's exhibitors to the next's."""

from dataclasses import dataclass

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report.words import Words


@dataclass(frozen=True)
class Step:
    """A total (the first and the last) or a signed change between them."""

    key: str
    name: str
    value: float
    note: str = ""
    is_change: bool = True


def bridge_steps(dossier: Dossier, words: Words) -> tuple[Step, ...]:
    """Previous, lost, won back, first-time, this; nobody won back is left out.

    Empty when one of them is not known, or when they do not add up.
    """
    figure = dossier.answer.figure
    exhibitors = figure(Measure.EXHIBITORS)
    changes = [figure(measure).value for measure in (Measure.LOST, Measure.WON_BACK, Measure.NEW)]
    lost, won_back, new = (0.0 if value is None else value for value in changes)
    before, now = exhibitors.previous, exhibitors.value
    if None in changes or before is None or now is None or before - lost + won_back + new != now:
        return ()
    against, edition = dossier.query.against, dossier.query.edition
    share = words.percent(100 * lost / before) if before else ""
    lost_note = words.text("bridge.lost.note", share=share, against=against) if share else ""
    steps = [Step(against, against, before, is_change=False)]
    steps.append(Step(Measure.LOST, words.text("bridge.lost"), -lost, lost_note))
    if won_back:
        steps.append(_gain(Measure.WON_BACK, won_back, words))
    steps.append(_gain(Measure.NEW, new, words))
    steps.append(Step(edition, edition, now, is_change=False))
    return tuple(steps)


def _gain(measure: Measure, value: float, words: Words) -> Step:
    return Step(measure, words.text(f"bridge.{measure}"), value, words.text(f"bridge.{measure}.note"))
