"""A mail that is ready to be sent, as a file: this program itself sends nothing."""

import email.policy
from email.message import EmailMessage
from pathlib import Path

from ghnt_desktop.document.exporting import write_whole
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.letters import Letter
from ghnt_desktop.storage.failures import reason_of

_ENDING = ".eml"


def draft(letter: Letter, to: str = "", attachment: Path | None = None) -> bytes:
    """Return a mail as mail programs open it to be read over and sent.

    Outlook shows "X-Unsent" as a new message with its button to send. Raises Refusal when the
    attachment cannot be read.
    """
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["Subject"] = _one_line(letter.subject)
    if _one_line(to):
        mail["To"] = _one_line(to)
    mail["X-Unsent"] = "1"
    mail.set_content(letter.text)
    if attachment is not None:
        mail.add_attachment(
            _content(attachment),
            maintype="application",
            subtype="octet-stream",
            filename=attachment.name,
        )
    return mail.as_bytes()


def write_draft(letter: Letter, to: str, attachment: Path) -> Path:
    """Write the mail beside what it carries, under a name that nothing has; returns where.

    Raises Refusal when the attachment cannot be read or the disk refuses.
    """
    content, place = draft(letter, to, attachment), free_name(attachment.with_suffix(_ENDING))
    write_whole(place, content, replace=False)
    return place


def free_name(path: Path) -> Path:
    """Return a path that nothing has: this one, or one with a number behind its name."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return free


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refusal(reason_of(error), bestand=path.name) from error
