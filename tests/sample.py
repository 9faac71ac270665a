"""Constructed tables for the tests: every kind of date, status, place and disagreement, in four short texts.

Nothing here is a source. The texts were written for the tests and say so; some name real events, others
do not, and no row may be quoted. Offsets are looked up in the texts, so a quote and its place always agree.
"""

import hashlib
import re
from functools import cache

import pandas as pd

from loaders import schema as s
from loaders.schema import Tables

HOSTILE = "<img src=x onerror=alert(1)>"
HOSTILE_IMAGE = "![](http://example.invalid/x.png)"
HOSTILE_SCRIPT = "</script><script>alert(1)</script>"
NOTICE = "Texte construit pour les essais : il n’est la source de rien."

_WIRE, _HISTORY, _COLUMN, _HOSTILE = (
    "constructed_wire", "constructed_history", "constructed_column", "constructed_hostile",
)  # fmt: skip

# Line ends differ on purpose: an offset counts a carriage return.
TEXTS = {
    _WIRE: "\r\n".join(
        [
            NOTICE,
            "Vladimir Poutine s’est rendu à Pyongyang le 18 et 19 juin 2024.",
            "Kim Jong-un et Vladimir Poutine ont signé à Pyongyang un traité de partenariat hier mercredi.",
            "Vladimir Poutine est attendu à Hanoï aujourd’hui jeudi.",
            "La Corée du Nord a démenti avoir livré des armes à la Russie.",
            "Selon Séoul, Pyongyang aurait livré 5 millions d’obus à Moscou depuis 2022.",
            "Washington a condamné la visite et a menacé Pyongyang de sanctions.",
            "La Russie a mis son veto au Conseil de sécurité en mai dernier.",
            "Le traité stipule que chaque partie « fournira une assistance militaire sans délai ».",
            "L’accord de 2000 mettait l’accent sur la coopération dans les secteurs non militaires.",
        ]
    ),
    _HISTORY: "\n".join(
        [
            NOTICE,
            "Au printemps 1950, Kim Il-sung s'est rendu à Moscou.",
            "De 1950 à 1953, l'URSS a envoyé 26 000 soldats aux côtés de la Corée du Nord.",
            "En 1961, la Corée du Nord et l'URSS ont conclu un traité d'amitié.",
            "Selon ce traité, « l'autre partie fournirait des forces militaires sans hésitation ».",
            "Jusqu'en 1991, Moscou a livré du pétrole à Pyongyang.",
            "Vladimir Poutine a visité le Vietnam en février 2001 et en novembre 2006.",
            "En 2017, la Russie a appliqué des sanctions contre la Corée du Nord.",
            "Le 25 avril 2019, Kim Jong-un a rencontré Vladimir Poutine à Vladivostok.",
            "Le 24 février 2022, la Russie a envahi l'Ukraine.",
            "En septembre 2023, Kim Jong-un s'est rendu dans l'Extrême-Orient russe.",
            "Selon Washington, Pyongyang a livré 3 millions d'obus à Moscou depuis 2022.",
            "La Russie a mis son veto en mars 2024.",
        ]
    ),
    _COLUMN: "\n".join(
        [
            NOTICE,
            "Fin juillet 2023, Sergueï Choïgou s’est rendu en Corée du Nord.",
            "Sergueï Lavrov s’est rendu à Pyongyang en octobre 2023.",
            "À la mi-janvier, Choe Son-hui s’est rendue à Moscou.",
            "La Corée du Nord a mobilisé ses troupes à l’automne 2023.",
            "Vladimir Poutine est arrivé à Pyongyang le 19 juin.",
            "Vladimir Poutine s’est rendu à Hanoï le 20 juin 2024.",
            "Moscou doit livrer du blé à Pyongyang à l’été 2024.",
            "Kim Jong-un a promis son soutien à la Russie.",
            "À Moscou, la foule a manifesté contre Pyongyang 🌍 en 2020.",
        ]
    ),
    _HOSTILE: "\n".join(
        [
            NOTICE,
            f"Le 12 septembre 2023, Kim Jong-un a loué {HOSTILE} la Russie {HOSTILE_IMAGE} pour $x$ et $y$.",
            f"Vladimir Poutine doit se rendre à Pyongyang mardi 18 juin 2024 {HOSTILE_SCRIPT}.",
            "Le 19 juin 2024, Kim Jong-un a offert un dîner à Vladimir Poutine.",
        ]
    ),
}

