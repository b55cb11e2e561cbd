"""Times of the history as an officer reads them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from ghnt_desktop.ui.shared.words import translate


def clock(moment: datetime) -> str:
    """Return "14:02" in the time of this computer."""
    return moment.astimezone().strftime("%H:%M")


def day_and_clock(moment: datetime) -> str:
    """Return "vandaag 14:02", "gisteren 9:30" or "12 mei 2020 14:02"."""
    words = when(moment.isoformat())
    return words if words.endswith(clock(moment)) else f"{words} {clock(moment)}"


def when(time: str) -> str:
    """Return "vandaag 14:02", "gisteren" or "12 mei 2020" for an ISO time; "" for rubbish."""
    try:
        moment = datetime.fromisoformat(time).astimezone()
    except ValueError:
        return ""
    days = (datetime.now().astimezone().date() - moment.date()).days
    if days == 0:
        return translate("Moments", "today %1").replace("%1", clock(moment))
    if days == 1:
        return translate("Moments", "yesterday")
    day = QDate(moment.year, moment.month, moment.day)
    return QLocale(QLocale.Language.Dutch).toString(day, "d MMMM yyyy")


def long_day(day: date) -> str:
    """Return "dinsdag 12 mei 2020"."""
    told = QDate(day.year, day.month, day.day)
    return QLocale(QLocale.Language.Dutch).toString(told, "dddd d MMMM yyyy")
