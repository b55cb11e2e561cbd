"""Things that are planned, as many as one may wish, made without an agenda behind them."""

from ghnt_desktop.domain.planning import Bar, Lane, Planned
from ghnt_desktop.language.dates.conventions import HOUSE
from ghnt_desktop.language.dates.in_agenda import Reader

READ = Reader(HOUSE)


def thing(id_: str, *texts: str, title: str = "", status: str | None = None) -> Planned:
    """Return an activity with a planning per text."""
    bars = tuple(
        Bar(f"{id_}.{at}", "text", text, nth, part, part.what or "")
        for at, text in enumerate(texts)
        for nth, part in enumerate(READ(text).parts or (READ(text),))
    )
    return Planned(
        id_, "activity", title or id_, "", None, status or "", ("GGD",), False, False, bars
    )


def many(count: int, lanes: int = 20) -> list[Lane]:
    """Return so many things of one bar each, in lanes, over ten years."""
    texts = [
        *(f"Q{1 + at % 4} {2017 + at % 10}" for at in range(40)),
        *(f"vanaf {2017 + at}" for at in range(10)),
        *(f"eind {2017 + at} gereed" for at in range(10)),
        *(f"{1 + at} maart {2017 + at % 10}" for at in range(28)),
        "doorlopend",
        "maandelijks",
    ]
    things = [
        thing(f"a{at}", texts[at % len(texts)], title=f"Activiteit {at}") for at in range(count)
    ]
    size = -(-count // lanes)
    return [
        Lane(f"l{at}", f"Lijn {at}", tuple(things[at * size : (at + 1) * size]))
        for at in range(lanes)
    ]
