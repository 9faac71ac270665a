"""What is given in return: "… des armes en échange de pétrole" tells of two gifts, one each way."""

from loaders.clauses import SentenceView
from loaders.events.mentions import Mention

_GIVEN = frozenset({"AID", "COOPERATE"})
_GOODS = frozenset({"aid", "money", "food", "fuel", "technology", "support", "arms"})
_REACH = 12
_MOST = 24


def find(view: SentenceView, told: list[Mention]) -> list[tuple[int, int, Mention]]:
    """For each return named in the sentence: its first and last token, and the gift that it answers."""
    gifts = [one for one in told if one.event_type in _GIVEN and one.target]
    found = []
    for at in range(len(view.norms) - 2) if gifts else ():
        given = [one for one in gifts if one.end <= view.tokens[at].start]
        if given and _opens(view, at) and view.classes_between(at + 2, at + _REACH).keys() & _GOODS:
            found.append((at, _last(view, at), given[-1]))
    return found


def _opens(view: SentenceView, at: int) -> bool:
    phrase = " ".join(view.norms[at : at + 2])
    links = view.grammar["of", "exchange_for"]
    return phrase in view.grammar["exchange"] and view.norms[at + 2] in links


def _last(view: SentenceView, at: int) -> int:
    """The last token of what is given: before a break, a relative or an example."""
    stops = view.grammar["relative", "example"]
    limit = min(at + _MOST, len(view.norms))
    stop = next((i for i in range(at + 3, limit) if i in view.breaks or view.norms[i] in stops), limit)
    return stop - 2 if view.norms[stop - 1] == "," else stop - 1
