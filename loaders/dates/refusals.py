"""What looks like a time expression and is none, each with the words that showed it.

An expression that overlaps one of these is refused. Tests read every counter-example: it gives no time.
"""

import re
from dataclasses import dataclass

from loaders.dates.atoms import DAY, MONTH_NAME, SPACE, YEAR, any_of, compiled


@dataclass(frozen=True, slots=True)
class Refusal:
    name: str
    regex: re.Pattern[str]
    counter_example: str


def _refusal(name: str, regex: str, counter_example: str) -> Refusal:
    return Refusal(name, compiled(regex), counter_example)


_NUMBERED = any_of((
    "article", "articles", "art.", "résolution", "résolutions", "n°", "nº", "numéro", "numéros", "alinéa",
    "alinéas", "paragraphe", "paragraphes", "chapitre", "chapitres", "page", "pages", "p.", "loi", "décret",
    "directive", "règlement", "document", "documents", "chambre", "salle", "vol", "bus", "ligne", "porte",
    "formulaire", "isbn", "issn", "réf.", "dossier",
))  # fmt: skip
_STREETS = any_of((
    "rue", "avenue", "av.", "boulevard", "bd", "place", "square", "quai", "pont", "esplanade", "station",
    "stade", "hôpital", "lycée", "hôtel",
))  # fmt: skip
_FEASTS = any_of((
    "mardi gras", "vendredi saint", "samedi saint", "jeudi saint", "jeudi noir", "vendredi noir",
    "lundi noir", "mercredi des cendres", "lundi de pâques", "dimanche de pâques", "lundi de pentecôte",
    "dimanche des rameaux",
))  # fmt: skip
_TITLES = any_of(("maréchal", "général", "amiral", "colonel", "capitaine", "m.", "mme", "monsieur", "madame"))
_NAMESAKES = any_of(("juin", "mars", "mai", "avril", "août", "vendredi", "lundi"))
_TO_MARS = any_of(("planète", "sur", "vers", "orbite de", "sol de", "robot", "sonde", "mission"))
_SUMMERS = any_of((
    "heure", "université", "universités", "jeux", "jeux olympiques", "camp", "camps", "colonie", "colonies",
    "vacances", "cours", "école", "stage", "stages", "pneus",
))  # fmt: skip
_OF_YESTERDAY = any_of(("monde", "ennemi", "ennemis", "ami", "amis", "allié", "alliés"))
_OF_TOMORROW = any_of(
    ("monde", "armée", "armées", "guerre", "guerres", "enfants", "technologies", "énergies")
)

REFUSALS: tuple[Refusal, ...] = (
    _refusal(
        "web_address", r"(?:https?:/|www\.)\S+", "Voir https://exemple.fr/archives/2021/03/14/sommet.html"
    ),
    _refusal("path", r"/?(?:[\w.-]+/)+\d{4}/\d\d?/\S*", "Image : medias/photos/2021/03/14.jpg"),
    _refusal("rooted_path", r"(?<![\w/])/(?:19|20)\d\d/\d\d?/\S*", "Lien interne /2021/03/14/"),
    _refusal("e_mail", r"[\w.+-]+@[\w.-]+", "Écrire à la rédaction en mai-2021@exemple.fr"),
    _refusal(
        "numbered_text",
        rf"(?<!\w){_NUMBERED}[ ]?(?:n[°º][ ]?)?(?:[a-z]{{1,4}}[-/ ])?[\d/.-]+(?:,?[ ](?:et|à|ou)[ ]\d+)?",
        "La résolution 1718, l'article 51 et les pages 1990 à 1995 ne disent rien de cela",
    ),
    _refusal(
        "copyright",
        rf"(?:©|\(c\)|copyright|droits{SPACE}d'auteur)[^\n]{{0,40}}?\d{{4}}(?:-\d{{4}})?",
        "Copyright - en 2024 - Le Courrier",
    ),
    _refusal(
        "street",
        rf"""(?<!\w){_STREETS}{SPACE}(?:(?:du|de{SPACE}la|de|des){SPACE})?
            (?:{DAY}[ -]{MONTH_NAME}(?:{SPACE}{YEAR})?|{MONTH_NAME})""",
        "Il habite rue du 11 novembre 1918",
    ),
    _refusal(
        "house_number",
        rf"(?<!\w)(?:au|du|le){SPACE}\d+(?:[ ]?(?:bis|ter))?,?{SPACE}{_STREETS}(?!\w)",
        "Le siège est au 12, rue Haute",
    ),
    _refusal("planet", rf"(?<!\w){_TO_MARS}{SPACE}mars(?!{SPACE}\d)(?!\w)", "La sonde est vers mars"),
    _refusal("field_of_mars", r"champs?[ -]de[ -]mars", "Le défilé du Champ de Mars"),
    _refusal(
        "namesake", rf"{_TITLES}{SPACE}(?:de{SPACE})?{_NAMESAKES}(?!\w)", "Robinson appelle monsieur Vendredi"
    ),
    _refusal("feast", rf"(?<!\w){_FEASTS}", "Les masques de Mardi gras"),
    _refusal(
        "newspaper",
        rf"journal{SPACE}du{SPACE}dimanche|aujourd'hui{SPACE}en{SPACE}france",
        "Il l'a dit au Journal du dimanche",
    ),
    _refusal(
        "summer_of", rf"(?<!\w){_SUMMERS}{SPACE}d'(?:été|hiver|automne)", "Les Jeux d'hiver et l'heure d'été"
    ),
    _refusal(
        "spring_of", rf"printemps{SPACE}(?:de{SPACE}prague|arabes?)", "L'héritage du Printemps de Prague"
    ),
    _refusal(
        "figurative_day",
        rf"{_OF_YESTERDAY}{SPACE}d'hier|{_OF_TOMORROW}{SPACE}de{SPACE}demain",
        "Les ennemis d'hier préparent le monde de demain",
    ),
    _refusal("overnight", rf"du{SPACE}jour{SPACE}au{SPACE}lendemain", "Tout changea du jour au lendemain"),
    _refusal("to_this_day", rf"(?<!\w)(?:à|de){SPACE}ce{SPACE}jour(?!-)", "Aucun accord à ce jour"),
    _refusal(
        "price", r"\d[\d ]*(?:[.,]\d+)?[ ]?(?:%|€|\$|£)|[$€£][ ]?\d[\d ]*", "Le prix passe de 1950€ à 2000€"
    ),
    _refusal(
        "before_christ",
        rf"(?:{YEAR}|siècle){SPACE}(?:av\.|avant){SPACE}(?:j\.?-?{SPACE}?c|jésus|notre{SPACE}ère)",
        "Un temple de 1200 av. J.-C., au IXe siècle avant notre ère",
    ),
)

_ANY = re.compile("|".join(f"(?:{refusal.regex.pattern})" for refusal in REFUSALS), re.X)
_REACH = 60  # how far before an expression the words that refuse it may begin,
_ADDRESS = 400  # and how far the one long word that it stands in


def refused(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` (as `atoms.surface` gives it) overlaps what is no time expression."""
    furthest = max(0, start - _ADDRESS)
    chunk = max(furthest, text.rfind(" ", furthest, start) + 1, text.rfind("\n", furthest, start) + 1)
    low = min(chunk, max(0, start - _REACH))
    return any(
        found.start() < end and found.end() > start for found in _ANY.finditer(text, low, end + _REACH)
    )
