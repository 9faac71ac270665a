"""One line in English for an event, made from its fields alone."""

from loaders import schema

# What is said after the doer's name with a target ("…"), without one, and of a target whose doer is not
# named; "(s)" is the verb's ending after one actor.
_PHRASES: dict[str, tuple[str, str, str]] = {
    "visit": ("visit(s) …", "travel(s)", "… receive(s) a visit"),
    "phone": ("telephone(s) …", "telephone(s)", "… is telephoned"),
    "sign": ("sign(s) an agreement with …", "sign(s) an agreement", "…: an agreement is signed"),
    "ratify": ("ratify(s) an agreement with …", "ratify(s) an agreement", "…: an agreement is ratified"),
    "AGREE": ("promise(s) … to act", "promise(s) to act", "… is promised something"),
    "CONSULT": ("meet(s) …", "hold(s) talks", "… is met"),
    "SUPPORT": ("back(s) …", "voice(s) support", "… is backed"),
    "CONCEDE": ("yield(s) to …", "yield(s)", "… is yielded to"),
    "COOPERATE": ("trade(s) or work(s) with …", "cooperate(s)", "… cooperates"),
    "AID": ("give(s) aid to …", "give(s) aid", "… is given aid"),
    "RETREAT": ("step(s) back before …", "step(s) back", "…: a step back"),
    "REQUEST": ("make(s) a demand of …", "make(s) a demand", "… is asked something"),
    "ACCUSE": ("criticise(s) …", "voice(s) criticism", "… is criticised"),
    "REJECT": ("refuse(s) …", "refuse(s)", "… meets a refusal"),
    "THREATEN": ("threaten(s) …", "utter(s) a threat", "… is threatened"),
    "PROTEST": ("protest(s) against …", "protest(s)", "… is protested against"),
    "SANCTION": ("cut(s) ties or help to …", "cut(s) ties or help", "… has ties or help cut"),
    "MOBILIZE": ("show(s) force towards …", "show(s) force", "… faces a show of force"),
    "COERCE": ("coerce(s) …", "use(s) coercion", "… is coerced"),
    "ASSAULT": ("attack(s) …", "attack(s)", "… is attacked"),
}


def summary(event_type: str, mode: str, source: list[str], target: list[str], status: str) -> str:
    """ "Vladimir Putin visits North Korea (planned)": `source` and `target` are names to be read."""
    both, alone, passive = _PHRASES.get(mode) or _PHRASES[event_type]
    if event_type == "CONSULT" and not mode and len(source) > 1:
        alone = "meet"
    if not source and not target and mode not in ("sign", "ratify"):
        source = ["Somebody"]
    told = f"{_list(source)} {both if target else alone}" if source else passive
    line = (
        _ended(told, len(source or target))
        .replace("…: ", "" if not target else "…: ")
        .replace("…", _list(target))
    )
    line = line[0].upper() + line[1:]
    return line if status == schema.ACTUAL else f"{line} ({status})"


def _ended(phrase: str, doers: int) -> str:
    if doers == 1:
        return phrase.replace("fy(s)", "fies").replace("(s)", "s")
    return phrase.replace("(s)", "")


def _list(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
