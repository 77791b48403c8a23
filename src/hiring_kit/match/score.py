"""How near is a line of a role document to a competency? Lexical, so that it can be explained and never changes.

The score is the sum of three views, each brought to mean 0 and deviation 1 over the competencies: aliases found in the
line, BM25 over words (Robertson & Zaragoza 2009), and the cosine of character trigrams weighted by rarity.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from hiring_kit.model.catalog import Known

_WORD = re.compile(r"[a-z][a-z0-9+#]*")
_COMMON = frozenset(
    """
    a an and are as at be by e for from g in into is it of on or other such that the their these this to using with
    abilities ability able candidate demonstrate demonstrated effective excellent experience experienced expertise good
    great including knowledge proven record skill skills strong track understanding various well work working
    years
    """.split()  # noqa: SIM905 - a list of words is read as a text
)
_SUFFIXES = (
    "ization", "ational", "ations", "ation", "ments", "ment", "ings", "ing",
    "ities", "ity", "ies", "ed", "es", "s", "y",
)  # fmt: skip
_K1, _B = 1.2, 0.75
_ALIAS_WEIGHT = 1.3


def stems(text: str) -> list[str]:
    """The telling words of a text, lower-case and without their endings."""
    return [_stem(word) for word in _WORD.findall(text.lower()) if word not in _COMMON]


def _stem(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:  # noqa: PLR2004 - shorter stems say nothing
            return word[: -len(suffix)]
    return word


class Scorer:
    """Scores lines against the competencies of a catalog; build once, ask often."""

    def __init__(self, known: Sequence[Known]) -> None:
        self._ids = [entry.id for entry in known]
        self._aliases = [
            [tuple(stems(alias)) for alias in (entry.name, *entry.aliases)] for entry in known
        ]
        texts = [
            " ".join((entry.name, entry.name, *entry.aliases, entry.definition)) for entry in known
        ]
        self._words = [Counter(stems(text)) for text in texts]
        self._grams = [_trigrams(text) for text in texts]
        self._word_rarity = _rarity([set(words) for words in self._words])
        self._gram_rarity = _rarity([set(grams) for grams in self._grams])
        self._gram_lengths = [_length(_weighed(grams, self._gram_rarity)) for grams in self._grams]
        self._asked: dict[str, dict[str, float]] = {}
        self._length = sum(sum(words.values()) for words in self._words) / max(1, len(known))

    def scores(self, text: str) -> dict[str, float]:
        """The score of each competency for a line; higher is nearer, 0 is the average competency."""
        if text not in self._asked:
            self._asked[text] = self._scores(text)
        return dict(self._asked[text])

    def _scores(self, text: str) -> dict[str, float]:
        words, grams = stems(text), _weighed(_trigrams(text), self._gram_rarity)
        length = _length(grams)
        cosines = [
            _cosine(grams, length, *other)
            for other in zip(self._grams, self._gram_lengths, strict=True)
        ]
        views = (
            (_ALIAS_WEIGHT, [self._alias(i, words) for i in range(len(self._ids))]),
            (1.0, [self._bm25(i, words) for i in range(len(self._ids))]),
            (1.0, cosines),
        )
        totals = [0.0] * len(self._ids)
        for weight, view in views:
            for i, value in enumerate(_standard(view)):
                totals[i] += weight * value
        return dict(zip(self._ids, totals, strict=True))

    def _alias(self, index: int, words: Sequence[str]) -> float:
        """Stems covered by aliases whose every stem occurs in the line; longer aliases count for more."""
        here = set(words)
        found = [alias for alias in self._aliases[index] if alias and here.issuperset(alias)]
        return math.fsum(
            math.pow(len(alias), 1.5) * max(self._word_rarity.get(s, 1.0) for s in alias)
            for alias in found
        )

    def _bm25(self, index: int, words: Sequence[str]) -> float:
        counts = self._words[index]
        norm = _K1 * (1 - _B + _B * sum(counts.values()) / self._length)
        return sum(
            self._word_rarity[word] * counts[word] * (_K1 + 1) / (counts[word] + norm)
            for word in sorted(set(words))
            if word in counts
        )


def _trigrams(text: str) -> Counter[str]:
    padded = f" {' '.join(_WORD.findall(text.lower()))} "
    return Counter(padded[i : i + 3] for i in range(len(padded) - 2))


def _rarity(sets: Sequence[set[str]]) -> dict[str, float]:
    counts = Counter(item for items in sets for item in items)
    return {item: math.log(1 + (len(sets) - n + 0.5) / (n + 0.5)) for item, n in counts.items()}


def _weighed(grams: Mapping[str, int], rarity: Mapping[str, float]) -> list[tuple[str, int, float]]:
    """Trigrams with their counts and rarity, in one order: sums come out the same each time."""
    return [(gram, count, rarity.get(gram, 0.0)) for gram, count in sorted(grams.items())]


def _length(weighed: Sequence[tuple[str, int, float]]) -> float:
    return math.sqrt(sum((count * weight) ** 2 for _, count, weight in weighed))


def _cosine(
    one: Sequence[tuple[str, int, float]], length: float, other: Mapping[str, int], others: float
) -> float:
    """``length`` and ``others`` are the lengths of the two."""
    product = sum(n * other[gram] * weight**2 for gram, n, weight in one if gram in other)
    return product / (length * others) if length * others else 0.0


def _standard(values: Sequence[float]) -> list[float]:
    mean = sum(values) / max(1, len(values))
    deviation = math.sqrt(sum((v - mean) ** 2 for v in values) / max(1, len(values)))
    return [(v - mean) / deviation if deviation else 0.0 for v in values]