_ARTICLES = {
    _WIRE: {
        s.TITLE: "Dépêche construite", s.PUBLISHER: "Constructed example", s.AUTHOR: "No one",
        s.URL: "https://example.invalid/depeche", s.PUBLISHED: "2024-06-20",
        s.PUBLISHED_PRECISION: s.DAY, s.PUBLISHED_BASIS: s.STATED,
    },
    _HISTORY: {
        s.TITLE: "Histoire construite", s.PUBLISHER: "Constructed example",
        s.PUBLISHED_PRECISION: s.NONE, s.PUBLISHED_BASIS: s.UNKNOWN,
    },
    _COLUMN: {
        s.TITLE: "Chronique construite", s.PUBLISHED: "2024-06-20", s.PUBLISHED_PRECISION: s.DAY,
        s.PUBLISHED_BASIS: s.INFERRED,
    },
    _HOSTILE: {
        s.TITLE: f"Titre <b>construit</b> {HOSTILE}", s.PUBLISHER: HOSTILE_IMAGE, s.AUTHOR: "$x$",
        s.URL: "javascript:alert(1)", s.PUBLISHED: "2024-06-18", s.PUBLISHED_PRECISION: s.DAY,
        s.PUBLISHED_BASIS: s.STATED,
    },
}  # fmt: skip

# id: name, kind, country, role, words that name the actor in the texts
_ACTORS = {
    "PRK": ("North Korea", s.STATE, "PRK", "", ("Corée du Nord", "Pyongyang")),
    "RUS": ("Russia", s.STATE, "RUS", "", ("Russie", "Moscou")),
    "SUN": ("Soviet Union", s.STATE, "SUN", "", ("URSS",)),
    "VNM": ("Viet Nam", s.STATE, "VNM", "", ("Vietnam",)),
    "USA": ("United States", s.STATE, "USA", "", ("Washington",)),
    "KOR": ("South Korea", s.STATE, "KOR", "", ("Séoul",)),
    "UKR": ("Ukraine", s.STATE, "UKR", "", ("Ukraine",)),
    "putin": ("Vladimir Putin", s.PERSON, "RUS", "president", ("Vladimir Poutine",)),
    "kim_jong_un": ("Kim Jong-un", s.PERSON, "PRK", "leader", ("Kim Jong-un",)),
    "kim_il_sung": ("Kim Il-sung", s.PERSON, "PRK", "leader", ("Kim Il-sung",)),
    "shoigu": ("Sergei Shoigu", s.PERSON, "RUS", "defence minister", ("Sergueï Choïgou",)),
    "lavrov": ("Sergei Lavrov", s.PERSON, "RUS", "foreign minister", ("Sergueï Lavrov",)),
    "choe_son_hui": ("Choe Son-hui", s.PERSON, "PRK", "foreign minister", ("Choe Son-hui",)),
    "un_security_council": ("UN Security Council", s.ORGANIZATION, "", "", ("Conseil de sécurité",)),
}

_PLACES = [
    ("pyongyang", "Pyongyang", s.CITY, "PRK", 39.03385, 125.75432, "1871859"),
    ("vladivostok", "Vladivostok", s.CITY, "RUS", 43.10562, 131.87353, "2013348"),
    ("moscow", "Moscow", s.CITY, "RUS", 55.75222, 37.61556, "524901"),
    ("hanoi", "Hanoi", s.CITY, "VNM", 21.0245, 105.84117, "1581130"),
    ("russian_far_east", "Russian Far East", s.REGION, "RUS", 43.10562, 131.87353, ""),
    ("PRK", "North Korea", s.COUNTRY_PLACE, "PRK", 40.0, 127.0, "1873107"),
    ("VNM", "Viet Nam", s.COUNTRY_PLACE, "VNM", 16.16667, 107.83333, "1562822"),
    ("UKR", "Ukraine", s.COUNTRY_PLACE, "UKR", 49.0, 32.0, "690791"),
]

_NO_DATE = ("", "", s.NONE)


