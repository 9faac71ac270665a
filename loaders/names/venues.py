"""Whether a capital, a palace or a country stands for a place or for the government that sits there.

One decision, read by actors and places alike: "arrivé à Pyongyang" is a place, "imposées à Pyongyang" and
"entre Moscou et Pyongyang" are not. The words that decide are in assets/<language>/venue_words.csv.
"""

from loaders.names.reading import Reading

_REACH = 14
_DATELINE_REACH = 12


def is_dateline(reading: Reading, first: int, last: int, sentence_start: int) -> bool:
    """Whether a dispatch opens here: "PYONGYANG, 19 juin (KCNA) —", "MOSCOU (Reuters) -", "LIMA, 3 mai."."""
    words = reading.words
    if words[first].start - sentence_start > len("► ") or last + 1 >= len(words):
        return False
    if words[last + 1].norm not in {",", "(", "-"}:
        return False
    if words[last + 1].norm == "," and words[first].upper and reading.norm(last + 2).isdigit():
        return True
    near = words[last + 1 : last + 1 + _DATELINE_REACH]
    dash = next((i for i, word in enumerate(near) if word.norm in {"-", "—"} and not word.joined), None)
    return dash is not None and all(word.norm not in {".", ";"} or not word.letters for word in near[:dash])


def city_is_place(reading: Reading, first: int, before: bool | None) -> bool:
    """Whether the capital or palace at word `first` is where something is, not who acts.

    `before` is the decision on the name that this one is coordinated with ("à Moscou et Pyongyang").
    """
    at, _ = _before_article(reading, first)
    if at < 0:
        return False
    norm = reading.norm(at)
    joining = reading.venue("coordination")
    if before is not None and (norm in joining or reading.norm(at - 1) in joining):
        return before
    if norm in reading.venue("at"):
        return not _receives(reading, at)
    if norm in reading.venue("of"):
        return _of_a_place(reading, at)
    if norm in reading.venue("place preposition"):
        return True
    if norm in reading.venue("towards"):
        return not _any_lemma(reading, at - 3, at, "turning")
    if norm in reading.venue("for") and _any_lemma(reading, at - 4, at, "bound for"):
        return True
    if norm in reading.venue("for") | reading.venue("between"):
        near = {word.norm for word in reading.words[max(0, at - 2) : at]}
        return not near.isdisjoint(reading.venue("travel"))
    return _object_or_apposition(reading, at)


def country_is_place(reading: Reading, first: int) -> bool:
    """Whether the country named at word `first` is where something is: "en Russie", "au Vietnam"."""
    at, article = _before_article(reading, first)
    if at < 0:
        return False
    norm = reading.norm(at)
    if norm in reading.venue("at"):
        return not (article and norm in reading.venue("receiving with article")) and not _receives(
            reading, at
        )
    if norm in reading.venue("towards"):
        return not _any_lemma(reading, at - 3, at, "turning")
    return norm in reading.venue("in a country") or _leaves(reading, at)


def _before_article(reading: Reading, first: int) -> tuple[int, bool]:
    """The word before a name and its articles, and whether there were any."""
    at = first - 1
    while at >= 0 and reading.norm(at) in reading.venue("article"):
        at -= 1
    return at, at < first - 1


def _receives(reading: Reading, at: int) -> bool:
    """Whether "à" at word `at` gives rather than locates; the nearest word that says so decides."""
    words = reading.words
    served = False  # the giver found further left has its receiver already
    for index in range(at - 1, max(-1, at - _REACH), -1):
        word = words[index]
        if word.mark or word.norm == ",":
            return False
        served = served or word.norm in reading.venue("at")
        if word.joined or words[index + 1].joined:
            continue
        if word.norm in reading.venue("gift") and not served:
            return True
        if word.norm in reading.venue("place after"):
            return False
        lemmas = _lemmas(reading, index)
        if not lemmas.isdisjoint(reading.venue("to a place")):
            return False
        if not lemmas.isdisjoint(reading.venue("to a receiver")):
            return not served
    return False


def _of_a_place(reading: Reading, at: int) -> bool:
    if at == 0:
        return False
    before = reading.norm(at - 1)
    if before in reading.venue("place after"):
        # "l'est de Kiev", not "il est de Kiev"
        return before not in reading.venue("only with article") or (
            reading.norm(at - 2) in reading.venue("article") | reading.venue("at")
        )
    return _any_lemma(reading, at - 1, at, "lasting")


def _object_or_apposition(reading: Reading, at: int) -> bool:
    nouns = reading.venue("place noun")
    if reading.norm(at) in nouns or (reading.norm(at - 1) in nouns and reading.norm(at) != ","):
        return True
    return _leaves(reading, at)


def _leaves(reading: Reading, at: int) -> bool:
    return _any_lemma(reading, at, at + 1, "leaving")


def _any_lemma(reading: Reading, first: int, last: int, wanted: str) -> bool:
    """Whether one of the words first..last (without the last) is a form of a verb of that class."""
    verbs = reading.venue(wanted)
    return any(not _lemmas(reading, at).isdisjoint(verbs) for at in range(max(0, first), last))


def _lemmas(reading: Reading, at: int) -> frozenset[str]:
    """The infinitives that the word may be a form of; none for a noun of the same form ("la livre")."""
    if at > 0 and reading.norm(at - 1) in reading.venue("before a noun"):
        return frozenset()
    return frozenset(lemma for lemma, _ in reading.verb(at))


def named_after(reading: Reading, at: int, linked: bool = False) -> bool:
    """ "L'hôtel Moscou", and `linked`, "l'avenue de la Chine": a thing that bears the name at word `at`."""
    before = at - 1
    while linked and reading.norm(before) in reading.venue("link"):
        before -= 1
    return reading.norm(before) in reading.venue("named after")
