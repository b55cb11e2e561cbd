"""The kinds of block, column and organisation as the screen names them."""

from collections.abc import Mapping

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.structure import LevelKind
from ghnt_desktop.ui.shared.words import translate


def block_kinds() -> Mapping[BlockKind, str]:
    """Return the kinds of block an officer may give."""
    return {
        BlockKind.PARAGRAPH: translate("Words", "Paragraph"),
        BlockKind.BULLET: translate("Words", "Bullet"),
        BlockKind.NUMBERED: translate("Words", "Numbered item"),
        BlockKind.TABLE: translate("Words", "Table"),
        BlockKind.QUOTE: translate("Words", "Quote"),
    }


def level_kinds() -> Mapping[LevelKind, str]:
    """Return the kinds of column."""
    return {
        LevelKind.NATIONAL: translate("Words", "National"),
        LevelKind.AMBITION: translate("Words", "Ambition"),
        LevelKind.REGIONAL: translate("Words", "Regional"),
        LevelKind.SUBREGIONAL: translate("Words", "Sub-regional"),
        LevelKind.MUNICIPAL: translate("Words", "Municipal"),
        LevelKind.FREE: translate("Words", "Free column"),
    }


def organisation_kinds() -> Mapping[OrganisationKind, str]:
    """Return the kinds of entry in the register."""
    return {
        OrganisationKind.ORGANISATION: translate("Organisations", "Organisation"),
        OrganisationKind.MUNICIPALITY: translate("Organisations", "Municipality"),
        OrganisationKind.GROUP: translate("Organisations", "Group"),
    }
