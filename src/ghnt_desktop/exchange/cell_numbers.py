"""Numbers in the cells of a spreadsheet as people see them: dates, amounts, percentages."""

import re
from datetime import datetime, timedelta

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

#: Days are counted from here; the second is what old Macs did.
_DAY_ZERO, _MAC_ZERO = datetime(1899, 12, 30), datetime(1904, 1, 1)
#: Formats that every spreadsheet knows by number; the others are written out in the file.
_KNOWN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd-mm-yyyy",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm",
    21: "h:mm:ss", 22: "dd-mm-yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
    40: "#,##0.00", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss",
}  # fmt: skip
#: What of a format is no pattern: quoted words, colours and currencies in brackets, escaped signs.
_WORDS = re.compile(r'"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)|_.|\*.')
_BRACKETS = re.compile(r"\[[^\]]*\]")
_CURRENCY = re.compile(r"[€$£]|EUR")
_LARGEST_DAY = 2_958_466
_PLACES = re.compile(r"[0#]\.([0#?]+)")


def shown(value: str, format_id: int, written: str, from_1904: bool = False) -> str:
    """Return what a cell shows of a number that is stored as text in the file.

    ``format_id`` is the number of its format, ``written`` the format itself where the file has it.
    A number that is none is returned as it is.
    """
    try:
        number = float(value)
    except ValueError:
        return value
    pattern = (written or _KNOWN.get(format_id, "")).split(";")[0]
    bare = _BRACKETS.sub("", _WORDS.sub("", pattern)).lower()
    if _is_day(bare) and 0 <= number < _LARGEST_DAY:
        return _day(number, bare, from_1904)
    return _plain(number, value, pattern, bare)


def _is_day(pattern: str) -> bool:
    return "general" not in pattern and bool(re.search(r"[dyhs]|mm|jj", pattern))


def _day(number: float, pattern: str, from_1904: bool) -> str:
    moment = (_MAC_ZERO if from_1904 else _DAY_ZERO) + timedelta(days=number)
    moment += timedelta(microseconds=500_000)  # a fraction of a day is never quite a whole second
    has_time = bool(re.search(r"h", pattern))
    time = f"{moment.hour}:{moment.minute:02}" if has_time else ""
    if not re.search(r"[dyj]|mmm", pattern):
        return time or f"{moment.minute}:{moment.second:02}"
    has_day, has_month = "d" in pattern, "m" in re.sub(r"h+:m+", "", pattern)
    if has_day:
        day = f"{moment.day:02}-{moment.month:02}-{moment.year}"
    elif has_month:
        day = f"{_MONTHS[moment.month - 1]} {moment.year}"
    else:
        day = str(moment.year)
    return f"{day} {time}".strip()


def _plain(number: float, value: str, pattern: str, bare: str) -> str:
    """Return a number with a comma for its decimals and points for its thousands."""
    told = _PLACES.search(bare)
    places = len(told[1]) if told else 0
    if "%" in bare:
        return f"{_dutch(number * 100, places, False)}%"
    if not re.search(r"[0#]", bare):
        return _general(number, value)
    amount = _dutch(number, places, "," in bare)
    return f"€ {amount}" if _CURRENCY.search(pattern) else amount


def _general(number: float, value: str) -> str:
    if number == int(number) and abs(number) < 1e15:
        return str(int(number))
    return f"{number:.10g}".replace(".", ",") if "e" not in value.lower() else f"{number:g}"


def _dutch(number: float, places: int, thousands: bool) -> str:
    written = f"{number:,.{places}f}" if thousands else f"{number:.{places}f}"
    return written.replace(",", " ").replace(".", ",").replace(" ", ".")
