"""Which words give away a weak question, a hollow anchor or a topic that nobody may ask about?"""

from __future__ import annotations

from hiring_kit.model.phrases import Phrases
from hiring_kit.model.record import Id, Record, Text


class Topic(Phrases):
    """A protected topic: ``contains`` and its like are what may not be asked."""

    id: Id
    """What the topic is called in findings. Example: health"""
    allowed: Phrases = Phrases()
    """Wordings that may stand although they touch the topic. Example: {contains: [health care]}"""
    instead: Text
    """What may be asked in its place. Example: Whether they can do the tasks, with adjustments or without."""


class QuestionWords(Record):
    """Words by which questions are judged."""

    instance: Phrases
    """What asks for something that happened. Example: {contains: [the last time]}"""
    imagined: Phrases
    """What asks for something that might happen. Example: {contains: [would you]}"""
    auxiliaries: tuple[Text, ...]
    """First words of a question that yes or no answers. Example: [did, have]"""
    ending: Phrases
    """How a situation hands over to the candidate. Example: {starts: [what do you do]}"""
    units: Phrases
    """Measures of time that make a situation concrete. Example: {contains: [week*]}"""
    people: Phrases
    """Persons that make a situation concrete. Example: {contains: [partner*]}"""
    double: Phrases
    """What joins two questions into one. Example: {contains: [and also how]}"""
    leading: Phrases
    """What says which answer is wanted. Example: {contains: [of course]}"""
    filler: Phrases
    """What is asked everywhere, after no signal. Example: {contains: [greatest weakness]}"""
    idioms: Phrases
    """Turns of phrase that not everybody knows. Example: {contains: [ballpark]}"""
    puzzles: Phrases
    """Brain teasers and memory tests. Example: {contains: [how many golf balls]}"""
    judging: Phrases
    """What a probe says about the answer it follows. Example: {contains: [good answer]}"""
    acronyms: tuple[Text, ...]
    """Short forms that every candidate may be expected to read. Example: [PDF, ID]"""


class AnchorWords(Record):
    """Words by which anchors are judged."""

    degrees: tuple[Text, ...]
    """Words of more and less, which may not be all that differs between points. Example: [very, rarely]"""
    levels: tuple[Text, ...]
    """Nouns of a level, which may not be all that differs between levels. Example: [team, division]"""
    past: tuple[Text, ...]
    """Verbs whose past tense does not end in -ed. Example: [wrote, kept]"""
    present: tuple[Text, ...]
    """Words that end in -ed and are no past tense. Example: [speed, need]"""
    traits: Phrases
    """What a person is said to be, instead of what they did. Example: {contains: [brilliant]}"""
    style: Phrases
    """How somebody speaks or looks. Example: {contains: [eye contact]}"""
    average: Phrases
    """What calls a point average instead of saying what was done. Example: {contains: [as expected]}"""
    caricature: Phrases
    """What nobody shows in an interview: too bad. Example: {contains: [fell asleep]}"""
    unattainable: Phrases
    """What nobody shows in an interview: too good. Example: {contains: [flawless]}"""
    frequency: Phrases
    """How often, without a number. Example: {contains: [regularly]}"""
    negative: Phrases
    """Beginnings that say only what was not done. Example: {starts: [failed to]}"""
    credentials: Phrases
    """What is verified on paper. Example: {contains: [diploma]}"""


class Wording(Record):
    """All words that the content rules depend on."""

    questions: QuestionWords
    """By which words questions are judged.

    Example: {instance: {contains: [a time when]}, imagined: {starts: [suppose]}, auxiliaries: [is], ending: {ends:
      [what now]}, units: {contains: [day*]}, people: {contains: [client*]}, double: {contains: [as well as]},
      leading: {contains: [surely]}, filler: {contains: [five years from now]}, idioms: {contains: [deep dive]},
      puzzles: {contains: [manhole*]}, judging: {starts: [why not]}, acronyms: [US]}
    """
    anchors: AnchorWords
    """By which words anchors are judged.

    Example: {degrees: [quite], levels: [board], past: [told], present: [need], traits: {contains: [smart]}, style:
      {contains: [accent]}, average: {contains: [adequate]}, caricature: {contains: [no idea]}, unattainable:
      {contains: [perfect]}, frequency: {contains: [often]}, negative: {starts: [did not]}, credentials: {contains:
      [phd]}}
    """
    coded: Phrases
    """Words that turn people away. Example: {contains: [digital native*]}"""
    salary: Topic
    """The topic of earlier pay, and what may be asked of wishes.

    Example: {id: earlier-pay, contains: [last salary], instead: Which pay they wish for.}
    """
    topics: tuple[Topic, ...]
    """Protected topics: what may not be asked, and what may be.

    Example: [{id: age, contains: [how old], instead: Whether they are of legal age to work.}]
    """
