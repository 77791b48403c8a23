"""What does the page about the content rules say? Made from the rules, their manual pages and the labeled examples."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import dedent

from hiring_kit.lint import MANUAL, RULES
from hiring_kit.lint.wordlist import Wordlist
from tests.lint.corpus import Tally, examples, tallies

SEEN = """\
{tuned} of them were in sight while the rules were made, so their figures flatter. {held} (in brackets) were written
afterward by the same hand, and no rule or word was changed because of them."""
HELD_OUT = "held-out"
"""The stem of the examples that nothing was tuned on."""
HEAD = """\
# The content rules

`hiring-kit lint` holds every question, probe and anchor against these rules; `hiring-kit lint --explain HK203` shows a
page of this text in the terminal. An **error** stops the lint with exit code 1, a **warning** does not.

A line may be exempted, with the reason beside it. It stands on the line of the text's key, or alone above it:

```yaml
    # lint: disable=HK204 the two halves are one decision
    ask: Tell me about ...
```

Several rules are parted by commas. An exemption is reported itself if it gives no reason of at least three words and
therefore exempts nothing (HK900), if it names no rule or one that does not exist (HK901), and if nothing needs it any
more (HK902).

The words that the rules look for are in `rubrics/lexicon/wording.yaml`. Rules on protected topics look at what is said,
shown or sent to candidates, the rule on coded words at everything of ours that is printed; none looks at the words of a
role document. They are an aid, not legal advice.

## How often they are right

Each rule was run over {total} labeled examples in `tests/lint/labeled/`.
{seen}
Precision: of what a rule reported, how much was labeled so. Recall: of what was labeled, how much it reported. A rule
below .9 in precision, over all examples, warns and does not fail. Where examples are few, the figures say little.

| rule | | severity | precision | recall | labeled |
|---|---|---|---|---|---|
"""


def page(words: Wordlist) -> str:
    """The whole page as Markdown."""
    seen = {where.split("[")[0] for where, _, _ in examples()}
    tuned, held = tallies(words, *sorted(seen - {HELD_OUT})), tallies(words, HELD_OUT)
    counts = [
        sum(where.startswith(HELD_OUT) == out for where, _, _ in examples()) for out in (0, 1)
    ]
    seen_before = SEEN.format(tuned=counts[0], held=counts[1])
    head = HEAD.format(total=sum(counts), seen=seen_before)
    rows = "".join(_row(rule, tuned[rule], held[rule]) for rule in RULES)
    return head + rows + "\n" + "\n".join(_entries())


def _row(rule: str, tuned: Tally, held: Tally) -> str:
    """A row of the table, figures of held-out examples in brackets."""
    found = RULES[rule]
    precision = f"{_figure(tuned.precision, tuned)} ({_figure(held.precision, held)})"
    recall = f"{_figure(tuned.recall, tuned)} ({_figure(held.recall, held)})"
    labeled = f"{tuned.right + tuned.missed} ({held.right + held.missed})"
    return f"| {rule} | {found.name} | {found.severity} | {precision} | {recall} | {labeled} |\n"


def _figure(value: float, tally: Tally) -> str:
    counted = tally.right + tally.wrong + tally.missed
    return f"{value:.2f}" if counted else "-"


def _entries() -> Iterator[str]:
    for rule, found in RULES.items():
        question, _, rest = MANUAL[rule].partition("\n")
        yield f"## {rule} {found.name}\n\n**{question}**\n\n{_fenced(rest.strip())}\n"
        yield f"What to do: {found.hint} *Source: {found.source}.*\n"


def _fenced(text: str) -> str:
    """The manual page with its examples as fenced YAML."""
    parts = text.split("\n\n")
    done: list[str] = []
    for part in parts:
        if part.endswith("::"):
            done.append(f"{part[:-2]}:")
        elif part.startswith("    "):
            done.append(f"```yaml\n{dedent(part)}\n```")
        else:
            done.append(part)
    return "\n\n".join(done)
