"""What does somebody at the preview do and see? A test runs it in a process of its own, which may talk to a browser."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.common.keys import Keys

LIMIT = 40
FIRST = "competencies/people/communication.yaml"
OWN = f"rubrics/{FIRST}"
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
    "--window-size=1280,900",
)  # fmt: skip


def begin(chromium: str, driver: str, profile: str) -> Any:  # noqa: ANN401 - a driver, and whatever a page says
    """A browser without a window."""
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for word in (*QUIET, f"--user-data-dir={profile}"):
        options.add_argument(word)
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))


def until(what: Callable[[], object]) -> None:
    end = time.monotonic() + LIMIT
    while not what():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)


def js(browser: Any, text: str, *values: object) -> Any:  # noqa: ANN401 - a driver, and whatever a page says
    return browser.execute_script(text, *values)


def replace(browser: Any, old: str, new: str) -> None:  # noqa: ANN401 - as above
    """Type in the editor: one run of the text for another."""
    js(
        browser,
        "const v = window.hiringKitView, at = v.state.doc.toString().indexOf(arguments[0]);"
        "if (at < 0) throw new Error('not there: ' + arguments[0]);"
        "v.dispatch({changes: {from: at, to: at + arguments[0].length, insert: arguments[1]}})",
        old,
        new,
    )


def number(browser: Any) -> int:  # noqa: ANN401 - as above
    return int(js(browser, "return document.getElementById('right').dataset.number || '0'"))


def problems(browser: Any) -> str:  # noqa: ANN401 - as above
    return str(js(browser, "return document.getElementById('problems').textContent"))


def save(browser: Any) -> None:  # noqa: ANN401 - as above
    js(browser, "document.getElementById('save').click()")


def note(browser: Any) -> str:  # noqa: ANN401 - as above
    return shown(browser, "#note")


def text(browser: Any) -> str:  # noqa: ANN401 - as above
    return str(js(browser, "return window.hiringKitView.state.doc.toString()"))


def opened(browser: Any) -> str:  # noqa: ANN401 - as above
    return str(
        js(browser, "return window.hiringKitView?.contentDOM.getAttribute('aria-label') || ''")
    )


def offers_reload(browser: Any) -> bool:  # noqa: ANN401 - as above
    return not js(browser, "return document.getElementById('reload').hidden")


def choose(browser: Any, box: str, value: str) -> None:  # noqa: ANN401 - as above
    js(
        browser,
        "const box = document.getElementById(arguments[0]);"
        "box.value = arguments[1]; box.dispatchEvent(new Event('change'))",
        box,
        value,
    )


def open_page(browser: Any, address: str) -> None:  # noqa: ANN401 - as above
    """Open the page, which says by itself whether anything goes wrong unseen."""
    browser.get(address)
    until(lambda: js(browser, "return document.body.dataset.ready") == "yes")
    until(lambda: number(browser) > 0)
    js(
        browser,
        "window.unseen = [];"
        "addEventListener('unhandledrejection', (event) => window.unseen.push(String(event.reason)))",
    )


def what_is_typed_is_kept(browser: Any, address: str) -> None:  # noqa: ANN401 - as above
    """Save twice, go to another file and type; be told of a conflict only where there is one."""
    path, good = Path(OWN), Path(OWN).read_text("utf-8")
    open_page(browser, address)
    js(
        browser,
        "window.notes = []; new MutationObserver(() => window.notes.push(document.getElementById('note').textContent))"
        ".observe(document.getElementById('note'), {childList: true})",
    )
    before = number(browser)
    replace(browser, "extends: communication\n", "extends: communication\nname: Saved twice\n")
    js(browser, "const save = document.getElementById('save'); save.click(); save.click()")
    choose(browser, "file", "1")
    until(lambda: opened(browser) == "ladders/applied-research.yaml")
    other = text(browser)
    js(
        browser,
        "window.hiringKitView.dispatch({changes: {from: 0, insert: '# long and precious\\n'}})",
    )
    until(lambda: number(browser) > before)
    time.sleep(1.5)
    assert (note(browser), offers_reload(browser)) == ("not saved", False)
    assert not any("changed on disk" in one for one in js(browser, "return window.notes"))
    assert "Saved twice" in path.read_text("utf-8")

    js(browser, "window.confirm = () => false")
    choose(browser, "file", "0")
    until(lambda: js(browser, "return document.getElementById('file').value") == "1")
    assert text(browser) == "# long and precious\n" + other
    js(browser, "window.confirm = () => true")
    choose(browser, "file", "0")
    until(lambda: "Saved twice" in text(browser))

    replace(browser, "Saved twice", "Typed here")
    path.write_text("extends: [\n", "utf-8")
    until(lambda: "before the problem" in shown(browser, "#behind"))
    until(lambda: "changed on disk meanwhile" in note(browser))
    assert offers_reload(browser)
    js(browser, "window.confirm = () => false; document.getElementById('reload').click()")
    time.sleep(0.5)
    assert "Typed here" in text(browser)
    assert offers_reload(browser)

    choose(browser, "theme", "large-print")
    until(lambda: "until the problem is mended" in note(browser))
    assert js(browser, "return document.getElementById('theme').value") == "standard"
    js(browser, "window.confirm = () => true; document.getElementById('reload').click()")
    until(lambda: text(browser) == "extends: [\n")
    path.write_text(good, "utf-8")
    until(lambda: text(browser) == good)
    until(lambda: shown(browser, "#behind") == "")
    until(lambda: js(browser, "return document.getElementById('document').options.length") > 3)
    assert js(browser, "return window.unseen") == []


def a_file_goes_and_comes_back(browser: Any, address: str) -> None:  # noqa: ANN401 - as above
    """Delete the file that is open, load the page without it, and write it again."""
    path, good = Path(OWN), Path(OWN).read_text("utf-8")
    open_page(browser, address)
    assert text(browser) == good
    path.unlink()
    until(lambda: "gone from the disk" in note(browser))
    assert text(browser) == good
    save(browser)
    until(lambda: note(browser) == "saved")
    assert path.read_text("utf-8") == good

    path.unlink()
    open_page(browser, address)
    until(lambda: opened(browser) not in ("", FIRST))
    labels = js(browser, "return [...document.getElementById('file').options].map((o) => o.text)")
    assert labels[0] == f"{FIRST} (gone)"
    choose(browser, "file", "0")
    until(lambda: "cannot be read" in note(browser))
    assert js(browser, "return document.getElementById('file').value") != "0"
    path.write_text(good, "utf-8")
    choose(browser, "file", "0")
    until(lambda: text(browser) == good)
    assert js(browser, "return window.unseen") == []


def edit_break_and_mend(browser: Any, address: str) -> None:  # noqa: ANN401 - as above
    """Edit, save, break, mend, and let another editor write."""
    path = Path(OWN)
    browser.get(address)
    until(lambda: js(browser, "return document.body.dataset.ready") == "yes")
    until(lambda: number(browser) > 0)
    first = number(browser)
    assert js(browser, "return document.querySelectorAll('#right img').length") == 2
    js(browser, "document.getElementById('right').scrollTop = 300")

    replace(browser, "extends: communication\n", "extends: communication\nname: Speaking plainly\n")
    assert "name: Speaking" not in path.read_text("utf-8")
    save(browser)
    until(lambda: number(browser) > first)
    assert "name: Speaking plainly" in path.read_text("utf-8")
    assert js(browser, "return document.getElementById('right').scrollTop") == 300

    replace(browser, "extends: communication", "extends: comunication")
    until(lambda: "HK049" in problems(browser))
    assert 'Did you mean "communication"?' in problems(browser)
    until(
        lambda: js(browser, "return document.querySelectorAll('.cm-lint-marker-error').length") == 1
    )
    save(browser)
    until(lambda: js(browser, "return document.getElementById('right').className") == "stale")
    assert js(browser, "return document.querySelectorAll('#right img').length") == 2
    replace(browser, "extends: comunication", "extends: communication")
    save(browser)
    until(lambda: js(browser, "return document.getElementById('right').className") == "")
    until(lambda: problems(browser) == "")

    before = number(browser)
    path.write_text(path.read_text("utf-8").replace("plainly", "up"), "utf-8")
    until(lambda: number(browser) > before)
    until(lambda: "Speaking up" in js(browser, "return window.hiringKitView.state.doc.toString()"))

    replace(browser, "Speaking up", "Mine")
    path.write_text(path.read_text("utf-8").replace("Speaking up", "Theirs"), "utf-8")
    time.sleep(1)
    save(browser)
    until(lambda: "changed on disk" in note(browser))
    assert "name: Theirs" in path.read_text("utf-8")


def keys_are_offered(browser: Any, address: str) -> None:  # noqa: ANN401 - as above
    """Begin a key and see what the schema offers."""
    browser.get(address)
    until(lambda: js(browser, "return document.body.dataset.ready") == "yes")
    replace(browser, "extends: communication\n", "extends: communication\nscopes:\n  team:\n    \n")
    js(
        browser,
        "const v = window.hiringKitView, at = v.state.doc.toString().indexOf('team:\\n    ') + 10;"
        "v.dispatch({selection: {anchor: at}}); v.focus()",
    )
    active = browser.switch_to.active_element
    active.send_keys("ex")
    active.send_keys(Keys.CONTROL + " ")
    until(lambda: "expectation" in shown(browser, ".cm-tooltip-autocomplete"))
    until(lambda: "bar of this scope" in shown(browser, ".cm-completionInfo"))


def shown(browser: Any, what: str) -> str:  # noqa: ANN401 - as above
    """The text of a part of the page, empty if it is not there."""
    return str(js(browser, "return document.querySelector(arguments[0])?.textContent || ''", what))


if __name__ == "__main__":
    own_chromium, own_driver, page, own_profile, *picture = sys.argv[1:]
    at_work = begin(own_chromium, own_driver, own_profile)
    try:
        what_is_typed_is_kept(at_work, page)
        a_file_goes_and_comes_back(at_work, page)
        edit_break_and_mend(at_work, page)
        keys_are_offered(at_work, page)
        if picture:
            at_work.save_screenshot(picture[0])
    finally:
        at_work.quit()
    sys.stdout.write("all seen\n")
