"""Whatever is pasted becomes plain characters or is refused in a sentence; nothing is fetched."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import SENTENCES
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.pasting import LONGEST_PASTE, pasted, words_of_page
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.theme import Theme
from tests.journeys.steps import agenda_of, box_in_focus, first_text, matrix, select, words_in

NESTED = "<table><tr><td>" * 3_000 + "diep" + "</td></tr></table>" * 3_000


def clipboard(text: str = "", html: str = "", urls: tuple[str, ...] = ()) -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if html:
        made.setHtml(html)
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    return made


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> Iterator[TextBox]:
    made = TextBox()
    qtbot.addWidget(made)
    made.resize(300, 200)
    yield made
    made.hide()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (NESTED, "diep"),
        ("<p>Eén <b>vet</b> &amp; meer</p><p>twee</p>", "Eén vet & meer\ntwee"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
        ("<head><title>t</title></head><body>x<style>p {}</style><script>y()</script>", "x"),
        ("<!-- <p>weg</p> --><p>blijft</p><!-- open", "blijft"),
        ('<a href="javascript:alert(1)">klik</a><img src="file:///etc/hostname">', "klik"),
        ("<" * 5_000 + "<!--" * 5_000, ""),
        ("", ""),
    ],
)
def test_a_web_page_gives_its_words_only(page: str, words: str) -> None:
    assert words_of_page(page) == words


def test_control_characters_and_places_on_this_computer_stay_out() -> None:
    assert pasted(clipboard("a\x00b\x07c\x1bd\r\ne\uffff")) == "abcd\ne"
    assert pasted(clipboard(urls=("file:///home/iemand/plan.docx",))) == ""
    assert pasted(clipboard(urls=("https://voorbeeld.nl/",))) == "https://voorbeeld.nl/"


def test_the_plain_words_are_taken_where_there_are_any() -> None:
    assert pasted(clipboard("gewoon", "<b>vet</b>")) == "gewoon"


@pytest.mark.parametrize("much", [clipboard("x" * 5_000_000), clipboard(html="x" * 5_000_000)])
def test_five_megabytes_are_refused_and_nothing_changes(box: TextBox, much: QMimeData) -> None:
    told: list[Refusal] = []
    box.refused.connect(told.append)
    box.show_text("Wat er stond")
    box.insertFromMimeData(much)
    assert box.toPlainText() == "Wat er stond"
    assert [one.code for one in told] == ["tekst-te-lang"]
    assert told[0].facts["limit"] == LONGEST_PASTE


def test_many_small_pastes_do_not_grow_a_text_without_end(box: TextBox) -> None:
    told: list[Refusal] = []
    box.refused.connect(told.append)
    for _ in range(3):
        box.insertFromMimeData(clipboard("woord " * (LONGEST_PASTE // 12)))
    assert len(box.toPlainText()) <= LONGEST_PASTE
    assert told


def test_a_text_box_opens_no_picture(box: TextBox) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    assert box.loadResource(kind, QUrl("file:///etc/hostname")) is None
    box.insertFromMimeData(clipboard(html='<p>a</p><img src="file:///etc/hostname">'))
    assert box.toPlainText() == "a"
    assert box.document().allFormats() == [
        one for one in box.document().allFormats() if not one.isImageFormat()
    ]


@pytest.mark.parametrize("where", ["cell", "panel"])
def test_what_is_refused_is_told_in_a_sentence(example: MainWindow, where: str) -> None:
    text = first_text(example)
    select(example, text)
    matrix(example).setFocus()
    example.command("edit" if where == "cell" else "to_details")
    QApplication.processEvents()
    QGuiApplication.clipboard().setMimeData(clipboard("x" * (LONGEST_PASTE + 1)))
    box = box_in_focus(example)
    box.paste()
    QApplication.processEvents()
    start = SENTENCES["tekst-te-lang"].split("{")[0].strip()
    assert start in words_in(example)
    assert not box.is_typing
    assert text in [
        one.text.text for one in agenda_of(example).blocks(example.selection.current.id)
    ]


def test_no_box_in_the_window_reads_rich_text(example: MainWindow) -> None:
    boxes = example.findChildren(QTextEdit)
    assert not any(one.acceptRichText() for one in boxes)
    assert all(isinstance(one, TextBox) for one in boxes)
    assert example.findChildren(QPlainTextEdit) == []