def _event(
    event_id: str,
    type_and_mode: str,
    dates: tuple[str, str, str],
    actors: tuple[str, str],
    summary: str,
    *mentions: dict,
    place: str = "",
    status: str = s.ACTUAL,
    disagreements: tuple[str, ...] = (),
) -> tuple[dict, tuple[dict, ...]]:
    """An event's own row and what its mentions say differently; `type_and_mode` as "CONSULT/visit"."""
    event_type, _, mode = type_and_mode.partition("/")
    kinds = {place_id: kind for place_id, _, kind, *_ in _PLACES}
    row = {
        s.EVENT_ID: event_id, s.EVENT_TYPE: event_type, s.MODE: mode,
        s.QUAD_CLASS: s.EVENT_TYPES[event_type], s.DATE_START: dates[0], s.DATE_END: dates[1],
        s.DATE_PRECISION: dates[2], s.SOURCE_ACTORS: actors[0], s.TARGET_ACTORS: actors[1],
        s.PLACE_ID: place, s.PLACE_PRECISION: kinds.get(place, ""), s.STATUS: status,
        s.SUMMARY: summary, s.N_MENTIONS: len(mentions),
        s.N_ARTICLES: len({mention[s.ARTICLE_ID] for mention in mentions}),
        s.DISAGREEMENTS: s.join(disagreements),
        s.N_SOURCES: len({mention[s.ARTICLE_ID] for mention in mentions}),
    }  # fmt: skip
    return row, mentions


def _said(article_id: str, quote: str, date_text: str = "", basis: str = s.EXPLICIT, **differs) -> dict:
    """A mention: its passage and, by column name, where it differs from its event."""
    return {
        s.ARTICLE_ID: article_id, s.QUOTE: quote, s.DATE_TEXT: date_text,
        s.DATE_BASIS: basis if date_text else s.NONE, **differs,
    }  # fmt: skip


def _dated(start: str, end: str, precision: str) -> dict:
    return {s.DATE_START: start, s.DATE_END: end, s.DATE_PRECISION: precision}


