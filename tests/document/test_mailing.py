"""A mail is ready to be sent, with the file in it, whatever it is called."""

import email
import email.policy
from pathlib import Path

from ghnt_desktop.document.mailing import draft, write_draft
from ghnt_desktop.domain.request import Answer, FillRequest
from ghnt_desktop.language.letters import answering, asked_words, asking, reminding
from tests.document.desk import Finder, do, small_agenda


def test_the_mail_says_what_is_asked_and_carries_the_file(tmp_path: Path) -> None:
    document = small_agenda()
    at = Finder(document)
    do(document, "add_organisation", name="Gemeente Één")
    one = document.agenda.organisations[0].id
    asked = FillRequest(
        "a" * 32, (at.regio,), (one,), "1 maart 2027", "Graag ook de planning.", "Anna de Vries"
    )
    file = tmp_path / "Agenda – Één.ghnt"
    file.write_bytes(b"inhoud")
    letter = asking(document.agenda, asked)
    place = write_draft(letter, "a@voorbeeld.example\r\nBcc: b@voorbeeld.example", file)
    mail = email.message_from_bytes(place.read_bytes(), policy=email.policy.default)
    assert place.name == "Agenda – Één.eml"
    assert (mail["X-Unsent"], mail["Bcc"], mail["From"]) == ("1", None, None)
    assert mail["Subject"] == "Graag invullen: Agenda"
    body = mail.get_body()
    assert body is not None
    told = " ".join(body.get_content().split())
    for words in ("‘Regio’", "Gemeente Één", "1 maart 2027", "Graag ook", "Anna de Vries"):
        assert words in told
    attached = next(mail.iter_attachments())
    assert (attached.get_filename(), attached.get_content()) == (file.name, b"inhoud")
    again = write_draft(letter, "", file)
    assert again.name == "Agenda – Één (2).eml"
    assert b"\nTo:" not in again.read_bytes()


def test_what_is_asked_is_said_in_words() -> None:
    agenda = small_agenda().agenda
    both = tuple(level.id for level in agenda.levels)
    assert asked_words(agenda, FillRequest("a" * 32)) == "alle kolommen"
    assert asked_words(agenda, FillRequest("a" * 32, both)) == "de kolommen ‘Regio’ en ‘Lokaal’"


def test_a_reminder_and_an_answer_say_what_holds() -> None:
    agenda = small_agenda().agenda
    asked = FillRequest("a" * 32, deadline="1 maart", sent="2027-01-15", answer=Answer.NOTHING)
    assert "Dat kan nog tot 1 maart." in reminding(agenda, asked, is_late=False).text
    assert "De afgesproken datum was 1 maart." in reminding(agenda, asked, is_late=True).text
    assert "niets te melden" in answering(agenda, asked, "Petra").text
    assert draft(reminding(agenda, asked, is_late=True)).count(b"X-Unsent: 1") == 1
