"""Taking received changes into the open document: a backup first, then one step."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from ghnt_desktop.document.deciding import Answer, merging
from ghnt_desktop.document.offers import Offer, Preview
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.requesting import noted_answers
from ghnt_desktop.document.saving import back_up
from ghnt_desktop.domain.standing import Place


def take_in(
    document: OpenDocument,
    preview: Preview,
    wanted: Collection[Offer],
    answers: Mapping[Place, Answer] | None = None,
    asked: Collection[str] = (),
) -> str:
    """Take these offers over and keep the others aside; returns the step, "" for nothing new.

    ``asked`` are the ids of the requests that were answered with it: the day is noted with them.

    Raises Refusal when the histories contradict each other or the disk refuses; then nothing has
    changed.
    """
    step = merging(document.journal, preview, wanted, answers)
    if step is None:
        return ""
    noted = noted_answers(document.agenda, asked, document.clock().date())
    back_up(document, document.copy, "samenvoegen")
    return document.apply(replace(step, operations=(*step.operations, *noted)))
