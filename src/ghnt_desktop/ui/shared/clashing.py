"""What is said of plannings that contradict."""

from ghnt_desktop.domain.planning import Clash
from ghnt_desktop.ui.shared.words import translate


def clash_words(clash: Clash) -> str:
    """Say what contradicts."""
    words = translate("Planning", "Stands in the planning more than once: %1.")
    if not clash.others:
        words = translate("Planning", "Begins at more than one time: %1.")
    joined = translate("Planning", " and ").join(f"‘{one}’" for one in clash.words)
    return words.replace("%1", joined)