_EVENTS = [
    # A two-day visit that three articles report: one gives both days, one the second alone, one a plan.
    _event(
        "e01", "CONSULT/visit", ("2024-06-18", "2024-06-19", s.DAY), ("putin", "PRK"),
        "Vladimir Putin visits Pyongyang",
        _said(_WIRE, "Vladimir Poutine s’est rendu à Pyongyang le 18 et 19 juin 2024",
              "le 18 et 19 juin 2024"),
        _said(_COLUMN, "Vladimir Poutine est arrivé à Pyongyang le 19 juin", "le 19 juin", s.RELATIVE,
              **_dated("2024-06-19", "2024-06-19", s.DAY)),
        _said(_HOSTILE, "Vladimir Poutine doit se rendre à Pyongyang mardi 18 juin 2024 " + HOSTILE_SCRIPT,
              "mardi 18 juin 2024", **_dated("2024-06-18", "2024-06-18", s.DAY), status=s.PLANNED),
        place="pyongyang", disagreements=(s.DATE_START, s.DATE_END, s.STATUS),
    ),
    _event(
        "e02", "SUPPORT/sign", ("2024-06-19", "2024-06-19", s.DAY), ("kim_jong_un;putin", ""),
        "Kim Jong-un and Vladimir Putin sign the 2024 treaty",
        _said(_WIRE,
              "Kim Jong-un et Vladimir Poutine ont signé à Pyongyang un traité de partenariat hier mercredi",
              "hier mercredi", s.RELATIVE),
        place="pyongyang",
    ),
    _event(
        "e03", "CONSULT/visit", ("2024-06-20", "2024-06-20", s.DAY), ("putin", "VNM"),
        "Vladimir Putin visits Hanoi",
        _said(_WIRE, "Vladimir Poutine est attendu à Hanoï aujourd’hui jeudi", "aujourd’hui jeudi",
              s.RELATIVE,
              status=s.PLANNED),
        _said(_COLUMN, "Vladimir Poutine s’est rendu à Hanoï le 20 juin 2024", "le 20 juin 2024"),
        place="hanoi", disagreements=(s.STATUS,),
    ),
    _event(
        "e04", "AID", _NO_DATE, ("PRK", "RUS"), "North Korea denies having delivered arms to Russia",
        _said(_WIRE, "La Corée du Nord a démenti avoir livré des armes à la Russie",
              claimant="La Corée du Nord"),
        status=s.DENIED,
    ),
    # An open end, a number that differs, and a claimant for each number.
    _event(
        "e05", "AID", ("2022-01-01", "", s.RANGE), ("PRK", "RUS"), "North Korea delivers shells to Russia",
        _said(_WIRE, "Pyongyang aurait livré 5 millions d’obus à Moscou depuis 2022", "depuis 2022",
              claimant="Séoul", number=5_000_000, unit="obus"),
        _said(_HISTORY, "Pyongyang a livré 3 millions d'obus à Moscou depuis 2022", "depuis 2022",
              claimant="Washington", number=3_000_000, unit="obus"),
        status=s.ALLEGED, disagreements=(s.NUMBER,),
    ),
    _event(
        "e06", "ACCUSE/disapprove", _NO_DATE, ("USA", "RUS"), "The United States condemn the visit",
        _said(_WIRE, "Washington a condamné la visite"),
    ),
    _event(
        "e07", "THREATEN", _NO_DATE, ("USA", "PRK"), "The United States threaten North Korea with sanctions",
        _said(_WIRE, "a menacé Pyongyang de sanctions"),
    ),
    _event(
        "e08", "REJECT", ("2024-03-01", "2024-05-31", s.RANGE), ("RUS", "un_security_council"),
        "Russia vetoes at the UN Security Council",
        _said(_WIRE, "La Russie a mis son veto au Conseil de sécurité en mai dernier", "en mai dernier",
              s.RELATIVE,
              **_dated("2024-05-01", "2024-05-31", s.MONTH)),
        _said(_HISTORY, "La Russie a mis son veto en mars 2024", "en mars 2024",
              **_dated("2024-03-01", "2024-03-31", s.MONTH)),
        disagreements=(s.DATE_START, s.DATE_END),
    ),
    _event(
        "e09", "CONSULT/visit", ("1950-03-01", "1950-05-31", s.SEASON), ("kim_il_sung", "SUN"),
        "Kim Il-sung visits Moscow",
        _said(_HISTORY, "Au printemps 1950, Kim Il-sung s'est rendu à Moscou", "Au printemps 1950"),
        place="moscow",
    ),
    _event(
        "e10", "AID", ("1950-01-01", "1953-12-31", s.RANGE), ("SUN", "PRK"),
        "The Soviet Union sends soldiers",
        _said(_HISTORY, "De 1950 à 1953, l'URSS a envoyé 26 000 soldats aux côtés de la Corée du Nord",
              "De 1950 à 1953", number=26_000, unit="soldats"),
        place="PRK",
    ),
    _event(
        "e11", "SUPPORT/sign", ("1961-01-01", "1961-12-31", s.YEAR), ("PRK;SUN", ""),
        "North Korea and the Soviet Union conclude a treaty",
        _said(_HISTORY, "En 1961, la Corée du Nord et l'URSS ont conclu un traité d'amitié", "En 1961"),
    ),
    _event(
        "e12", "COOPERATE", ("", "1991-12-31", s.RANGE), ("RUS", "PRK"), "Moscow delivers oil to Pyongyang",
        _said(_HISTORY, "Jusqu'en 1991, Moscou a livré du pétrole à Pyongyang", "Jusqu'en 1991"),
        place="PRK",
    ),
    _event(
        "e13", "CONSULT/visit", ("2001-02-01", "2001-02-28", s.MONTH), ("putin", "VNM"),
        "Vladimir Putin visits Viet Nam",
        _said(_HISTORY, "Vladimir Poutine a visité le Vietnam en février 2001", "en février 2001"),
        place="VNM",
    ),
    # Shares its passage with the one above: two acts in one sentence.
    _event(
        "e14", "CONSULT/visit", ("2006-11-01", "2006-11-30", s.MONTH), ("putin", "VNM"),
        "Vladimir Putin visits Viet Nam",
        _said(_HISTORY, "Vladimir Poutine a visité le Vietnam en février 2001 et en novembre 2006",
              "en novembre 2006"),
        place="VNM",
    ),
    _event(
        "e15", "SANCTION", ("2017-01-01", "2017-12-31", s.YEAR), ("RUS", "PRK"),
        "Russia sanctions North Korea",
        _said(_HISTORY, "En 2017, la Russie a appliqué des sanctions contre la Corée du Nord", "En 2017"),
    ),
    _event(
        "e16", "CONSULT/visit", ("2019-04-25", "2019-04-25", s.DAY), ("kim_jong_un", "putin"),
        "Kim Jong-un meets Vladimir Putin in Vladivostok",
        _said(_HISTORY, "Le 25 avril 2019, Kim Jong-un a rencontré Vladimir Poutine à Vladivostok",
              "Le 25 avril 2019"),
        place="vladivostok",
    ),
    _event(
        "e17", "ASSAULT", ("2022-02-24", "2022-02-24", s.DAY), ("RUS", "UKR"), "Russia invades Ukraine",
        _said(_HISTORY, "Le 24 février 2022, la Russie a envahi l'Ukraine", "Le 24 février 2022"),
        place="UKR",
    ),
    _event(
        "e18", "CONSULT/visit", ("2023-09-01", "2023-09-30", s.MONTH), ("kim_jong_un", "RUS"),
        "Kim Jong-un visits the Russian Far East",
        _said(_HISTORY, "En septembre 2023, Kim Jong-un s'est rendu dans l'Extrême-Orient russe",
              "En septembre 2023"),
        place="russian_far_east",
    ),
    _event(
        "e19", "CONSULT/visit", ("2023-07-20", "2023-07-31", s.RANGE), ("shoigu", "PRK"),
        "Sergei Shoigu visits North Korea",
        _said(_COLUMN, "Fin juillet 2023, Sergueï Choïgou s’est rendu en Corée du Nord", "Fin juillet 2023"),
        place="PRK",
    ),
    _event(
        "e20", "CONSULT/visit", ("2023-10-01", "2023-10-31", s.MONTH), ("lavrov", "PRK"),
        "Sergei Lavrov visits Pyongyang",
        _said(_COLUMN, "Sergueï Lavrov s’est rendu à Pyongyang en octobre 2023", "en octobre 2023"),
        place="pyongyang",
    ),
    _event(
        "e21", "CONSULT/visit", ("2024-01-10", "2024-01-20", s.RANGE), ("choe_son_hui", "RUS"),
        "Choe Son-hui visits Moscow",
        _said(_COLUMN, "À la mi-janvier, Choe Son-hui s’est rendue à Moscou", "À la mi-janvier", s.RELATIVE),
        place="moscow",
    ),
    _event(
        "e22", "MOBILIZE/troops", ("2023-09-01", "2023-11-30", s.SEASON), ("PRK", ""),
        "North Korea mobilizes its troops",
        _said(_COLUMN, "La Corée du Nord a mobilisé ses troupes à l’automne 2023", "à l’automne 2023"),
        place="PRK",
    ),
    _event(
        "e23", "AID", ("2024-06-01", "2024-08-31", s.SEASON), ("RUS", "PRK"), "Russia is to deliver wheat",
        _said(_COLUMN, "Moscou doit livrer du blé à Pyongyang à l’été 2024", "à l’été 2024"),
        status=s.PLANNED,
    ),
    _event(
        "e24", "AGREE", _NO_DATE, ("kim_jong_un", "RUS"), "Kim Jong-un promises support to Russia",
        _said(_COLUMN, "Kim Jong-un a promis son soutien à la Russie"),
    ),
    _event(
        "e25", "PROTEST/demo", ("2020-01-01", "2020-12-31", s.YEAR), ("", "PRK"),
        "A crowd demonstrates in Moscow",
        _said(_COLUMN, "la foule a manifesté contre Pyongyang 🌍 en 2020", "en 2020"),
        place="moscow",
    ),
    _event(
        "e26", "SUPPORT", ("2023-09-12", "2023-09-12", s.DAY), ("kim_jong_un", "RUS"),
        f"Kim Jong-un praises Russia {HOSTILE} {HOSTILE_IMAGE} $x$",
        _said(_HOSTILE, f"Kim Jong-un a loué {HOSTILE} la Russie {HOSTILE_IMAGE} pour $x$ et $y$",
              "Le 12 septembre 2023"),
    ),
    _event(
        "e27", "CONSULT", ("2024-06-19", "2024-06-19", s.DAY), ("kim_jong_un", "putin"),
        "Kim Jong-un gives a dinner for Vladimir Putin",
        _said(_HOSTILE, "Le 19 juin 2024, Kim Jong-un a offert un dîner à Vladimir Poutine",
              "Le 19 juin 2024"),
    ),
]  # fmt: skip

