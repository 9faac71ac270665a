"""The best one-to-one pairing of two lists, given what each pair is worth."""

from itertools import pairwise


def best_pairs(worth: list[list[float]]) -> list[tuple[int, int]]:
    """Index pairs (row, column) whose worth adds up to the most; each row and column serves at most once.

    `worth[i][j]` >= 0; a pair worth 0 is never returned. The Hungarian method in its shortest-augmenting-path
    form (Jonker and Volgenant 1987): O(rows² · columns), a few milliseconds for a page of events.
    """
    if not worth or not worth[0]:
        return []
    if len(worth) > len(worth[0]):
        return sorted((i, j) for j, i in best_pairs([list(column) for column in zip(*worth, strict=True)]))
    holder = _assign([[-value for value in row] for row in worth])
    return sorted((i, j) for j, i in enumerate(holder) if i is not None and worth[i][j] > 0)


def _assign(cost: list[list[float]]) -> list[int | None]:
    """For each column the row that holds it in the cheapest full assignment of the rows (rows <= columns)."""
    row_price = [0.0] * len(cost)
    column_price = [0.0] * len(cost[0])
    holder: list[int | None] = [None] * len(cost[0])
    for row in range(len(cost)):
        for to, taken in pairwise(_cheapest_path(row, cost, row_price, column_price, holder)):
            holder[to] = holder[taken] if taken is not None else row
    return holder


def _cheapest_path(row, cost, row_price, column_price, holder) -> list[int | None]:
    """The columns that change hands so that `row` gets one: from a free one back to None, for `row`."""
    columns = range(len(column_price))
    reach = [float("inf")] * len(column_price)  # cost of reaching each column, and from which one
    before: list[int | None] = [None] * len(column_price)
    settled: dict[int, float] = {}
    at, here, spent = None, row, 0.0
    while here is not None:
        for j in columns:
            through = spent + cost[here][j] - row_price[here] - column_price[j]
            if j not in settled and through < reach[j]:
                reach[j], before[j] = through, at
        at = min((j for j in columns if j not in settled), key=reach.__getitem__)
        spent = settled[at] = reach[at]
        here = holder[at]
    row_price[row] += spent
    for j, cheap in settled.items():
        column_price[j] -= spent - cheap
        if holder[j] is not None:
            row_price[holder[j]] += spent - cheap
    path = [at]
    while path[-1] is not None:
        path.append(before[path[-1]])
    return path
