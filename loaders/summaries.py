"""One line in English for an event, made from its fields alone."""

from loaders import schema

_PHRASES = {
    "AGREE": "{source} promises {target} cooperation",
    "CONSULT": "{source} meets {target}",
    "SUPPORT": "{source} backs {target}",
    "CONCEDE": "{source} yields to {target}",
    "COOPERATE": "{source} cooperates with {target}",
    "AID": "{source} gives to {target}",
    "RETREAT": "{source} steps back",
    "REQUEST": "{source} makes a demand of {target}",
    "ACCUSE": "{source} criticises {target}",
    "REJECT": "{source} refuses {target}",
    "THREATEN": "{source} threatens {target}",
    "PROTEST": "{source} protests against {target}",
    "SANCTION": "{source} cuts ties or help to {target}",
    "MOBILIZE": "{source} shows force towards {target}",
    "COERCE": "{source} coerces {target}",
    "ASSAULT": "{source} attacks {target}",
}
_MODES = {
    "visit": "{source} visits {target}",
    "phone": "{source} telephones {target}",
    "sign": "{source} signs an agreement with {target}",
    "ratify": "{source} ratifies an agreement with {target}",
}
_ALONE = {
    "sign": "{source} sign an agreement",
    "CONSULT": "{source} meet",
    "AGREE": "{source} promises cooperation",
    "SUPPORT": "{source} voices support",
    "REQUEST": "{source} makes a demand",
    "ACCUSE": "{source} criticises",
    "REJECT": "{source} refuses",
    "THREATEN": "{source} utters a threat",
    "AID": "{source} gives aid",
    "SANCTION": "{source} cuts ties or help",
    "MOBILIZE": "{source} shows force",
    "ASSAULT": "{source} attacks",
    "COERCE": "{source} uses coercion",
}
_UNNAMED = "Somebody not named"


def summary(event_type: str, mode: str, source: list[str], target: list[str], status: str) -> str:
    """ "Vladimir Putin visits North Korea (planned)": `source` and `target` are names to be read."""
    phrase = _MODES.get(mode, _PHRASES[event_type])
    if not target:
        alone = _ALONE.get(mode) or _ALONE.get(event_type)
        phrase = alone or phrase.split("{target}")[0].rstrip()
    line = phrase.format(source=_list(source) or _UNNAMED, target=_list(target))
    return line if status == schema.ACTUAL else f"{line} ({status})"


def _list(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
