"""The structure tree of a tagged PDF: what is a heading, a table cell, a list, in reading order."""

from collections.abc import Sequence

#: How the attributes of an element with an identifier begin.
_IDENTIFIED = "/ID("
#: A stretch of page content: (page from 0, its number on that page).
Mark = tuple[int, int]


class Element:
    """One structure element; ``kids`` are elements, marks on pages and annotations."""

    __slots__ = ("attributes", "kids", "number", "parent", "tag")

    def __init__(self, tag: str, parent: "Element | None" = None, attributes: str = "") -> None:
        """Make an element at the end of its parent; ``attributes`` in the PDF's own notation."""
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.kids: list[Element | Mark | Annotation] = []
        self.number = 0
        if parent is not None:
            parent.kids.append(self)


class Annotation(tuple[int, str]):
    """A link on a page: (page from 0, reportlab's name of the annotation)."""

    __slots__ = ()


class StructureTree:
    """The elements of a document and, per page and per link, the way back to them."""

    def __init__(self) -> None:
        self.root = Element("Document")
        #: By number: a page's elements by mark, or the element of one link.
        self._parents: list[list[Element] | Element] = []
        self._elements: list[Element] = []
        self._marks: list[Element] = []
        self._page = -1

    def open_page(self) -> int:
        """Begin the next page; return the number under which its marks are found."""
        self._page += 1
        self._marks = []
        self._parents.append(self._marks)
        return len(self._parents) - 1

    def mark(self, element: Element) -> int:
        """Return the number of a new stretch of content of ``element`` on this page."""
        number = len(self._marks)
        self._marks.append(element)
        element.kids.append((self._page, number))
        return number

    def link(self, element: Element, annotation: str) -> int:
        """Return the number under which the element of a link on this page is found."""
        self._parents.append(element)
        element.kids.append(Annotation((self._page, annotation)))
        return len(self._parents) - 1

    def number(self, first: int) -> int:
        """Give every element an object number from ``first`` on; return how many there are."""
        self._elements = [self.root]
        for number, element in enumerate(self._elements, first):
            element.number = number
            self._elements += [kid for kid in element.kids if type(kid) is Element]
        return len(self._elements)

    def objects(self, root: int, pages: Sequence[int], annotations: dict[str, int]) -> list[str]:
        """Return every element as it is written, by number; ``root`` is the object of the tree."""
        return [_written(element, root, pages, annotations) for element in self._elements]

    def dissolve(self) -> None:
        """Let go of all elements: each knows its parent, and such circles are freed late."""
        for element in self._elements:
            element.parent = None
        self._parents.clear()
        self._elements.clear()

    def id_tree(self) -> str:
        """Return the entries that find an element by the identifier it has, in order of these."""
        known = (e for e in self._elements if e.attributes.startswith(_IDENTIFIED))
        named = sorted((e.attributes.removeprefix(_IDENTIFIED), e.number) for e in known)
        return " ".join(f"({name} {number} 0 R" for name, number in named)

    def parent_tree(self) -> str:
        """Return the entries of the parent tree."""
        return " ".join(f"{key} {_references(found)}" for key, found in enumerate(self._parents))

    @property
    def next_key(self) -> int:
        """The first number that is not given out."""
        return len(self._parents)


def _references(found: list[Element] | Element) -> str:
    if isinstance(found, Element):
        return f"{found.number} 0 R"
    return "[" + " ".join(f"{element.number} 0 R" for element in found) + "]"


def _written(element: Element, root: int, pages: Sequence[int], annotations: dict[str, int]) -> str:
    """Return an element as a dictionary; the page of its first mark holds for all marks on it."""
    parent = element.parent.number if element.parent else root
    if len(element.kids) == 1 and type(mark := element.kids[0]) is tuple:  # most of them
        place = f"/Pg {pages[mark[0]]} 0 R{element.attributes}/K {mark[1]}"
        return f"<</S/{element.tag}/P {parent} 0 R{place}>>"
    home = next((kid[0] for kid in element.kids if type(kid) is tuple), None)
    kids = [_kid(kid, home, pages, annotations) for kid in element.kids]
    page = "" if home is None else f"/Pg {pages[home]} 0 R"
    # An empty cell has no kids at all: validators take an empty list for a broken span.
    inside = "" if not kids else f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]"
    return f"<</S/{element.tag}/P {parent} 0 R{page}{element.attributes}{inside}>>"


def _kid(
    kid: Element | Mark | Annotation,
    home: int | None,
    pages: Sequence[int],
    annotations: dict[str, int],
) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    page, number = kid
    if isinstance(kid, Annotation):
        return f"<</Type/OBJR/Pg {pages[page]} 0 R/Obj {annotations[kid[1]]} 0 R>>"
    if page == home:
        return str(number)
    return f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {number}>>"
