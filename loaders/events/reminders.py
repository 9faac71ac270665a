"""What a sentence places itself within that is told elsewhere: a visit, talks or a signing."""

from loaders import lexicon
from loaders.clauses import SentenceView
from loaders.events.mentions import SIGN, SIGNING, TALKS, VISIT


def of(view: SentenceView) -> str | None:
    """The occasion that the words of a sentence take up, if any.

    "au cours de cette visite", "après le sommet", "en vertu du traité".
    """
    frames = lexicon.act_frames(view.language)
    talks = view.classes_between(0, len(view.norms)).keys() & {TALKS}
    for at, norm in enumerate(view.norms):
        if view.quoted[at]:
            continue
        if norm in view.grammar["recall_relative"] and view.grammar["recall"] & set(
            view.norms[max(at - 3, 0) : at]
        ):
            return TALKS if talks else VISIT
        noun = norm if norm in frames else view.singular(norm)
        if noun not in frames:
            continue
        before = set(view.norms[max(at - 5, 0) : at])
        if frames[noun][0].mode == SIGN and before & view.grammar["recall_agreement"]:
            return SIGNING
        if frames[noun][0].event_type != "CONSULT":
            continue
        visit = frames[noun][0].mode == VISIT
        recalled = view.grammar["recall"] if visit else view.grammar["recall", "recall_talks"]
        if view.norm(at - 1) in view.grammar["demonstrative"] or recalled & before:
            return VISIT if visit else TALKS
    return None
