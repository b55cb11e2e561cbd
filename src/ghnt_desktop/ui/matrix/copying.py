"""A part of the matrix for the clipboard: a table for Word, cells for Excel, plain words."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

from ghnt_desktop.exchange.clip_writing import marked
from ghnt_desktop.ui.matrix.contents import Said
from ghnt_desktop.ui.matrix.model import Index, MatrixModel
from ghnt_desktop.ui.matrix.sentences import empty_words, said_text
from ghnt_desktop.ui.shared.words import called


def copied(model: MatrixModel, indexes: Sequence[Index], only: str = "") -> QMimeData:
    """Return the cells as HTML, as tab-separated values, and as plain text.

    Of a single cell only one contribution, when ``only`` names it.
    """
    cells = {(index.row(), index.column()): index for index in indexes}
    rows = sorted({row for row, _ in cells})
    columns = sorted({column for _, column in cells})
    made = QMimeData()
    if not cells:
        return made
    one = only if len(cells) == 1 else ""
    table = [[_words(model, row, column, one) for column in columns] for row in rows]
    tsv = "\n".join("\t".join(_quoted(words) for words in line) for line in table)
    made.setText(table[0][0] if len(cells) == 1 else tsv)
    made.setData("text/tab-separated-values", tsv.encode())
    made.setHtml(_table(model, rows, columns, one))
    return made


def _words(model: MatrixModel, row: int, column: int, only: str) -> str:
    said = _chosen(model, row, column, only)
    return said_text(said) if said else model.text(row, column)


def _chosen(model: MatrixModel, row: int, column: int, only: str) -> Said | None:
    if not only or not column or model.lines[row].kind == "action_line":
        return None
    return next((said for said in model.cell(row, column).said if said.id == only), None)


def _quoted(words: str) -> str:
    """Return a cell as spreadsheets read it: quoted where it holds a line end, tab or quote."""
    if any(sign in words for sign in '\t\n"'):
        return '"' + words.replace('"', '""') + '"'
    return words


def _table(model: MatrixModel, rows: Sequence[int], columns: Sequence[int], only: str) -> str:
    head = "".join(f"<th>{escape(_title(model, column))}</th>" for column in columns)
    body = "".join(
        "<tr>"
        + "".join(f"<td>{_cell(model, row, column, only)}</td>" for column in columns)
        + "</tr>"
        for row in rows
    )
    return f'<table border="1"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _title(model: MatrixModel, column: int) -> str:
    return model.levels[column - 1].title if column else ""


def _cell(model: MatrixModel, row: int, column: int, only: str) -> str:
    if not column or model.lines[row].kind == "action_line":
        return escape(model.text(row, column))
    said = _chosen(model, row, column, only)
    if said:
        return _said(said)
    cell = model.cell(row, column)
    return "".join(_said(said) for said in cell.said) or escape(empty_words(cell))


def _said(said: Said) -> str:
    who = ", ".join(called(one.name, one.assumed) for one in said.senders)
    parts = [f"<b>{escape(who)}</b><br>" if who else ""]
    for paragraph in said.paragraphs:
        bullet = escape(f"{paragraph.bullet} ") if paragraph.bullet else ""
        parts.append(f"{bullet}{marked(paragraph.text)}<br>")
    status = said.status.value if said.status else ""
    told = ", ".join(filter(None, (status, said.note, said.planning)))
    if told:
        parts.append(f"<i>{escape(told)}</i><br>")
    return "<p>" + "".join(parts).removesuffix("<br>") + "</p>"
