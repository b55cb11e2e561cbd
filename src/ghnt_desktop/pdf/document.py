"""A tagged PDF that keeps PDF/UA-1 and PDF/A-2a: reportlab's canvas with what it lacks for that."""

from collections.abc import Callable, Collection
from typing import Any
from urllib.parse import quote

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from ghnt_desktop.pdf.faces import face
from ghnt_desktop.pdf.figures import image_of
from ghnt_desktop.pdf.fonts import DocumentFont
from ghnt_desktop.pdf.metadata import DocumentFacts, Info, output_intent, xmp
from ghnt_desktop.pdf.paper import Paper
from ghnt_desktop.pdf.streams import Stream
from ghnt_desktop.pdf.tags import Element, StructureTree
from ghnt_desktop.pdf.writer import CompactDocument

#: Addresses that may become a live link; others (a file on somebody's disk, a script) stay text.
LIVE_LINKS = ("https://", "http://", "mailto:")
#: What the address of a place in the document itself begins with; its anchor follows.
INSIDE = "\0"
#: What the anchor of a footnote begins with; its id follows.
NOTE = "noot-"


class LinkAnnotation(pdfdoc.PDFObject):
    """A link that says where it leads and which element it belongs to: printed, no border."""

    def __init__(self, box: str, says: str, way: str, leads_to: Any, key: int) -> None:
        """``box`` is the rectangle in the PDF's notation, ``key`` the place in the parent tree.

        ``way`` is the name of the entry that leads on, ``leads_to`` its value.
        """
        self._entries = f"/Rect{box}/Border[0 0 0]/F 4/StructParent {key}/{way} "
        self._says = pdfdoc.PDFString(says)
        self._leads_to = leads_to

    def format(self, document: Any) -> bytes:
        """Return the annotation; reportlab's own takes ten times as long over the same."""
        says: bytes = pdfdoc.format(self._says, document)
        place: bytes = pdfdoc.format(self._leads_to, document)
        start = b"<</Type/Annot/Subtype/Link" + self._entries.encode("ascii")
        return start + place + b"/Contents" + says + b">>"


class TaggedDocument(Canvas):
    """Pages of tagged content; what is drawn comes in as page operators, page by page."""

    def __init__(self, facts: DocumentFacts, paper: Paper, *, is_whole: bool = True) -> None:
        """Begin a document; its bytes come from ``finished``.

        In one that is not whole nothing leads to other places in it, which may not be there.
        """
        size = (paper.width, paper.height)
        super().__init__(None, pagesize=size, pageCompression=1, invariant=1, lang=facts.language)
        # reportlab's own document numbers and dates itself; ours is written compactly, by facts.
        self._tree = StructureTree()
        self._doc = CompactDocument(facts.language, self._tree)
        self._doc.info = Info(facts)
        self._doc.setCompression(1)
        self._box = f"[0 0 {paper.width:.2f} {paper.height:.2f}]"
        # The same for all pages, and so written once.
        resources = self._page_resources = pdfdoc.PDFResourceDictionary()
        resources.XObject = {}  # its default is one dictionary for all documents
        resources.basicFonts()
        self._pictures: dict[bytes, str] = {}
        self._resources = self._doc.Reference(resources, "PageResources")
        self._facts = facts
        #: What links within the document can lead to.
        self.anchors: Collection[str] = ()
        self._is_whole = is_whole
        self._fonts: dict[int, DocumentFont] = {}
        self._key = 0
        #: Gives the number of a new stretch of content of an element on the page that is drawn.
        self.mark: Callable[[Element], int] = self._tree.mark

    @property
    def root(self) -> Element:
        """The element that holds the whole document."""
        return self._tree.root

    def font(self, number: int) -> DocumentFont:
        """Return a face as used in this document."""
        if number not in self._fonts:
            font = self._fonts[number] = DocumentFont(face(number), f"F{number}")
            self._doc.delayedFonts.append(font)
        return self._fonts[number]

    def begin_page(self) -> None:
        """Begin the next page."""
        self._key = self._tree.open_page()

    def link(
        self, element: Element, href: str, box: tuple[float, float, float, float], says: str
    ) -> None:
        """Make ``box`` (left, bottom, right, top in points) of this page lead to ``href``.

        That is an address, or INSIDE and the anchor of a bookmark of this document. ``says`` tells
        in words where it leads.
        """
        if href.startswith(INSIDE) and not self._is_whole:
            return
        name = f"L{self._tree.next_key}"
        key = self._tree.link(element, self._doc.annotationName(name))
        rectangle = "[" + " ".join(f"{value:.2f}" for value in box) + "]"
        self._addAnnotation(LinkAnnotation(rectangle, says, *self._way_to(href), key), name)

    def _way_to(self, href: str) -> tuple[str, Any]:
        if href.startswith(INSIDE):
            return "Dest", self._bookmarkReference(href.removeprefix(INSIDE))
        action = {"S": "/URI", "URI": pdfdoc.PDFString(uri_of(href))}
        return "A", pdfdoc.PDFDictionary(action)

    def bookmark(self, title: str, level: int, y: float, anchor: str = "") -> None:
        """Add an entry to the bookmarks that leads to height ``y`` on this page."""
        key = anchor or f"B{len(self._destinations)}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=y)
        self.addOutlineEntry(title, key, level, closed=level > 0)

    def leads(self, href: str) -> bool:
        """Tell whether an address becomes a link: one that goes out, or to what is printed here."""
        if href.startswith(INSIDE):
            return href.removeprefix(INSIDE) in self.anchors
        return is_live(href)

    def place(self, y: float, anchor: str) -> None:
        """Let links lead to height ``y`` on this page; it is not among the bookmarks."""
        self.bookmarkPage(anchor, fit="XYZ", left=0, top=y)

    def picture(self, data: bytes) -> str:
        """Return the name under which a picture is drawn, "" when it cannot be; held once."""
        if data not in self._pictures:
            image = image_of(data)
            name = f"Im{len(self._pictures)}" if image else ""
            if image:
                resources: Any = self._page_resources
                resources.XObject[name] = self._doc.Reference(image, name)
                resources.ProcSet = resources.stdprocs
            self._pictures[data] = name
        return self._pictures[data]

    def end_page(self, operators: str) -> None:
        """Close the page with what is drawn on it."""
        self._code = [" "]
        self.showPage()
        page = self._doc.Pages.pages[-1]
        page.Contents = Stream(operators.encode("latin-1"))
        page.MediaBox = self._box
        page.Resources = self._resources
        page.Tabs = "/S"
        page.StructParents = self._key
        page.__NoDefault__ = [*page.__NoDefault__, "Tabs", "StructParents"]

    def finished(self) -> bytes:
        """Return the file; the document takes no more pages."""
        catalog = self._doc.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.OutputIntents = output_intent(self._doc)
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        catalog.Metadata = xmp(self._facts)
        catalog.StructTreeRoot = self._doc.tree_root
        self.setViewerPreference("DisplayDocTitle", "true")
        if self._outline_begun:
            self.showOutline()
        data: bytes = self._doc.GetPDFData(self)
        return data

    @property
    def _outline_begun(self) -> bool:
        return bool(self._doc.outline.levelstack)

    def _make_preamble(self) -> None:
        """Nothing: reportlab would select Helvetica, which is not embedded."""
        self._preamble = ""


def is_live(href: str) -> bool:
    """Tell whether an address may become a link."""
    return href.lower().startswith((*LIVE_LINKS, INSIDE))


def uri_of(href: str) -> str:
    """Return an address in ASCII, as a URI must be."""
    return quote(href.strip(), safe="%/:=&?~#+!$,;'@()*[]")
