"""What a colleague proposed stands in the matrix and is taken over there, or not."""

from PySide6.QtWidgets import QApplication

from ghnt_desktop.ui.main_window import MainWindow
from tests.document.desk import colleague, do, take
from tests.journeys.steps import agenda_of, block, click, first_text, matrix, select, words_in


def put_aside(window: MainWindow, verb: str, **given: object) -> list[str]:
    """Merge what a colleague did, and undo the merge: it becomes a proposal."""
    document = window.bridge.document
    assert document is not None
    other = colleague(document)
    made = do(other, verb, **given)
    take(document, other.past)
    window.command("undo")
    QApplication.processEvents()
    return made


def badge(window: MainWindow) -> int:
    """Return how many proposals the cell under the cursor tells of its first contribution."""
    index = matrix(window).currentIndex()
    return matrix(window).matrix.cell(index.row(), index.column()).said[0].proposals


def test_a_changed_text_is_a_proposal_until_it_is_taken_over(example: MainWindow) -> None:
    text = first_text(example)
    select(example, text)
    id_ = block(example, text).id
    put_aside(example, "set_text", block=id_, text="Zo is het beter")
    assert badge(example) == 1
    assert "Voorstel van Bram" in words_in(example.desk.details)
    assert "Tekst: Zo is het beter" in words_in(example.desk.details)
    click(example.desk.details, "Overnemen")
    assert agenda_of(example).block(id_).text.text == "Zo is het beter"
    assert badge(example) == 0
    assert "Voorstel van Bram" not in words_in(example.desk.details)
    example.command("undo")
    assert agenda_of(example).block(id_).text.text == text


def test_a_proposed_contribution_stands_in_its_cell(example: MainWindow) -> None:
    text = first_text(example)
    chosen = select(example, text)
    level = chosen.level
    made = put_aside(
        example, "add_contribution", row=chosen.parent, level=level, text="Wij doen ook mee"
    )
    view = matrix(example)
    index = view.currentIndex()
    assert view.matrix.cell(index.row(), index.column()).proposed == 1
    assert "Wij doen ook mee" in words_in(example.desk.details)
    click(example.desk.details, "Overnemen")
    assert made[0] in [one.id for one in agenda_of(example).cell(chosen.parent, level)]
    assert view.matrix.cell(index.row(), index.column()).proposed == 0


def wiped(window: MainWindow) -> str:
    """Have a colleague erase the first text; return its id."""
    text = first_text(window)
    select(window, text)
    id_ = block(window, text).id
    document = window.bridge.document
    assert document is not None
    other = colleague(document)
    do(other, "wipe", id=id_, field="text")
    take(document, other.past, "none")
    QApplication.processEvents()
    assert "Iemand wil deze tekst definitief wissen." in words_in(window.desk.details)
    return id_


def test_a_received_erasure_waits_for_a_yes(example: MainWindow) -> None:
    id_ = wiped(example)
    assert agenda_of(example).block(id_).text.text
    click(example.desk.details, "Wissen")
    assert agenda_of(example).block(id_).text.text == ""
    assert not agenda_of(example).standing.pending_wipes


def test_a_received_erasure_can_wait(example: MainWindow) -> None:
    id_ = wiped(example)
    click(example.desk.details, "Later")
    assert "Iemand wil deze tekst" not in words_in(example.desk.details)
    assert agenda_of(example).block(id_).text.text
