"""What looks like a time expression and is none, each with the words that showed it.

An expression that overlaps one of these is refused. Tests read every counter-example: it gives no date.
"""

import re
from dataclasses import dataclass

from loaders.dates.atoms import DAY, MONTH_NAME, SPACE, YEAR, compiled


@dataclass(frozen=True, slots=True)
class Refusal:
    name: str
    regex: re.Pattern[str]
    counter_example: str


def _refusal(name: str, regex: str, counter_example: str) -> Refusal:
    return Refusal(name, compiled(regex), counter_example)


_STREETS = (
    r"(?:rue|avenue|av\.|boulevard|bd|place|square|quai|pont|esplanade|station|stade|hôpital|lycée|hotel)"
)

REFUSALS: tuple[Refusal, ...] = (
    _refusal("address", r"(?:https?:/|www\.)\S+", "Voir https://exemple.fr/archives/2021/03/14/sommet.html"),
    _refusal("path", r"(?<![\w])/?(?:[\w.-]+/)+\d{4}/\d\d?/\S*", "Image : medias/photos/2021/03/14.jpg"),
    _refusal("path_root", r"(?<![\w/])/(?:19|20)\d\d/\d\d?/\S*", "Lien interne /2021/03/14/"),
    _refusal("e_mail", r"[\w.+-]+@[\w.-]+", "Écrire à contact2024@exemple.fr"),
    _refusal(
        "numbered_text",
        r"""(?<!\w)(?:articles?|art\.|résolutions?|n[°º]|numéros?|alinéas?|paragraphes?|chapitres?|pages?|p\.|lois?|décrets?|directives?
            |règlements?|documents?|chambre|salle|vols?|bus|ligne|porte|formulaire|isbn|issn|réf\.?|dossiers?)
            [ ]?(?:n[°º][ ]?)?(?:[a-z]{1,4}[-/ ])?[\d/.-]+(?:,?[ ](?:et|à|ou)[ ]\d+)?""",
        "La résolution 1718 et l'article 51 ne disent rien de cela",
    ),
    _refusal("copyright", rf"(?:©|\(c\)|copyright|droits{SPACE}d'auteur)[^\n]{{0,40}}?\d{{4}}(?:-\d{{4}})?", "Copyright © 2024 Le Courrier"),
    _refusal("telephone", r"(?<!\d)(?:\+\d{2,3}[ .-]?|0)\d(?:[ .-]?\d\d){4}(?!\d)", "Appelez le 06 12 03 19 78"),
    _refusal("footnote", r"\[\d+\]", "comme le rappelle une étude[2003]"),
    _refusal("street", rf"(?<!\w){_STREETS}{SPACE}(?:du{SPACE}|de{SPACE}la{SPACE}|de{SPACE}|des{SPACE})?(?:{DAY}[ -]{MONTH_NAME}(?:{SPACE}{YEAR})?|{MONTH_NAME}|quatre-septembre)", "Il habite rue du 11 novembre 1918"),
    _refusal("house_number", rf"(?<!\w)(?:au|du){SPACE}\d+(?:[ ]?(?:bis|ter))?,?{SPACE}{_STREETS}(?!\w)", "Le siège est au 12, rue Haute"),
    _refusal("planet", rf"(?<!\w)(?:planète|sur|vers|orbite{SPACE}de|sol{SPACE}de|robots?|sonde|mission)(?:{SPACE}rouge)?{SPACE}mars(?!{SPACE}\d)(?!\w)", "Une sonde est partie vers Mars"),
    _refusal("field_of_mars", r"champ[s]?[ -]de[ -]mars", "Le défilé du Champ-de-Mars"),
    _refusal("marshal", rf"(?:maréchal|général|colonel|capitaine|m\.|mme|monsieur|madame){SPACE}(?:de{SPACE})?(?:juin|mars|mai|avril|août|vendredi|lundi)(?!\w)", "Le maréchal Juin commandait"),
    _refusal("feast", rf"(?<!\w)(?:mardi{SPACE}gras|vendredi{SPACE}saint|samedi{SPACE}saint|jeudi{SPACE}(?:saint|noir)|mercredi{SPACE}des{SPACE}cendres|lundi{SPACE}de{SPACE}p[aâ]ques|lundi{SPACE}de{SPACE}pentecôte|dimanche{SPACE}(?:des{SPACE}rameaux|de{SPACE}p[aâ]ques)|vendredi{SPACE}noir|lundi{SPACE}noir)", "Les masques de Mardi gras"),
    _refusal("newspaper", rf"journal{SPACE}du{SPACE}dimanche|aujourd'hui{SPACE}en{SPACE}france", "Il l'a dit au Journal du dimanche"),
    _refusal("summer_of", rf"(?<!\w)(?:heure|universités?|jeux|camps?|colonies?|vacances|cours|école|cures?|robes?|stages?|pneus?){SPACE}d'(?:été|hiver|automne)|jeux{SPACE}olympiques{SPACE}d'(?:été|hiver)", "Les Jeux olympiques d'hiver et l'heure d'été"),
    _refusal("spring_of", rf"printemps{SPACE}(?:de{SPACE}prague|arabes?)", "Le Printemps arabe a surpris"),
    _refusal("people_of", rf"(?:monde|ennemis?|amis?|alliés?){SPACE}d'hier|(?:monde|armées?|guerres?|enfants|technologies?|énergies?){SPACE}de{SPACE}demain", "Préparer le monde de demain"),
    _refusal("to_this_day", rf"(?<!\w)à{SPACE}ce{SPACE}jour(?!-)|de{SPACE}ce{SPACE}jour(?!-)", "Aucun accord à ce jour"),
    _refusal("price", r"\d[\d ]*(?:[.,]\d+)?[ ]?(?:%|€|\$|£)|[$€£][ ]?\d[\d ]*", "Un prix de 2000 € et 1950 %"),
    _refusal("other_plague", rf"pandémie{SPACE}de{SPACE}(?:grippe|sida|vih|choléra)|pandémie{SPACE}grippale", "La pandémie de grippe passa"),
    _refusal("before_christ", rf"{YEAR}{SPACE}(?:av\.|avant){SPACE}(?:j\.?-?{SPACE}?c|jésus|notre{SPACE}ère)", "un temple de 1200 av. J.-C."),
    _refusal("mid_term", r"mi-(?:temps|mandat|chemin|parcours|course)", "À la mi-temps du match"),
    _refusal("days_of", rf"journées?{SPACE}(?:mondiales?|internationales?|portes|d'action|nationales?)", "La Journée mondiale de la presse"),
)  # fmt: skip

_ANY = re.compile("|".join(f"(?:{refusal.regex.pattern})" for refusal in REFUSALS), re.X)
_REACH = 60  # how far before an expression the words that refuse it may begin,
_ADDRESS = 400  # and how far the one long word that it stands in


def refused(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` (as `atoms.surface` gives it) overlaps something that is no time expression."""
    furthest = max(0, start - _ADDRESS)
    chunk = max(furthest, text.rfind(" ", furthest, start) + 1, text.rfind("\n", furthest, start) + 1)
    low = min(chunk, max(0, start - _REACH))
    return any(
        match.start() < end and match.end() > start for match in _ANY.finditer(text, low, end + _REACH)
    )
