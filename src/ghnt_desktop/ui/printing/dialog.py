"""Afdrukken en pdf: choices left, the pages as they will be right, and the ways out below."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ghnt_desktop.document.exporting import (
    first_page_pdf,
    last_change,
    sheet_pdf,
    write_handouts,
    write_whole,
)
from ghnt_desktop.domain.agenda import Agenda, for_leaving
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.pdf.handouts import handout_names
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.notices import NoticeBar
from ghnt_desktop.ui.printing.folder import FolderRun, Outcome, outcome_words
from ghnt_desktop.ui.printing.form import Form
from ghnt_desktop.ui.printing.preview import Preview
from ghnt_desktop.ui.printing.printer import PrintRun, asked_printer, has_printer
from ghnt_desktop.ui.printing.words import sheets
from ghnt_desktop.ui.printing.workshop import Made, Workshop
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import button, label, picture
from ghnt_desktop.ui.shared.words import counted, translate
from ghnt_desktop.ui.window_memory import WindowMemory

_SIZE, _KEY = QSize(1060, 570), "print_size"
_LEAST = QSize(600, 300)
_FRAME = QSize(24, 60)
#: A page is made anew when the officer stops choosing for so long, in milliseconds.
_PAUSE = 120
#: Making that is done within this time needs no words.
_PATIENCE = 400


class Source(Protocol):
    """What is printed: the document that is open."""

    @property
    def agenda(self) -> Agenda:
        """The agenda as it is now."""

    @property
    def past(self) -> Past:
        """How it came about."""


class PrintDialog(Dialog):
    """Prints one document; ``said`` brings a sentence for the window, and a folder to open."""

    said = Signal(str, object)

    def __init__(
        self, parent: QWidget, source: Source, memory: WindowMemory, suggestion: Path
    ) -> None:
        super().__init__(parent, translate("Print", "Print and PDF"))
        self._source = source
        self._memory = memory
        self._suggestion = suggestion
        self._moment = datetime.now().astimezone()
        self._questions = Questions(self)
        self._workshop = Workshop()
        self._made: Made | None = None
        self._run: FolderRun | PrintRun | None = None
        self.notices = NoticeBar()
        last = last_change(source.past, self._moment)
        self.form = Form(source.agenda, memory, last, self._moment.date())
        self.preview = Preview()
        self._build()
        self._connect()
        self._fit_screen()
        self.refresh()

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setMinimumSize(_LEAST)
        self.setSizeGripEnabled(True)
        self.column.addWidget(self.notices)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.form)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.preview, 1)
        right.addLayout(self._result_row())
        middle.addLayout(right, 1)
        self.column.addLayout(middle, 1)
        self._all = button(translate("Print", "All handouts…"), self._ask_folder)
        self._print = button(translate("Print", "Print…"), self._ask_printer, "printer")
        self._save = button(translate("Print", "Save as PDF…"), self._ask_place, role="primary")
        self._stop = button(translate("Print", "Stop"), self._stop_run)
        self.stand_apart(self._all)
        for one in (self._stop, self._save, self._print):
            self.stand(one)
        self.cancel()
        for one in (self._all, self._print, self._stop):
            one.setAutoDefault(False)
        self._save.setDefault(True)
        self._stop.hide()

    def _result_row(self) -> QHBoxLayout:
        """Return the line under the preview: what becomes of it, or how far it is."""
        row = QHBoxLayout()
        row.setSpacing(8)
        self._sign = picture("circle-check")
        self.told = label("")
        self.told.setMinimumHeight(32)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(180)
        self.progress.setAccessibleName(translate("Print", "Progress"))
        self.progress.hide()
        row.addWidget(self._sign)
        row.addWidget(self.told, 1)
        row.addWidget(self.progress)
        return row

    def _connect(self) -> None:
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.refresh)
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._slow.timeout.connect(self._tell_making)
        self.form.changed.connect(self._chosen)
        self.preview.wanted.connect(self._workshop.draw)
        self._workshop.begun.connect(self.preview.show_first)
        self._workshop.made.connect(self._take)
        self._workshop.refused.connect(self._refuse)
        self._workshop.drawn.connect(self.preview.show_picture)
        self.finished.connect(self._leave)
        print_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        print_key.activated.connect(self._print.click)

    def _fit_screen(self) -> None:
        """Open as large as the last time, within what the screen has."""
        wide, _, high = self._memory.text(_KEY).partition("x")
        kept = QSize(int(wide), int(high)) if wide.isdecimal() and high.isdecimal() else _SIZE
        screen = self.screen() or QGuiApplication.primaryScreen()
        self._given = kept.expandedTo(_LEAST).boundedTo(screen.availableSize() - _FRAME)
        self.resize(self._given)

    # -- the sheet -----------------------------------------------------------------------------

    def _chosen(self) -> None:
        self._workshop.drop()  # what is under way is already something else than is chosen
        self._made = None
        self._show_possible()
        self._soon.start()

    def refresh(self) -> None:
        """Make the sheet as it is chosen now."""
        self._soon.stop()
        self._made = None
        self._show_possible()
        if not self.form.is_possible:
            return
        # What the worker uses never changes in place.
        agenda, past = for_leaving(self._source.agenda), self._source.past
        choices = self.form.choices(self._moment)
        first = None
        if self.preview.at == 0:  # what is looked at
            first = partial(first_page_pdf, agenda, past, choices)
        self._workshop.make(partial(sheet_pdf, agenda, past, choices), first)
        self._slow.start()

    def _take(self, made: Made) -> None:
        self._made = made
        self._slow.stop()
        self.notices.hide()
        self._show_result()
        self._show_possible()
        self.preview.show_sheet(made.sizes)

    def _refuse(self, refusal: Refusal) -> None:
        self._slow.stop()
        self.notices.show_notice("err", sentence(refusal), (), refusal.code)
        self._tell_state("")

    def _tell_making(self) -> None:
        self._tell_state(translate("Print", "The pages are being made…"))

    def _show_result(self) -> None:
        if self._made is None:
            return
        count = counted(
            len(self._made.sizes), translate("Print", "%n page."), translate("Print", "%n pages.")
        )
        good = translate(
            "Print",
            "Accessible PDF (PDF/UA-1) that may go to the archive (PDF/A-2a).",
        )
        poor = translate("Print", "This PDF is not accessible.")
        self._sign.setVisible(self._made.is_accessible)
        self.told.setText(f"{count} {good if self._made.is_accessible else poor}")

    def _tell_state(self, words: str) -> None:
        self._sign.hide()
        self.told.setText(words)

    def _show_possible(self) -> None:
        idle = self._run is None
        ready = self._made is not None and idle
        self._save.setEnabled(ready)
        self._print.setEnabled(ready)
        self._all.setVisible(idle and self.form.sheet == "handout")
        self._save.setVisible(idle)
        self._print.setVisible(idle)
        self._all.setEnabled(idle and self.form.is_possible)
        self.form.setEnabled(idle)
        self._stop.setVisible(not idle)
        self.progress.setVisible(not idle)

    # -- to a file -----------------------------------------------------------------------------

    def _ask_place(self) -> None:
        name = f"{self._suggestion.stem} – {self._part_name()}.pdf"
        title = translate("Print", "Save as PDF")
        self._questions.save_path(
            title, self._suggestion.with_name(name), "PDF (*.pdf)", self.save_to
        )

    def _part_name(self) -> str:
        name = sheets()[self.form.sheet][1].lower()
        whose = "".join(c for c in self.form.whose if c.isalnum() or c in " -").strip()
        return f"{name} {whose}".strip()

    def save_to(self, path: Path) -> None:
        """Write the sheet that is shown; the dialog goes when it stands there."""
        if self._made is None:
            return
        try:
            with busy():
                write_whole(path, self._made.data, replace=True)
        except Refusal as refusal:
            self._refuse_quietly(refusal)
            return
        self.said.emit(translate("Print", "Made: %1").replace("%1", path.name), path.parent)
        self.accept()

    def _refuse_quietly(self, refusal: Refusal) -> None:
        """Say what went wrong; the sheet that is shown is still good."""
        self.notices.show_notice("err", sentence(refusal), (), refusal.code)

    # -- all handouts --------------------------------------------------------------------------

    def _ask_folder(self) -> None:
        title = translate("Print", "Folder for all handouts")
        self._questions.folder(title, self._suggestion.parent, self.all_handouts_to)

    def all_handouts_to(self, folder: Path) -> None:
        """Write a handout for each organisation; asks before files are replaced."""
        names = handout_names(self._source.agenda).values()
        there = sum((folder / name).exists() for name in names)
        if not names:
            said = translate("Print", "No organisation says anything yet. Nothing was made.")
            self.notices.show_notice("info", said)
        elif there:
            self._ask_replacing(there, folder)
        else:
            self._write_all(folder, replace=False)

    def _ask_replacing(self, there: int, folder: Path) -> None:
        one = translate("Print", "%n handout with the same name stands in this folder already.")
        more = translate("Print", "%n handouts with the same name stand in this folder already.")
        self._questions.choose(
            translate("Print", "All handouts"),
            counted(there, one, more),
            [
                (translate("Print", "Replace"), lambda: self._write_all(folder, replace=True)),
                (translate("Print", "Another folder…"), self._ask_folder),
            ],
        )

    def _write_all(self, folder: Path, replace: bool) -> None:
        agenda = for_leaving(self._source.agenda)
        choices = self.form.choices(self._moment)
        files = write_handouts(agenda, self._source.past, folder, choices, replace=replace)
        count = len(handout_names(agenda))
        run = FolderRun(self._workshop, files, self)
        run.ended.connect(lambda outcome: self._told_all(outcome, count, folder))
        words = translate("Print", "Making handouts: %1 of %2")
        self._follow(run, count, words)

    def _told_all(self, outcome: Outcome, count: int, folder: Path) -> None:
        self._run = None
        self._show_possible()
        words = outcome_words(outcome, count, f"‘{folder.name}’")
        if outcome.refusal is not None:
            self.notices.show_notice("err", words, (), outcome.refusal.code)
            self._show_result()
            return
        if outcome.stopped:
            self.notices.show_notice("info", words)
            self._show_result()
            return
        self.said.emit(words, folder)
        self.accept()

    # -- to a printer --------------------------------------------------------------------------

    def _ask_printer(self) -> None:
        if self._made is None:
            return
        if not has_printer():
            self._refuse_quietly(Refusal("geen-printer"))
            return
        title = f"{self._suggestion.stem} – {self._part_name()}"
        printer = asked_printer(self, title, self._made.sizes)
        if printer is None:
            return
        run = PrintRun(self._workshop, printer, len(self._made.sizes), self)
        run.ended.connect(self._printed)
        words = translate("Print", "To the printer: page %1 of %2")
        self._follow(run, len(run.pages), words)

    def _printed(self, refusal: Refusal | None) -> None:
        stopped = self._run is not None and self._run.is_stopped
        self._run = None
        self._show_possible()
        self._show_result()
        if refusal is not None:
            self._refuse_quietly(refusal)
        elif stopped:
            said = translate("Print", "Stopped. What the printer had already may still come out.")
            self.notices.show_notice("info", said)
        else:
            self.said.emit(translate("Print", "Sent to the printer."), None)
            self.accept()

    # -- what takes longer ---------------------------------------------------------------------

    def _follow(self, run: FolderRun | PrintRun, count: int, words: str) -> None:
        """Show how far something is, with a way to stop."""
        self.notices.hide()  # it was about an earlier try
        self._run = run
        self.progress.setRange(0, count)
        self._step(0, count, words)
        run.step.connect(lambda done: self._step(done, count, words))
        self._show_possible()
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, done: int, count: int, words: str) -> None:
        self.progress.setValue(done)
        at = str(min(done + 1, count))
        self._tell_state(words.replace("%1", at).replace("%2", str(count)))

    def _stop_run(self) -> None:
        if self._run is not None:
            self._run.stop()

    def reject(self) -> None:
        """Stop what runs first; a second time the dialog goes."""
        if self._run is not None:
            self._run.stop()
            return
        super().reject()

    def _leave(self) -> None:
        self._soon.stop()
        self.form.remember()
        if self.size() != self._given:  # what a small screen made of it is no choice
            self._memory.remember(_KEY, f"{self.width()}x{self.height()}")
        self._workshop.close()
