"""Pictures as they are meant to be seen: a telephone stores them as it was held."""

from io import BytesIO

#: How good a photograph stays that has to be stored anew, of 95.
_QUALITY = 88
#: The tag of a picture that tells how it was held; 1 is upright.
_ORIENTATION = 0x0112


def turned_upright(data: bytes) -> bytes:
    """Return a picture with its dots as they are seen; the same bytes when they are already."""
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(data), formats=["PNG", "JPEG"]) as opened:
            if opened.getexif().get(_ORIENTATION, 1) == 1:
                return data
            kind = opened.format or "PNG"
            upright = ImageOps.exif_transpose(opened)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return data  # whoever draws it says so
    told = BytesIO()
    upright.save(told, kind, quality=_QUALITY)
    return told.getvalue()