_TREATIES = [
    {
        s.TREATY_ID: "1961", s.TITLE: "Treaty of 1961 (constructed row)", s.PARTIES: "SUN;PRK",
        s.SIGNED: "1961-07-06", s.PLACE_SIGNED: "moscow", s.SIGNATORIES: "Nikita Khrushchev;Kim Il-sung",
        s.ENDED: "1995-09-07;1996-09-10", s.STATUS: "ended",
    },
    {
        s.TREATY_ID: "2000", s.TITLE: "Treaty of 2000 (constructed row)", s.PARTIES: "RUS;PRK",
        s.SIGNED: "2000-02-09", s.ENDED: "2024-12-04", s.STATUS: "ended",
    },
    {
        s.TREATY_ID: "2024", s.TITLE: "Treaty of 2024 (constructed row)", s.PARTIES: "RUS;PRK",
        s.SIGNED: "2024-06-19", s.PLACE_SIGNED: "pyongyang", s.SIGNATORIES: "Vladimir Putin;Kim Jong-un",
        s.ENTRY_INTO_FORCE: "2024-12-04", s.STATUS: "in force",
    },
]  # fmt: skip

# treaty, topic, value, provision, article or reference, quote or cited work
_PROVISIONS = [
    ("1961", "defense", "help with military forces without hesitation", "", _HISTORY,
     "l'autre partie fournirait des forces militaires sans hésitation"),
    ("1961", "defense", "military and other help at once", "Art. 1", "", "UN Treaty Series no. 6045"),
    ("1961", "qualifier", "none", "Art. 1", "", "UN Treaty Series no. 6045"),
    ("1961", "consultation", "consult on important international questions", "Art. 3", "",
     "UN Treaty Series no. 6045"),
    ("1961", "ended", "1996-09-10", "", "", "Fritsche 1996"),
    ("1961", "ended", "1995-09-07", "", "", "Gibler, International Military Alliances, entry 4.1372"),
    ("2000", "economic_cooperation", "cooperation outside the military field", "", _WIRE,
     "mettait l’accent sur la coopération dans les secteurs non militaires"),
    ("2000", "defense", "none", "", "", "Chosun Ilbo 2024-06-20"),
    ("2000", "consultation", "contact each other at once when a crisis threatens", "Art. 2", "",
     "Chosun Ilbo 2024-06-20"),
    ("2024", "defense", "military help without delay", "", _WIRE,
     "fournira une assistance militaire sans délai"),
    ("2024", "defense", "military and other help without delay", "Art. 4", "", "KCNA 2024-06-20"),
    ("2024", "qualifier", "in accordance with Article 51 of the UN Charter", "Art. 4", "", "KCNA 2024-06-20"),
    ("2024", "sanctions", "no joining of unilateral coercive measures", "", "", "Oreanda 2024"),
    ("2024", "term", "indefinite", "", "", "TASS 2024-12-05"),
]  # fmt: skip


