"""What an article says of the treaties, as rows of the table `provisions`."""

import hashlib
from collections.abc import Iterator

from loaders import schema
from loaders.articles import Article
from loaders.findings import Findings
from loaders.treaties import lexicon, passages, signing, terms
from loaders.treaties.passages import Passage
from loaders.treaties.scene import Scene
from loaders.treaties.terms import Statement


def of(findings: Findings) -> list[dict]:
    """The provisions that an article states, in text order, each with its exact quote and offsets."""
    article = findings.article
    if not lexicon.words("head").search(lexicon.plain(article.text)):
        return []
    scene = Scene.of(findings)
    read = list(passages.read(scene))
    statements = [
        *_titles(read),
        *(statement for passage in read for statement in _statements(scene, passage)),
    ]
    return [
        _row(article, statement) for statement in sorted(statements, key=lambda statement: statement.span)
    ]


def _row(article: Article, statement: Statement) -> dict:
    start, end = statement.span
    digest = hashlib.sha256(f"{article.article_id} {start} {end}".encode()).hexdigest()[:10]
    return {
        schema.PROVISION_ID: f"{statement.treaty_id}-{statement.topic}-{digest}",
        schema.TREATY_ID: statement.treaty_id,
        schema.TOPIC: statement.topic,
        schema.VALUE: statement.value,
        schema.BASIS: schema.FROM_ARTICLE,
        schema.ARTICLE_ID: article.article_id,
        schema.START: start,
        schema.END: end,
        schema.QUOTE: article.text[start:end],
        schema.SOURCE: article.publisher or article.title or article.article_id,
    }


def _titles(read: list[Passage]) -> Iterator[Statement]:
    """Of each treaty the fullest title that the article gives it."""
    named = [
        mention for passage in read for mention in passage.mentions if mention.treaty_id and mention.title
    ]
    for treaty_id in dict.fromkeys(mention.treaty_id for mention in named):
        fullest = max((one for one in named if one.treaty_id == treaty_id), key=lambda one: len(one.title))
        yield Statement(treaty_id, schema.TITLE, "", (fullest.start, fullest.end))


def _statements(scene: Scene, passage: Passage) -> Iterator[Statement]:
    for told in passage.signings:
        if told.mention.treaty_id:
            for topic, value in signing.told(scene, told):
                yield Statement(told.mention.treaty_id, topic, value, told.span)
    yield from terms.read(scene, passage)
    yield from terms.characterisation(scene, passage)
