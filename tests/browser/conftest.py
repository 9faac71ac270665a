"""A dashboard on a free port, and a browser that lets nothing out of this machine."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, sync_playwright

from loaders import load
from tests.browser.expected import Expected
from tests.browser.reader import PATIENCE_MS, Reader, Watch
from tests.sample import TEXTS

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# WebGL in software, for the map on a machine without a graphics card.
WEBGL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
# No name but this machine's is found. To block requests in Playwright would switch off the browser's cache.
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"
DESKTOP, PHONE = (1440, 900), (390, 844)
BROKEN = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 4,
    "latin1.txt": "Le président s'est rendu à Moscou.".encode("latin-1"),
}
START_SECONDS, STOP_SECONDS = 60, 20


def find_browser() -> str:
    """The path of a Chromium. Fails, and says what to do, where there is none."""
    named = filter(None, [os.environ.get("CHROMIUM"), *BROWSERS])
    found = next(filter(None, map(shutil.which, named)), None)
    if not found:
        pytest.fail(
            "No Chromium found: `make test` installs it on Debian; elsewhere set CHROMIUM to its path"
        )
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[BrowserContext]:
    """One browser for all tests, so that it loads the page's scripts once."""
    # Chromium refuses its own sandbox to root, as in a container.
    unboxed = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=[*unboxed, OFFLINE, *WEBGL])
        context = browser.new_context()
        context.set_default_timeout(PATIENCE_MS)
        yield context
        browser.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]


def start(log: Path, port: int, seeds: Path) -> subprocess.Popen:
    """The dashboard as `make run` starts it, but without opening a browser."""
    command = [
        sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port),
        "--server.headless", "true", "--server.fileWatcherType", "none",
    ]  # fmt: skip
    with log.open("wb") as output:
        return subprocess.Popen(
            command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, env=os.environ | {"SEEDS": str(seeds)}
        )


def wait_until_up(process: subprocess.Popen, address: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    pytest.fail(f"The dashboard did not start:\n{log.read_text(errors='replace')}")


def serve(folder: Path, seeds: Path) -> Iterator[str]:
    """Run a dashboard of the articles in `seeds` and yield its address; `folder` takes its log."""
    log, port = folder / "log.txt", free_port()
    process, address = start(log, port, seeds), f"http://localhost:{port}"
    try:
        wait_until_up(process, address, log)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=STOP_SECONDS)


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory) -> Iterator[str]:
    """The address of a dashboard of the articles that come with it."""
    yield from serve(tmp_path_factory.mktemp("dashboard"), ROOT / "seeds")


@pytest.fixture(scope="session")
def expected() -> Expected:
    """What the dashboard of the articles that come with it has to show."""
    return Expected(load(ROOT / "seeds"))


@pytest.fixture(scope="session")
def hostile_dashboard(tmp_path_factory) -> Iterator[str]:
    """The address of a dashboard of the constructed articles, markup, scripts and broken files included."""
    folder = tmp_path_factory.mktemp("hostile")
    seeds = folder / "seeds"
    seeds.mkdir()
    for name, text in TEXTS.items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
    for name, content in BROKEN.items():
        (seeds / name).write_bytes(content)
    yield from serve(folder, seeds)


@pytest.fixture
def open_reader(browser) -> Iterator[Callable[..., Reader]]:
    """Opens an address as a reader does, in a window of its own; in the end nothing may have gone wrong.

    No request may have left this machine, and no page may have raised an error or written one to its console.
    """
    readers, watch = [], Watch()

    def open_reader(address: str, size: tuple[int, int] = DESKTOP, colours: str = "light") -> Reader:
        page = browser.new_page()
        readers.append(Reader(page))
        page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
        page.emulate_media(color_scheme=colours)
        watch.over(page)
        page.goto(address)
        return readers[-1]

    yield open_reader
    for reader in readers:
        reader.page.close()
    assert watch.outside == [], "requests for what is not on this machine"
    assert watch.errors == [], "the page reported errors"


@pytest.fixture
def reader(open_reader, dashboard) -> Reader:
    """A reader who has just opened the dashboard."""
    reader = open_reader(dashboard)
    reader.settle()
    return reader