@cache
def sample_tables() -> Tables:
    """The eight constructed tables and their texts: 4 articles, 27 events, 32 mentions, 3 treaties."""
    mentions = _mention_rows()
    actor_mentions = _actor_mention_rows(mentions)
    rows = {
        "articles": [_article_row(article_id) for article_id in TEXTS],
        "event_mentions": mentions,
        "events": [event for event, _ in _EVENTS],
        "actors": [_actor_row(actor_id, actor_mentions) for actor_id in _ACTORS],
        "actor_mentions": actor_mentions,
        "places": [dict(zip(s.COLUMNS["places"], place, strict=True)) for place in _PLACES],
        "treaties": _TREATIES,
        "provisions": _provision_rows(),
    }
    frames: dict[str, pd.DataFrame] = {table: s.frame(table, rows[table]) for table in s.COLUMNS}
    return Tables(**frames, texts=TEXTS)


def empty_tables() -> Tables:
    """The same tables without a row, as no article at all would give them."""
    return Tables(**{table: s.frame(table, []) for table in s.COLUMNS}, texts={})


def _article_row(article_id: str) -> dict:
    text = TEXTS[article_id]
    return {
        s.ARTICLE_ID: article_id, s.LANGUAGE: "fr", s.N_CHARS: len(text),
        s.N_SENTENCES: len(text.splitlines()),
        s.SHA256: hashlib.sha256(text.encode()).hexdigest(), s.PATH: f"seeds/{article_id}.txt",
        **_ARTICLES[article_id],
    }  # fmt: skip


