"""What is a competency, and what does it look like at each scope?"""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.question import Question
from hiring_kit.model.record import Id, Record, Text
from hiring_kit.model.scope import Scope

Family = Literal["research", "leadership", "people", "self"]


class OutOfScope(Record):
    """Something that is rated elsewhere; ``held_by`` is a competency id, or "none" where it is never rated."""

    what: Text
    """What somebody might rate here and should not.

    Example: Judging the work of one's own people
    """
    held_by: Id
    """The id of the competency that rates it, or "none" where it is never rated.

    Example: building-teams
    """


class Moves(Record):
    """What changes against the scope below, one phrase for each dimension of seniority."""

    scope: Text
    """What is led or changed at this scope.

    Example: Direction of several teams over two to four years
    """
    autonomy: Text
    """What is decided without asking. Example: Proposes direction; the manager decides"""
    complexity: Text
    """What makes it harder than the scope below. Example: Opposed claims of two managers"""
    influence: Text
    """Who acts differently because of it. Example: Heads of functions give up or take on parts"""


class AtScope(Record):
    """A competency at one scope; ``anchors`` maps each point of the rating scale to its anchor."""

    expectation: Text
    """What somebody at the bar of this scope does, in one sentence.

    Example: Explains results to those who must decide, and says what is not known.
    """
    moves: Moves
    """What changes against the scope below.

    Example: {scope: One project, autonomy: Decides alone, complexity: One listener, influence: A partner acts}
    """
    anchors: dict[int, Text]
    """What was done at each point of the rating scale, in the past tense, 15 to 45 words.

    Example: {3: Told the group what was known and what was not.}
    """


AT_SCOPE: dict[Scope, str] = {
    "task": """Somebody's own tasks, on a plan that others make.

    Example: {expectation: Says when a task will take longer, moves: {scope: One task, autonomy: Asks before a change,
      complexity: One listener, influence: A colleague waits}, anchors: {3: Said it the day before.}}
    """,
    "project": """A whole project: its plan, its limits and its result.

    Example: {expectation: Reports the project as it is, moves: {scope: One project, autonomy: Decides alone,
      complexity: Figures that disagree, influence: A partner acts}, anchors: {3: Named what was open.}}
    """,
    "team": """The people and projects of one team.

    Example: {expectation: Has a team report alike, moves: {scope: One team, autonomy: Sets the rules of reports,
      complexity: Habits that differ, influence: People report alike}, anchors: {3: Agreed a form with all.}}
    """,
    "several-teams": """Several teams, through those who lead them.

    Example: {expectation: Has teams hear of each other in time, moves: {scope: Three teams, autonomy: Proposes the
      course, complexity: Claims of two leads, influence: Leads give way}, anchors: {3: Brought both leads together.}}
    """,
    "organization": """A whole organization, with those who answer for it.

    Example: {expectation: Makes open reports usual everywhere, moves: {scope: All divisions, autonomy: Answers to the
      board, complexity: Rules that conflict, influence: Heads change course}, anchors: {3: Reported it to the board.}}
    """,
}
"""What each key of ``scopes`` stands for."""


class Competency(Record):
    """One competency, written out for each scope it is used at."""

    name: Text
    """What it is called on every page. Example: Communication"""
    family: Family
    """The folder it lies in. Example: people"""
    short: Text
    """One line for tables. Example: Explains technical substance to people who must decide."""
    definition: Text
    """What it is, in one sentence of things that can be observed.

    Example: Finds out what a listener has to decide, and says how certain it is in a form that can be used.
    """
    plain: Text
    """What candidates read: plain words, no question, no anchor, reading grade of at most 9.

    Example: How you explain technical matters to people who need them for their own work.
    """
    in_scope: tuple[Text, ...]
    """What is rated here. Example: ["Talks over people, machines, money or dates"]"""
    out_of_scope: tuple[OutOfScope, ...]
    """What is rated elsewhere, and where.

    Example: [{what: Judging the work of one's own people, held_by: building-teams}]
    """
    key_actions: tuple[Text, ...]
    """Three to five things that can be seen or heard in an answer.

    Example: [Asks what a demand is needed for before answering it]
    """
    aliases: tuple[Text, ...]
    """What role documents call it; matching reads these.

    Example: [presentation skills, technical writing]
    """
    scopes: dict[Scope, AtScope]
    """The competency at each scope it is used at.

    Example: {team: {expectation: Tells the team early what will not come, moves: {scope: One team, autonomy: Decides
      what is said, complexity: Opposed wishes, influence: A plan changes}, anchors: {3: Told them in the same week.}}}
    """
    questions: tuple[Question, ...]
    """What is asked, with everything needed to ask and rate it.

    Example: [{id: bad-news, kind: behavioral, form: any, signal: Tells it early, scopes: [team], minutes: 7,
      ask: Tell me about the last time a date could not be kept., probes: {situation: [Say who waited],
      action: [Say what you told them], result: [Say what came of it], depth: [Say what else you weighed]},
      listen_for: [Said before the date], red_flags: [Waited to be asked], sounds_good_but: A calm tone.,
      fallback: Take a plan that changed., answers: {3: I told them when I knew.}}]
    """
