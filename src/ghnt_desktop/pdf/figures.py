"""Pictures on a page: how large, and as the image that a PDF holds."""

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from ghnt_desktop.pdf.streams import Stream

if TYPE_CHECKING:
    from PIL import Image

#: A picture of so many dots takes one point; so a page is filled at about 150 dots per inch.
_DOTS_PER_POINT = 2.0
_HIGHEST = 300.0


class Figure(NamedTuple):
    """A picture, PNG or JPEG, with its size in dots, and what it says to who does not see it."""

    data: bytes
    across: int
    down: int
    spoken: str

    def size(self, room: float) -> tuple[float, float]:
        """Return width and height in points, not wider than ``room``."""
        width, height = self.across / _DOTS_PER_POINT, self.down / _DOTS_PER_POINT
        shrunk = min(1.0, room / width, _HIGHEST / height)
        return width * shrunk, height * shrunk


@lru_cache(maxsize=256)
def can_be_drawn(data: bytes) -> bool:
    """Tell whether bytes are a picture to its last dot; no more of it is made than that needs."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data), formats=["PNG", "JPEG"]) as opened:
            opened.draft(opened.mode, (opened.width // 8, opened.height // 8))
            opened.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False
    return True


def image_of(data: bytes) -> Stream | None:
    """Return a picture as an image in RGB or grey; None when its bytes cannot be drawn.

    Transparent parts are white, as the paper: an archive copy has no transparency to interpret.
    """
    from PIL import Image

    try:
        with Image.open(BytesIO(data), formats=["PNG", "JPEG"]) as opened:
            entries = {"Type": "/XObject", "Subtype": "/Image", "BitsPerComponent": "8"}
            entries |= {"Width": str(opened.width), "Height": str(opened.height)}
            if opened.format == "JPEG" and opened.mode in ("L", "RGB"):
                opened.load()
                told = {"ColorSpace": _space(opened.mode), "Filter": "/DCTDecode"}
                return Stream(data, {**entries, **told}, compress=False)
            drawn = _on_paper(opened)
            return Stream(drawn.tobytes(), {**entries, "ColorSpace": _space(drawn.mode)})
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _on_paper(opened: "Image.Image") -> "Image.Image":
    """Return a picture in grey or RGB; three more whole ones are made only if one sees through."""
    from PIL import Image

    if opened.mode.startswith("I"):  # of 65,536 greys, which Pillow would all make white
        return opened.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if not opened.has_transparency_data:
        return opened.convert("L" if opened.mode in ("1", "L") else "RGB")
    seen = opened.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB")


def _space(mode: str) -> str:
    return "/DeviceGray" if mode == "L" else "/DeviceRGB"
