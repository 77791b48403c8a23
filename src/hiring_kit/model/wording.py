"""Which words give away a weak question, a hollow anchor or a topic that nobody may ask about?"""

from __future__ import annotations

from hiring_kit.model.phrases import Phrases
from hiring_kit.model.record import Id, Record, Text


class Topic(Phrases):
    """A protected topic: ``contains`` and its like are what may not be asked.

    ``allowed`` are wordings that may stand although they touch the topic; ``instead`` is what may be asked.
    """

    id: Id
    allowed: Phrases = Phrases()
    instead: Text


class QuestionWords(Record):
    """Words by which questions are judged.

    ``instance`` asks for a real case, ``imagined`` for an invented one, ``auxiliaries`` open a question that yes or no
    answers, ``ending`` is how a situation hands over to the candidate, ``units`` and ``people`` make it concrete.
    """

    instance: Phrases
    imagined: Phrases
    auxiliaries: tuple[Text, ...]
    ending: Phrases
    units: Phrases
    people: Phrases
    double: Phrases
    leading: Phrases
    filler: Phrases
    idioms: Phrases
    puzzles: Phrases
    judging: Phrases
    acronyms: tuple[Text, ...]


class AnchorWords(Record):
    """Words by which anchors are judged.

    ``degrees`` are words of more and less that may not carry a scale, ``levels`` the nouns of a level that may not be
    all that changes between levels; ``past`` are verbs whose past tense does not end in -ed, ``present`` words that end
    in it and are none.
    """

    degrees: tuple[Text, ...]
    levels: tuple[Text, ...]
    past: tuple[Text, ...]
    present: tuple[Text, ...]
    traits: Phrases
    style: Phrases
    average: Phrases
    caricature: Phrases
    unattainable: Phrases
    frequency: Phrases
    negative: Phrases
    credentials: Phrases


class Wording(Record):
    """All words that the content rules depend on; ``coded`` are words that turn people away."""

    questions: QuestionWords
    anchors: AnchorWords
    coded: Phrases
    salary: Topic
    topics: tuple[Topic, ...]
