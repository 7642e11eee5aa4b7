"""Titles of rankings: the group that moved most, or the one that leads."""

from expo_app.model.figure import SMALL_BASE
from expo_app.report.ranking import Entry, Ranking
from expo_app.report.width import NAME, elided
from expo_app.report.words import Words


def mover_title(ranking: Ranking, noun: str, against: str, words: Words) -> str:
    """What the group with the largest change did; who leads when nothing changed or was compared.

    `noun` is the key of what is counted ("noun.exhibitors"). "" for an empty ranking.
    """
    moved = [entry for entry in (*ranking.entries, *ranking.gone) if entry.change]
    if not moved:
        return leader_title(ranking, noun, words)
    strongest = max(moved, key=lambda entry: abs(entry.change or 0.0))
    return words.sentence(_moved(strongest, noun, against, words))


def has_mover(ranking: Ranking) -> bool:
    """Whether one group of a ranking changed more than every other: else none is singled out."""
    sizes = sorted((abs(entry.change) for entry in ranking.entries if entry.change), reverse=True)
    return bool(sizes) and sizes[:1] != sizes[1:2]


def leader_title(ranking: Ranking, noun: str, words: Words, whole: float | None = None) -> str:
    """Who has most, of how many (`whole`, where the values do not add up to it); ties are named. "" for an
    empty ranking."""
    leaders = [entry for entry in ranking.entries if entry.value == ranking.entries[0].value]
    if not leaders:
        return ""
    whole = ranking.total + ranking.unassigned if whole is None else whole
    total = words.counted(noun, whole)
    value = words.number(leaders[0].value)
    if len(leaders) > 2:
        count = words.counted("groups", len(leaders))
        key = "leader.every" if len(leaders) == len(ranking.entries) else "leader.many"
        return words.sentence(words.text(key, count=count, value=value, total=total))
    if len(leaders) == 2:
        names = {"name": name_in(leaders[0], words), "other": name_in(leaders[1], words)}
        return words.sentence(words.text("leader.two", value=value, total=total, **names))
    key = "leader.all" if leaders[0].value == whole else "leader.one"
    return words.sentence(words.text(key, name=name_in(leaders[0], words), value=value, total=total))


def space_title(space: Ranking, count: Ranking, words: Words) -> str:
    """Who leads by net space, and by number when that is somebody else."""
    leaders = [entry for entry in space.entries if entry.value == space.entries[0].value]
    if not leaders:
        return ""
    value = words.counted("noun.net_space", leaders[0].value)
    if len(leaders) > 2:
        many = words.counted("groups", len(leaders))
        return words.sentence(words.text("leader.space.many", count=many, value=value))
    first = name_in(leaders[0], words)
    if len(leaders) == 2:
        other = name_in(leaders[1], words)
        return words.sentence(words.text("leader.space.two", name=first, other=other, value=value))
    most = count.entries[:2]
    alone = len(most) == 1 or (len(most) == 2 and most[0].value > most[1].value)
    if alone and most[0].key != leaders[0].key:
        return words.sentence(words.text("leader.both", name=name_in(most[0], words), other=first))
    return words.sentence(words.text("leader.space", name=first, value=value))


def name_in(entry: Entry, words: Words) -> str:
    """The group's name inside a sentence: with its article, and not too long."""
    article = "the " if entry.key in words.with_article else ""
    return words.embedded(article + elided(entry.name, NAME))


def _moved(entry: Entry, noun: str, against: str, words: Words) -> str:
    value, previous = entry.value, entry.previous or 0.0
    facts = {
        "name": name_in(entry, words),
        "change": words.part(noun, abs(value - previous)),
        "previous": words.number(previous),
        "against": against,
    }
    if not value:
        return words.text("mover.vanished", counted=words.counted(noun, previous), **facts)
    counted = words.counted(noun, value)
    if not previous:
        return words.text("mover.new", counted=counted, **facts)
    if previous < SMALL_BASE:
        way = "up" if value > previous else "down"
        return words.text(f"mover.base.{way}", counted=counted, **facts)
    rank = _rank_moved(entry, words)
    return words.text(f"mover.{_verb(value, previous)}", **facts) + (
        rank or words.text("mover.to", counted=counted)
    )


def _verb(value: float, previous: float) -> str:
    """The word for a change on a base of at least ten, which the numbers bear out exactly."""
    if value < previous:
        return "halves" if 2 * value == previous else "more_than_halves" if 2 * value < previous else "falls"
    steps = (
        (value > 3 * previous, "more_than_triples"),
        (value == 3 * previous, "triples"),
        (value > 2 * previous, "more_than_doubles"),
        (value == 2 * previous, "doubles"),
        (value >= 1.8 * previous, "nearly_doubles"),
    )
    return next((verb for holds, verb in steps if holds), "grows")


def _rank_moved(entry: Entry, words: Words) -> str:
    """ " and moves from rank 4 to 2"; "" when the rank stayed or is not known."""
    if not entry.rank or not entry.previous_rank or entry.rank == entry.previous_rank:
        return ""
    up = entry.rank < entry.previous_rank
    joint = "and" if up == ((entry.change or 0) > 0) else "but"
    way = "up" if up else "down"
    return words.text(f"rank.{joint}.{way}", old=str(entry.previous_rank), new=str(entry.rank))
