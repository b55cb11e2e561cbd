"""The colours, sizes and distances of the window, by name; light and dark."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """Every colour of one theme; text pairs keep a contrast of at least 4.5, borders 3.

    ``levels`` colour the bars above the columns, in turn. ``line`` only decorates.
    """

    name: str
    win: str
    surface: str
    sunken: str
    text: str
    text2: str
    line: str
    edge: str
    accent: str
    onaccent: str
    accentsoft: str
    sel: str
    spot: str
    spotedge: str
    st_idea: str
    st_prep: str
    st_run: str
    st_done: str
    st_stop: str
    warn: str
    warnsoft: str
    err: str
    errsoft: str
    ok: str
    oksoft: str
    chip_organisation: str
    chip_municipality: str
    chip_group: str
    levels: tuple[str, ...]

    def colour(self, name: str) -> str:
        """Return the colour with this name ("st_run"); KeyError when there is none."""
        if name not in {*self._fields} - {"name", "levels"}:
            raise KeyError(name)
        return str(getattr(self, name))


LIGHT = Tokens(
    name="light",
    win="#F3F5F7",
    surface="#FFFFFF",
    sunken="#EAEEF2",
    text="#1A2530",
    text2="#4C5A68",
    line="#D6DCE3",
    edge="#7D8996",
    accent="#17567F",
    onaccent="#FFFFFF",
    accentsoft="#E2EDF5",
    sel="#D3E5F2",
    spot="#F6F2E6",
    spotedge="#8F7B42",
    st_idea="#5B5F97",
    st_prep="#8A5A00",
    st_run="#17567F",
    st_done="#2C6B3F",
    st_stop="#8F2F3A",
    warn="#7A4B00",
    warnsoft="#FFF3D9",
    err="#9B1C2E",
    errsoft="#FCE8EA",
    ok="#2C6B3F",
    oksoft="#E3F2E7",
    chip_organisation="#E3E8EE",
    chip_municipality="#DFEFE8",
    chip_group="#EBE4F2",
    levels=("#5B5F97", "#7B4F87", "#17567F", "#1E6B5C", "#7A4B00", "#8F2F3A"),
)

DARK = Tokens(
    name="dark",
    win="#15191E",
    surface="#1D2329",
    sunken="#262D35",
    text="#E7ECF0",
    text2="#AAB6C1",
    line="#36404A",
    edge="#7C8996",
    accent="#8CC2EA",
    onaccent="#0B2233",
    accentsoft="#1D3446",
    sel="#24455E",
    spot="#2A281E",
    spotedge="#A08B50",
    st_idea="#B6B8EA",
    st_prep="#E9B95C",
    st_run="#8CC2EA",
    st_done="#86CF9B",
    st_stop="#F09AA4",
    warn="#F0C068",
    warnsoft="#3A2E14",
    err="#FF9FAA",
    errsoft="#43212A",
    ok="#86CF9B",
    oksoft="#1B3324",
    chip_organisation="#323B45",
    chip_municipality="#1F3A33",
    chip_group="#382E45",
    levels=("#B6B8EA", "#CFA3DA", "#8CC2EA", "#7FCDBB", "#E9B95C", "#F09AA4"),
)

#: Distances in logical pixels.
SPACE = (4, 8, 12, 16, 24, 36)

#: Text sizes in logical pixels at 100 %.
META, BODY, LONG_TEXT, SECTION, SHEET, START = 12, 13, 14, 16, 19, 24

#: Weight of headings, names and whatever must stand out.
SEMIBOLD = 600


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours "#RRGGBB", 1 to 21, as WCAG 2 computes it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
