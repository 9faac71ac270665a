"""A dashboard of its own on a free port, and a browser that lets nothing out of this machine."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route, sync_playwright

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# WebGL in software, for the map on a machine without a graphics card.
WEBGL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
LOCAL = {"localhost", "127.0.0.1"}
WITHOUT_NETWORK = {"blob", "data", "about"}
PATIENCE_MS = 20_000
START_SECONDS = 60


@dataclass
class Watch:
    """What a browser context tried to reach outside, and what went wrong in its pages."""

    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def gate(self, route: Route) -> None:
        parts = urlsplit(route.request.url)
        if parts.hostname in LOCAL or parts.scheme in WITHOUT_NETWORK:
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    def hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(f"{message.text} ({message.location.get('url', '')})")


def find_browser() -> str:
    """The path of a Chromium. Fails, and says what to do, where there is none."""
    named = [os.environ.get("CHROMIUM", ""), *BROWSERS]
    found = next(filter(None, map(shutil.which, filter(None, named))), None)
    if not found:
        pytest.fail("No Chromium on the PATH: `make test` installs it on Debian; elsewhere set CHROMIUM to its path")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Chromium refuses its own sandbox to root, as in a container.
    unboxed = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=[*unboxed, *WEBGL])
        yield browser
        browser.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]


def start_dashboard(log: Path, *arguments: str) -> tuple[subprocess.Popen, str]:
    """The dashboard's process and address; `arguments` go to the page itself."""
    port = free_port()
    command = [
        sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port),
        "--server.headless", "true", "--server.fileWatcherType", "none", "--", *arguments,
    ]  # fmt: skip
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT)
    return process, f"http://localhost:{port}"


def wait_until_up(process: subprocess.Popen, address: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    pytest.fail(f"The dashboard did not start:\n{log.read_text(errors='replace')}")


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory) -> Iterator[str]:
    """The address of a dashboard of the articles in seeds/."""
    log = tmp_path_factory.mktemp("dashboard") / "log.txt"
    process, address = start_dashboard(log)
    try:
        wait_until_up(process, address, log)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)
