"""What could not be done, as a fact that the window or the command line puts into words."""


class Refusal(Exception):
    """Something the program will not or cannot do; nothing was changed.

    ``code`` is a stable, Dutch, kebab-case reason ("bestand-nieuwer"); ``facts`` fill the sentence
    that belongs to it (`language.sentences`).
    """

    def __init__(self, code: str, **facts: object) -> None:
        """Keep the reason and its facts."""
        super().__init__(code)
        self.code = code
        self.facts = facts
