"""Whether "nous", "je", "vous" do what a verb tells, or undergo it: "nous avons dit", "X nous a dit"."""

from loaders import verbs
from loaders.clauses.view import SentenceView
from loaders.verbs import VerbGroup


def speaking(view: SentenceView, group: VerbGroup) -> int | None:
    """The token of the one who speaks or is spoken to as the subject of a verb group; None without one."""
    if not group.finite:
        return None
    persons = view.grammar["speaker_self", "addressee"]
    near = range(max(group.first - 1, 0), group.last)
    return next((at for at in near if view.norms[at] in persons and _acts(view, at, group)), None)


def _acts(view: SentenceView, at: int, group: VerbGroup) -> bool:
    """Whether the verb is in the person of a pronoun that may also be its object."""
    if view.norms[at] not in view.grammar["speaker_or_object"]:
        return True
    endings = verbs.endings(view.language, "speaker_ending")
    return any(view.norms[index].endswith(endings) for index in range(at + 1, group.last + 1))
