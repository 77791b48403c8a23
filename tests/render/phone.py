"""How wide do pages become on a phone? A test runs it in a process of its own, which may talk to a browser."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from selenium import webdriver

PHONE = {"deviceMetrics": {"width": 390, "height": 844, "pixelRatio": 1}}
CUT_OFF = """
const scrolls = e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX);
return [...document.querySelectorAll('main *')].filter(e => {
  const box = e.getBoundingClientRect();
  if (!box.width || box.right <= innerWidth + 1) return false;
  for (let p = e.parentElement; p; p = p.parentElement) if (scrolls(p)) return false;
  return true;
}).map(e => e.tagName + ' ' + e.textContent.slice(0, 40));
"""


def main(chromium: str, driver: str, folder: str) -> None:
    """Print for each page its name, how far it reaches, what is cut off, and whether a row of anchors is stacked."""
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for word in ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(word)
    options.add_experimental_option("mobileEmulation", PHONE)
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    said = {}
    for path in sorted(Path(folder).rglob("*.html")):
        browser.get(path.as_uri())
        wide = browser.execute_script("return document.documentElement.scrollWidth - innerWidth")
        row = "document.querySelector('.stack td')"
        stacked = browser.execute_script(f"return {row} && getComputedStyle({row}).display")
        said[path.stem] = [wide, browser.execute_script(CUT_OFF), stacked]
    browser.quit()
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main(*sys.argv[1:])
