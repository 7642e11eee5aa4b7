"""How the fields of a list are called above its columns."""

from PySide6.QtCore import QCoreApplication

from expo_app.model.layout import Field
from expo_app.ui.translated import QT_TRANSLATE_NOOP

FIELDS: dict[Field, str] = {
    Field.IGNORED: QT_TRANSLATE_NOOP("Fields", "–"),
    Field.ORGANISATION: QT_TRANSLATE_NOOP("Fields", "Name"),
    Field.ORGANISATION_LOCAL: QT_TRANSLATE_NOOP("Fields", "Name, local"),
    Field.COUNTRY: QT_TRANSLATE_NOOP("Fields", "Country"),
    Field.INVOICE_COUNTRY: QT_TRANSLATE_NOOP("Fields", "Country, invoice"),
    Field.DECLARED_COUNTRY: QT_TRANSLATE_NOOP("Fields", "Country, declared"),
    Field.PARENT_COUNTRY: QT_TRANSLATE_NOOP("Fields", "Country, parent"),
    Field.ADDRESS: QT_TRANSLATE_NOOP("Fields", "Address"),
    Field.ROLE: QT_TRANSLATE_NOOP("Fields", "Role"),
    Field.MAIN_EXHIBITOR: QT_TRANSLATE_NOOP("Fields", "Main exhibitor"),
    Field.MODE: QT_TRANSLATE_NOOP("Fields", "On site or online"),
    Field.STATUS: QT_TRANSLATE_NOOP("Fields", "Status"),
    Field.SECTORS: QT_TRANSLATE_NOOP("Fields", "Sector"),
    Field.HALL: QT_TRANSLATE_NOOP("Fields", "Hall"),
    Field.STAND: QT_TRANSLATE_NOOP("Fields", "Stand"),
    Field.PHASE: QT_TRANSLATE_NOOP("Fields", "Phase"),
    Field.NET_SPACE: QT_TRANSLATE_NOOP("Fields", "Net space"),
    Field.WEBSITE: QT_TRANSLATE_NOOP("Fields", "Website"),
    Field.EMAIL: QT_TRANSLATE_NOOP("Fields", "E-mail"),
    Field.IDENTIFIER: QT_TRANSLATE_NOOP("Fields", "Number"),
    Field.EDITION: QT_TRANSLATE_NOOP("Fields", "Edition"),
    Field.EVENT: QT_TRANSLATE_NOOP("Fields", "Event"),
    Field.POPULATION: QT_TRANSLATE_NOOP("Fields", "Whom it lists"),
}


def called(field: Field) -> str:
    """The name of a field in the language of the window."""
    return QCoreApplication.translate("Fields", FIELDS.get(field, field.value))
