"""What became of an audit pack, as the command line prints it."""

from typing import Any

from expo_app.session.verifying.verify import Checked, Verified

Json = dict[str, Any]


def verified_json(found: Verified) -> Json:
    """Everything, every number included."""
    return {
        "pack": str(found.pack),
        "holds": found.holds,
        "checksum": found.checksum,
        "problems": list(found.problems),
        "numbers": len(found.checked),
        "checked": [_checked(one) for one in found.checked],
    }


def checked_rows(found: Verified) -> list[Json]:
    """The values of figures.csv, and whatever else does not hold."""
    return [
        _checked(one) | {"holds": "yes" if one.holds else "NO"}
        for one in found.checked
        if one.is_headline or not one.holds
    ]


def _checked(one: Checked) -> Json:
    return {
        "file": one.file,
        "what": one.what,
        "stated": one.stated,
        "counted": one.counted,
        "holds": one.holds,
    }