def _span(article_id: str, quote: str) -> dict:
    start = TEXTS[article_id].index(quote)
    return {s.ARTICLE_ID: article_id, s.START: start, s.END: start + len(quote), s.QUOTE: quote}


def _mention_rows() -> list[dict]:
    shared = set(s.COLUMNS["events"]) & set(s.COLUMNS["event_mentions"])
    rows = []
    for event, mentions in _EVENTS:
        inherited = {column: value for column, value in event.items() if column in shared}
        for number, said in enumerate(mentions, start=1):
            row = {**inherited, s.PLACES: event[s.PLACE_ID], s.RULE: "constructed", **said}
            row[s.MENTION_ID] = f"{event[s.EVENT_ID]}-m{number}"
            rows.append(row | _span(row[s.ARTICLE_ID], row[s.QUOTE]))
    return rows


def _actor_mention_rows(mentions: list[dict]) -> list[dict]:
    by_word = {word: actor_id for actor_id, (*_, words) in _ACTORS.items() for word in words}
    named = re.compile("|".join(sorted(map(re.escape, by_word), key=len, reverse=True)))
    return [
        {
            s.ARTICLE_ID: article_id, s.START: match.start(), s.END: match.end(), s.TEXT: match.group(),
            s.ACTOR_ID: by_word[match.group()],
            **_part(by_word[match.group()], article_id, match.start(), mentions),
        }
        for article_id, text in TEXTS.items()
        for match in named.finditer(text)
    ]  # fmt: skip


def _part(actor_id: str, article_id: str, at: int, mentions: list[dict]) -> dict:
    """The mention that the name at `at` takes part in and its role there: {} when in none."""
    for row in mentions:
        if row[s.ARTICLE_ID] == article_id and row[s.START] <= at < row[s.END]:
            for column, role in ((s.SOURCE_ACTORS, s.ROLE_SOURCE), (s.TARGET_ACTORS, s.ROLE_TARGET)):
                if actor_id in s.split(row[column]):
                    return {s.MENTION_ID: row[s.MENTION_ID], s.ROLE: role}
    return {}


def _actor_row(actor_id: str, actor_mentions: list[dict]) -> dict:
    name, kind, country, role, words = _ACTORS[actor_id]
    own = [row for row in actor_mentions if row[s.ACTOR_ID] == actor_id]
    part_in = [event for event, _ in _EVENTS if actor_id in _actors_of(event)]
    return {
        s.ACTOR_ID: actor_id, s.NAME: name, s.KIND: kind, s.COUNTRY: country, s.ROLE: role,
        s.ALIASES: s.join(words), s.N_MENTIONS: len(own),
        s.N_ARTICLES: len({row[s.ARTICLE_ID] for row in own}),
        s.FIRST_DATE: min((event[s.DATE_START] for event in part_in if event[s.DATE_START]), default=""),
        s.LAST_DATE: max((event[s.DATE_END] for event in part_in if event[s.DATE_END]), default=""),
    }  # fmt: skip


def _actors_of(event: dict) -> list[str]:
    return s.split(event[s.SOURCE_ACTORS]) + s.split(event[s.TARGET_ACTORS])


def _provision_rows() -> list[dict]:
    rows = []
    for number, (treaty_id, topic, value, provision, article_id, words) in enumerate(_PROVISIONS, start=1):
        told = (
            {s.BASIS: s.FROM_ARTICLE, s.SOURCE: article_id, **_span(article_id, words)}
            if article_id
            else {s.BASIS: s.FROM_REFERENCE, s.SOURCE: words}
        )
        rows.append(
            {
                s.PROVISION_ID: f"p{number:02}", s.TREATY_ID: treaty_id, s.TOPIC: topic, s.VALUE: value,
                s.PROVISION: provision, **told,
            }
        )  # fmt: skip
    return rows
