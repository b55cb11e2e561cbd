"""What can be filled in in a Word form: content controls, and the lock on all around them."""

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ghnt_desktop.domain.typed_text import writable
from ghnt_desktop.exchange.running_text import Control

#: Grey that is still read well on white (5.3 to 1).
_HINT = "6B6B6B"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def content_control(control: Control) -> BaseOxmlElement:
    """Return a control that stands in a paragraph; it can be filled, not taken away."""
    made = OxmlElement("w:sdt")
    about = _added(made, "w:sdtPr")
    _valued(about, "w:alias", control.alias)
    _valued(about, "w:tag", control.tag)
    _valued(about, "w:lock", "sdtLocked")
    if not control.text:
        _added(about, "w:showingPlcHdr")
    _kind(about, control)
    _added(made, "w:sdtContent").append(_run(control))
    return made


def protect(document: WordDocument) -> None:
    """Let only what is to be filled in be changed; there is no password."""
    lock = OxmlElement("w:documentProtection")
    lock.set(qn("w:edit"), "forms")
    lock.set(qn("w:enforcement"), "1")
    settings = document.settings.element
    after = settings.find(qn("w:defaultTabStop"))  # Word asks its settings in an order of its own
    if after is None:
        settings.append(lock)
    else:
        after.addprevious(lock)


def _kind(about: BaseOxmlElement, control: Control) -> None:
    if not control.choices:
        _added(about, "w:text").set(qn("w:multiLine"), "1")
        return
    listed = _added(about, "w:dropDownList")
    for choice in control.choices:
        item = _added(listed, "w:listItem")
        item.set(qn("w:displayText"), choice)
        item.set(qn("w:value"), choice)


def _run(control: Control) -> BaseOxmlElement:
    run = OxmlElement("w:r")
    if not control.text:
        _valued(_added(run, "w:rPr"), "w:color", _HINT)
    for number, line in enumerate(writable(control.text or control.hint).split("\n")):
        if number:
            _added(run, "w:br")
        said = _added(run, "w:t")
        said.text = line
        said.set(_SPACE, "preserve")
    return run


def _added(parent: BaseOxmlElement, tag: str) -> BaseOxmlElement:
    child = OxmlElement(tag)
    parent.append(child)
    return child


def _valued(parent: BaseOxmlElement, tag: str, said: str) -> None:
    _added(parent, tag).set(qn("w:val"), said)
