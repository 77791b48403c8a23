"""What does a user's own folder want? Where its files lie, what is built without asking, and how strict lint is."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from hiring_kit.model.look import PageSize
from hiring_kit.model.record import Id, Record, Text

RuleId = Annotated[str, Field(pattern=r"^HK[0-9]{3}$")]
_NAME = r"""[^\x00-\x20\x7f/\\:*?"<>|.~$-][^\x00-\x1f\x7f/\\:*?"<>|]*"""
FOLDER_PATTERN = rf"^(\./)?{_NAME}(/{_NAME})*/?$"
"""A folder below another one: no step begins with a dot, so that none leads up."""
_Folder = Annotated[str, Field(pattern=FOLDER_PATTERN)]


class LintExemption(Record):
    """Findings of a rule that are accepted in some files."""

    rule: RuleId
    """The rule. Example: HK214"""
    files: Text
    """Which files, as a pattern below this folder. Example: rubrics/competencies/**/*.yaml"""
    reason: Text
    """Why, in three words at least. Example: the two are asked in different loops"""


class LintSettings(Record):
    """How strict the content rules are."""

    severity: dict[RuleId, Literal["error", "warning", "info", "off"]] = Field(default_factory=dict)
    """Rule to severity; "off" leaves it out. Example: {HK302: warning}"""
    exempt: tuple[LintExemption, ...] = ()
    """Findings that are accepted, each with its reason.

    Example: [{rule: HK401, files: rubrics/competencies/people/*.yaml, reason: wanted by our lawyers}]
    """


class Project(Record):
    """What hiring-kit does in a folder; options on the command line win."""

    rubrics: _Folder = "rubrics"
    """The folder of your own rubrics, laid over the shipped ones by id. Example: rubrics"""
    templates: _Folder = "templates"
    """The folder of your own templates, words and style sheet. Example: templates"""
    role: Id | None = None
    """The role that is built if none is named. Example: applied-research-lead"""
    language: Literal["de", "en"] = "en"
    """The language of all fixed words. Example: de"""
    theme: Text = "standard"
    """A shipped theme, or the path of a theme file. Example: rubrics/themes/our-house.yaml"""
    page_size: PageSize = "A4"
    """The paper. Example: Letter"""
    out: _Folder = "out"
    """The folder that packets are written to. Example: out"""
    contact: str = ""
    """Whom candidates turn to, as printed in their brief; without it there are lines to write on.

    Example: Ada Park, jobs@example.org
    """
    retention_months: Annotated[int, Field(ge=1, le=120)] | None = None
    """How many months notes and ratings are kept after the decision; without it there is a blank. Example: 6"""
    lint: LintSettings = LintSettings()
    """How strict `hiring-kit lint` is. Example: {severity: {HK310: error}}"""
