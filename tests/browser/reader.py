"""What a reader of the page does and sees, in terms of the page and not of its markup."""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import ConsoleMessage, Download, Locator, Page, Request, expect

from tests.browser.expected import as_shown

PATIENCE_MS = 30_000
expect.set_options(timeout=PATIENCE_MS)

LOCAL_HOSTS = {"localhost", "127.0.0.1"}
WITHOUT_NETWORK = {"about", "blob", "data", "file"}
# Nothing runs, is promised or moves for half a second; an action takes a moment to reach the server.
_AT_REST = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  const state = [app?.dataset.testScriptState, document.querySelectorAll("[data-testid=stSkeleton]").length,
                 location.href, document.body.textContent.length].join();
  if (state !== window.state || !state.startsWith("notRunning,0,")) {
    window.state = state;
    window.restless = performance.now();
  }
  return performance.now() - window.restless > 500;
}"""
# The charts' marks that stand for events, with the pixel of each in the window.
_MARKS = """(chart) => {
  const box = chart.getBoundingClientRect();
  return chart.data.flatMap((trace) => !trace.customdata || (trace.xaxis ?? "x") !== "x" ? [] :
    trace.customdata.map((ids, i) => {
      const {xaxis, yaxis} = chart._fullLayout;
      return {
        ids: String(ids).split(";"),
        x: box.x + xaxis._offset + xaxis.d2p(trace.x[i]),
        y: box.y + yaxis._offset + yaxis.d2p(trace.y[i]),
      };
    }));
}"""
# A table is drawn on a canvas: its rows are as high as this, its boxes to tick stand in the first column.
_ROW_HEIGHT, _TICK_X = 35, 18


@dataclass
class Watch:
    """What the browser tried to reach outside this machine, and what went wrong in its pages."""

    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        page.on("request", self._see)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _see(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.hostname not in LOCAL_HOSTS and parts.scheme not in WITHOUT_NETWORK:
            self.outside.append(request.url)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(f"{message.text} ({message.location.get('url', '')})")


@dataclass(frozen=True)
class Reader:
    page: Page

    # What the page says

    def settle(self) -> None:
        """Wait until the page has answered the last action and is at rest; it may not show an error."""
        self.page.evaluate("window.restless = performance.now()")
        self.page.wait_for_function(_AT_REST, polling=100)
        assert self.page.get_by_test_id("stException").all_inner_texts() == []

    def tally(self) -> tuple[int, int]:
        """How many events are shown, of how many."""
        line = self.page.get_by_text(re.compile(r"^\d+ of \d+ events shown")).first.inner_text()
        shown, held = re.findall(r"\d+", line)[:2]
        return int(shown), int(held)

    def query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.page.url).query)

    def hidden_width(self) -> int:
        """By how many pixels the page is wider than the window."""
        return self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )

    # Views and filters

    def open_view(self, name: str) -> None:
        self.page.get_by_role("tab", name=name, exact=True).click()
        self.settle()

    def choices(self, title: str) -> dict[str, int]:
        """What a filter offers, each with the count beside it; the list is left open."""
        self.page.get_by_test_id("stSidebar").get_by_role("combobox", name=title).click()
        labels = self.page.get_by_role("option").all_inner_texts()
        found = [re.fullmatch(r"(.*) \((\d+)\)", label, re.S) for label in labels]
        return {match[1]: int(match[2]) for match in found if match}

    def choose(self, title: str, name: str) -> None:
        """Tick a choice in a filter's open list, and close the list."""
        self.page.get_by_role("option").filter(has_text=re.compile(re.escape(name) + r" \(\d+\)$")).click()
        self.page.keyboard.press("Escape")
        self.settle()

    def narrow_years(self, key: str, times: int = 1) -> None:
        """Press a key on the handle of the first year."""
        handle = self.page.get_by_test_id("stSidebar").get_by_role("slider").first
        handle.focus()
        for _ in range(times):
            before = handle.input_value()
            handle.press(key)
            expect(handle).not_to_have_value(before)
        # The slider tells its value when it has stood still for a moment, which a busy machine draws out.
        self.page.wait_for_function(
            "year => new URL(location).searchParams.get('from') === year", arg=handle.input_value()
        )
        self.settle()

    def switch(self, title: str) -> None:
        self.page.get_by_role("switch", name=title).press("Space")
        self.settle()

    # Charts, tables and the passages behind them

    def chart(self) -> Locator:
        chart = self.page.locator(".js-plotly-plot").first
        expect(chart.locator(".main-svg").first).to_be_visible()
        return chart

    def marks(self) -> list[dict]:
        """The events' marks in the chart: `ids` and the pixel `x`, `y` in the window."""
        return self.chart().evaluate(_MARKS)

    def drawn_ids(self) -> set[str]:
        return {one for mark in self.marks() for one in mark["ids"]}

    def click_mark(self, event_id: str) -> None:
        self.chart().scroll_into_view_if_needed()
        mark = next(mark for mark in self.marks() if event_id in mark["ids"])
        self.page.mouse.wheel(0, mark["y"] - self.page.viewport_size["height"] / 2)
        self.page.wait_for_timeout(300)
        mark = next(mark for mark in self.marks() if event_id in mark["ids"])
        self.page.mouse.click(mark["x"], mark["y"])
        self.settle()

    def unfold(self, title: str | re.Pattern) -> Locator:
        """Open a folded part of the page; returns it."""
        part = self.page.get_by_test_id("stExpander").filter(has=self.page.locator("summary", has_text=title))
        part.locator("summary").click()
        return part

    def tick_row(self, table: Locator, row: int) -> None:
        """Choose a row of a table, counted from 0."""
        table.scroll_into_view_if_needed()
        table.click(position={"x": _TICK_X, "y": _ROW_HEIGHT * (row + 1.5)})
        self.settle()

    def highlighted(self) -> list[str]:
        """The quotes that are highlighted in their passages."""
        expect(self.page.locator("blockquote mark").first).to_be_visible()
        return list(map(as_shown, self.page.locator("blockquote mark").all_inner_texts()))

    # What is taken away

    def take(self, label: str | re.Pattern) -> Download:
        """Open the export of the view and take one of its files."""
        self.page.get_by_role("button", name="Export").first.click()
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=label).click()
        self.page.keyboard.press("Escape")
        return download.value

    def photograph(self) -> Download:
        """Press the camera above the chart."""
        self.chart().hover()
        with self.page.expect_download() as download:
            self.page.locator(".modebar-btn[data-title*='Download']").first.click()
        return download.value
