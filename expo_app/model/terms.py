"""The field's fixed vocabulary (ISO 25639, UFI, FKM)."""

from enum import StrEnum


class Population(StrEnum):
    """Whom a list lists."""

    EXHIBITORS = "exhibitors"
    VISITORS = "visitors"


class Role(StrEnum):
    """What an organisation or a person does at the event.

    MAIN contracts with the organiser; CO has own products and own staff on a main exhibitor's stand;
    REPRESENTED is shown by somebody else without own staff (FKM); ORGANISER runs a group stand and
    exhibits nothing itself; SERVICE covers service desks, press, suppliers and stand staff.
    """

    MAIN = "main"
    CO = "co"
    REPRESENTED = "represented"
    ORGANISER = "organiser"
    SERVICE = "service"
    VISITOR = "visitor"


class Mode(StrEnum):
    """How a participant took part."""

    ON_SITE = "on site"
    ONLINE = "online"


class Status(StrEnum):
    """Whether the participation stands."""

    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Reason(StrEnum):
    """Why a row does not count: the last column of rows.csv and the steps of the waterfall.

    In the order in which they are tried; the first that applies is the reason.
    """

    EXCLUDED = "excluded by a decision"
    CANCELLED = "cancelled"
    DUPLICATE = "exact duplicate"
    ONLINE = "online only"
    REPRESENTED = "represented company"
    OTHER_ROLE = "role that does not count"
    FURTHER_STAND = "further stand of the same exhibitor"
