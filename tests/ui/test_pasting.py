"""Whatever is pasted becomes plain characters or is refused in a sentence; nothing is fetched."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from ghnt_desktop.document.clipboard import LONGEST_PASTE
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Span
from ghnt_desktop.language.sentences import SENTENCES
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.pasting import clip_of, plain
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.shared.writing.running import RunEditor
from ghnt_desktop.ui.shared.writing.table_editor import Cells
from tests.document import pages
from tests.journeys.steps import (
    agenda_of,
    block,
    box_in_focus,
    click,
    contribution,
    dialog,
    first_text,
    matrix,
    no_dialog,
    open_editor,
    press,
    select,
    words_in,
)


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


def test_control_characters_and_places_on_this_computer_stay_out() -> None:
    assert plain(clip_of(clipboard("a\x00b\x07c\x1bd\r\ne\uffff"))) == "abcd\ne"
    assert plain(clip_of(clipboard(urls=("file:///home/iemand/plan.docx",)))) == ""
    address = "https://voorbeeld.nl/"
    assert plain(clip_of(clipboard(urls=("file:///x", address)))) == address


def test_a_plain_box_takes_the_plain_words_where_there_are_any() -> None:
    assert plain(clip_of(clipboard("gewoon", "<b>vet</b>"))) == "gewoon"
    assert plain(clip_of(clipboard(html="<p>Eén <b>vet</b></p><p>&amp; twee</p>"))) == (
        "Eén vet\n& twee"
    )


@pytest.mark.parametrize("much", [clipboard("x" * 5_000_000), clipboard(html="x" * 5_000_000)])
def test_five_megabytes_are_refused_and_nothing_changes(box: TextBox, much: QMimeData) -> None:
    told: list[Refusal] = []
    box.refused.connect(told.append)
    box.show_text("Wat er stond")
    box.insertFromMimeData(much)
    assert box.toPlainText() == "Wat er stond"
    assert [one.code for one in told] == ["plakken-te-groot" if much.hasHtml() else "tekst-te-lang"]


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


HOSTILE = clipboard(
    "de woorden",
    '<p>Eén <a href="javascript:alert(1)">klik</a><img src="file:///etc/hostname">\x07</p>'
    "<p>tweede stuk<script>weg()</script></p>",
)


@pytest.mark.parametrize("where", ["cell", "panel", "lines"])
def test_every_editor_takes_the_words_of_a_hostile_page_and_refuses_one_without_end(
    example: MainWindow, where: str
) -> None:
    box = open_editor(example, where)
    before = agenda_of(example)
    for endless in (clipboard(html=pages.NESTED), clipboard(html="x" * 5_000_000)):
        box.insertFromMimeData(endless)
        assert agenda_of(example) is before
        assert not box.is_typing
    assert SENTENCES["plakken-te-groot"] in words_in(example)
    box.selectAll()
    box.insertFromMimeData(HOSTILE)
    QApplication.processEvents()
    example.bridge.stepping.emit()
    pasted = [block(example, words).text for words in ("Eén klik", "tweede stuk")]
    assert [one.text for one in pasted] == ["Eén klik", "tweede stuk"]
    assert not any(one.spans for one in pasted)
    assert SENTENCES["afbeelding-niet-geplakt"] in words_in(example)


@pytest.mark.parametrize("where", ["cell", "panel"])
def test_typing_goes_on_behind_what_was_pasted_in_a_block(example: MainWindow, where: str) -> None:
    first = first_text(example)
    box = open_editor(example, where)
    parent = block(example, first).parent
    cursor = box.textCursor()
    cursor.setPosition(3)
    box.setTextCursor(cursor)
    box.insertFromMimeData(clipboard(html="<p>X</p><ul><li><i>punt</i></li></ul>"))
    QApplication.processEvents()
    QTest.keyClicks(box_in_focus(example), "!")
    example.bridge.stepping.emit()
    blocks = agenda_of(example).blocks(parent)
    assert [one.text.text for one in blocks[:2]] == [f"{first[:3]}X", f"punt!{first[3:]}"]
    assert blocks[1].text.spans[0] == Span(0, 5, "italic")
    example.bridge.undo()
    example.bridge.undo()
    assert agenda_of(example).blocks(parent)[0].text.text == first


# -- in the matrix -----------------------------------------------------------------------------


def paste_in_matrix(example: MainWindow, held: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(held)
    select(example, first_text(example))
    matrix(example).setFocus()
    press(matrix(example), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_table_lands_in_cells_after_a_question_and_is_one_step(example: MainWindow) -> None:
    select(example, first_text(example))
    view = matrix(example)
    row, column = view.currentIndex().row(), view.currentIndex().column()
    before = [len(view.matrix.cell(row, at).said) for at in (column, column + 1)]
    paste_in_matrix(example, clipboard(html=pages.WORD_TABLE))
    asked = dialog(example)
    assert view.matrix.levels[column - 1].title in words_in(asked)
    click(asked, "Plakken")
    after = [len(view.matrix.cell(row, at).said) for at in (column, column + 1)]
    assert after == [one + 1 for one in before]
    pasted = agenda_of(example).blocks(example.selection.current.id)
    assert [one.text.text for one in pasted] == ["Heerlen", "doet mee"]
    example.bridge.undo()
    assert [len(view.matrix.cell(row, at).said) for at in (column, column + 1)] == before


def test_a_table_that_is_longer_than_the_topic_can_bring_its_own_rows(example: MainWindow) -> None:
    select(example, first_text(example))
    agenda = agenda_of(example)
    topic = agenda.row(contribution(example, first_text(example)).parent).parent
    rows = len(agenda.rows(topic))
    paste_in_matrix(example, clipboard("".join(f"regel {n}\tnaast\n" for n in range(rows + 3))))
    click(dialog(example), "Alles in dit onderwerp, in nieuwe rijen")
    assert len(agenda_of(example).rows(topic)) == rows + 3
    last = agenda_of(example).rows(topic)[-1].id
    assert contribution(example, f"regel {rows + 2}").parent == last


def test_one_text_lands_without_a_question(example: MainWindow) -> None:
    paste_in_matrix(example, clipboard("Een nieuw geluid"))
    assert no_dialog(example)
    assert contribution(example, "Een nieuw geluid").id == example.selection.current.id


@pytest.mark.parametrize(
    ("held", "code"),
    [
        (clipboard("a\tb\tc\td\te\tf\tg\th\ti\tj\tk\n" * 2), "plakken-past-niet"),
        (clipboard(html=pages.NESTED), "plakken-te-diep"),
        (clipboard(html='<img src="file:///etc/hostname">'), "niets-te-plakken"),
    ],
)
def test_what_cannot_land_is_told_in_a_sentence(
    example: MainWindow, held: QMimeData, code: str
) -> None:
    before = agenda_of(example)
    paste_in_matrix(example, held)
    assert no_dialog(example)
    assert SENTENCES[code].split("{")[0] in words_in(example)
    assert agenda_of(example) is before


def test_a_table_pasted_in_a_chapter_stands_apart_from_the_words_around_it(
    example: MainWindow,
) -> None:
    example.command("tab_3")
    QApplication.processEvents()
    box = next(one for one in example.findChildren(RunEditor) if one.isVisible())
    box.setFocus()
    cursor = box.textCursor()
    cursor.setPosition(2)
    box.setTextCursor(cursor)
    first = box.paragraphs()[0].text.text
    box.insertFromMimeData(clipboard(html=f"<p>X</p>{pages.CALC}"))
    example.bridge.stepping.emit()
    QApplication.processEvents()
    told = agenda_of(example).blocks(box.holder)
    assert [one.text.text for one in told[:3]] == [
        f"{first[:2]}X",
        "Parkstad\t5\n\tleeg ernaast",
        first[2:],
    ]
    assert told[1].kind is BlockKind.TABLE
    shown = [one.paragraphs() for one in example.findChildren(RunEditor) if one.isVisible()]
    assert [one.text.text for run in shown for one in run].count(first[2:]) == 1


def test_cells_pasted_in_a_table_of_a_chapter_fill_it_and_let_it_grow(example: MainWindow) -> None:
    example.command("tab_3")
    QApplication.processEvents()
    box = next(one for one in example.findChildren(RunEditor) if one.isVisible())
    box.insertFromMimeData(clipboard("a\tb\nc\td"))
    example.bridge.stepping.emit()
    QApplication.processEvents()
    table = next(one for one in example.findChildren(Cells) if one.isVisible())
    table.setFocus()
    table.setCurrentCell(1, 1)
    QGuiApplication.clipboard().setMimeData(clipboard(html=pages.EXCEL))
    press(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    grid = block(example, "Organisatie").text.text
    assert grid == "a\tb\t\nc\tOrganisatie\tAantal\n\tGGD en thuiszorg\t12,5\n\t\t=A1"
    example.bridge.undo()
    assert block(example, "a\tb").text.text == "a\tb\nc\td"
