"""Whatever an agenda says, it comes back from every kind of file as it went."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.domain.agenda import Agenda
from tests.document.made_agendas import agendas
from tests.document.told_back import brought_back, matrix_told, sent, sheets_told

ENDINGS = ("docx", "odt", "xlsx", "ods", "html")


@pytest.fixture(scope="module")
def base() -> Iterator[Agenda]:
    document = new_document("", Officer("Test"))
    yield document.agenda
    document.discard()


@pytest.mark.parametrize("ending", ENDINGS)
def test_any_agenda_comes_back(
    base: Agenda, tmp_path_factory: pytest.TempPathFactory, ending: str
) -> None:
    folder = tmp_path_factory.mktemp(ending)

    @settings(
        max_examples=2,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.large_base_example, HealthCheck.data_too_large],
    )
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        check(data.draw(agendas(base)), folder, ending)

    holds()


def check(agenda: Agenda, folder: Path, ending: str) -> None:
    """Send the matrix and the priority sheets out and compare what comes back."""
    assert matrix_told(brought_back(sent(agenda, folder, ending))) == matrix_told(agenda)
    if sheets_told(agenda):
        back = brought_back(sent(agenda, folder, ending, "priorities"))
        assert sheets_told(back) == sheets_told(agenda)
