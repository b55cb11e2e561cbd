"""The outline of the chapters: a tree of any depth, and the glossary below it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QMenu

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.shared.outline.branch import GROUP, Branch, Marks, titled
from ghnt_desktop.ui.shared.outline.tree import Drop, Index, OutlineModel
from ghnt_desktop.ui.shared.outline.view import Outline
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

#: The id of the line of the glossary.
TERMS = "term"


class ChapterOutline(Outline):
    """A chapter is dropped before or in another one; Alt+Shift and an arrow do the same."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(tokens, ChapterTree())

    def menu(self, branch: Branch) -> QMenu:
        menu = QMenu(self)
        if branch.kind == GROUP:
            menu.addAction(translate("Chapters", "New &term"), self.asking("add", TERMS))
            return menu
        menu.addAction(translate("Chapters", "New &chapter"), self.asking("add", "chapter"))
        menu.addAction(translate("Chapters", "New &subchapter"), self.asking("add", "below"))
        menu.addSeparator()
        for words, verb in (
            (translate("Chapters", "Move &up"), "up"),
            (translate("Chapters", "Move &down"), "down"),
            (translate("Chapters", "One level &higher"), "out"),
            (translate("Chapters", "One level &lower"), "in"),
        ):
            menu.addAction(words, self.asking(verb))
        menu.addSeparator()
        menu.addAction(translate("Chapters", "&Number all chapters"), self.asking("number"))
        menu.addAction(translate("Lines", "&History of this"), self.asking("history"))
        menu.addAction(translate("Chapters", "D&elete"), self.asking("delete"))
        return menu


class ChapterTree(OutlineModel):
    """Lets chapters be dropped in and between chapters."""

    def target(self, kind: str, id_: str, row: int, parent: Index) -> Drop | None:
        home = self.branch(parent)
        if kind != "chapter" or (home is not None and home.kind == GROUP):
            return None
        before = self.branch(self.index(row, 0, parent)) if row >= 0 else None
        sibling = before.id if before is not None and before.kind != GROUP else ""
        return (id_, home.id if home is not None else self.root, sibling)


def chapter_branches(agenda: Agenda) -> tuple[Branch, ...]:
    """Return the chapters as a tree, and the glossary."""
    marks = Marks(agenda)
    words = translate("Chapters", "Glossary")
    count = len(agenda.terms)
    glossary = Branch(GROUP, TERMS, f"{words} ({count})" if count else words)
    return (*_below(agenda, marks, ""), glossary)


def _below(agenda: Agenda, marks: Marks, parent: str) -> Iterator[Branch]:
    for one in agenda.chapters(parent):
        inner = tuple(_below(agenda, marks, one.id))
        words = titled(one.number, one.title, "  ")
        yield marks.put(Branch("chapter", one.id, words, children=inner))
