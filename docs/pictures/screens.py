"""What do the pages about editing show? Pictures of a browser: preview, completion, a comparison, a terminal.

Usage: python docs/pictures/screens.py CHROMIUM CHROMEDRIVER. Needs selenium; only pictures of screens are made here.
"""

from __future__ import annotations

import html
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image
from selenium import webdriver
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver

HERE = Path(__file__).parent
SCRIPT = str(Path(sys.executable).with_name("hiring-kit"))
OWN = "rubrics/competencies/people/communication.yaml"
TERMINAL = (
    "<body style='margin:0;background:#14181a;color:#e8ecec'>"
    "<pre style='font:15px/1.5 monospace;padding:14px'>{}"
)


def run(*words: str, folder: Path) -> str:
    """What a command says."""
    done = subprocess.run([SCRIPT, *words], capture_output=True, text=True, check=False, cwd=folder)
    return done.stdout + done.stderr


def until(what: Callable[[], object]) -> None:
    """Wait a minute at most."""
    end = time.monotonic() + 60
    while not what():
        assert time.monotonic() < end  # noqa: S101 - a script that stops where it cannot go on
        time.sleep(0.1)


def save(browser: WebDriver, name: str) -> None:
    """Keep what is shown, in few colors."""
    path = HERE / f"{name}.png"
    browser.save_screenshot(str(path))
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(64).save(path, optimize=True)


def preview(browser: WebDriver, folder: Path) -> None:
    """A file with a marked question, and what is offered while a key is typed."""
    words = [SCRIPT, "preview", "--no-open"]
    words += ["--document", "interviewer-guide-cross-functional"]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=folder
    ) as process:
        assert process.stdout  # noqa: S101 - it was asked for
        browser.set_window_size(1280, 860)
        browser.get(process.stdout.readline().strip())
        js: Callable[[str], Any] = browser.execute_script
        until(lambda: js("return document.querySelectorAll('#right img[src]').length > 5"))
        js(
            "const v = window.hiringKitView, d = v.state.doc.toString();"
            "const old = 'fallback: Take', at = d.indexOf(old);"
            'v.dispatch({changes: {from: at, insert: "ask: Don\'t you agree that handing over is hard?\\n    "}})'
        )
        until(lambda: "HK203" in js("return document.getElementById('problems').textContent"))
        js(
            "document.getElementById('right').scrollTop = document.querySelectorAll('#right img')[3].offsetTop - 8"
        )
        time.sleep(1)
        save(browser, "preview")
        js(
            "const v = window.hiringKitView, at = v.state.doc.toString().indexOf('# Items with');"
            "v.dispatch({changes: {from: at, insert: 'scopes:\\n  team:\\n    \\n\\n'}, selection: {anchor: at + 20}});"
            "v.focus()"
        )
        active = browser.switch_to.active_element
        active.send_keys("ex")
        active.send_keys(Keys.CONTROL + " ")
        until(lambda: js("return !!document.querySelector('.cm-completionInfo')"))
        time.sleep(0.5)
        save(browser, "completion")
        with Image.open(HERE / "completion.png") as picture:
            part = picture.convert("RGB").crop((0, 0, 860, 500)).quantize(64)
        part.save(HERE / "completion.png", optimize=True)
        process.terminate()


def main(chromium: str, driver: str) -> None:
    """Take all pictures."""
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for word in (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
    ):
        options.add_argument(word)
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run("init", ".", folder=folder)
        preview(browser, folder)
        own = folder / OWN
        text = own.read_text("utf-8").replace("handed to somebody", "handed to sombody")
        asked = "    ask: Don't you agree that handing over is hard?\n    fallback:"
        own.write_text(text.replace("    fallback:", asked), "utf-8")
        page = folder / "page.html"
        said = f"$ hiring-kit lint {OWN}\n" + run("lint", OWN, folder=folder)
        page.write_text(TERMINAL.format(html.escape(said)), "utf-8")
        browser.set_window_size(1040, 520)
        browser.get(page.as_uri())
        save(browser, "lint")
        before = folder / "before"
        before.mkdir()
        (before / "competencies").mkdir()
        own.write_text(
            "extends: communication\nscopes:\n  team:\n    anchors:\n"
            "      3: Told each reader what is known and what is not, before their plans were fixed.\n"
            "questions:\n  - id: next-task-a\n"
            "    fallback: Take the last task you handed to somebody. How did they know it?\n",
            "utf-8",
        )
        page.write_text(
            run("diff", "before", "rubrics", "--format", "html", folder=folder), "utf-8"
        )
        browser.set_window_size(1040, 760)
        browser.get(page.as_uri())
        save(browser, "diff")
    browser.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
