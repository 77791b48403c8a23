"""What is wrong with the rubrics: structure, references, content, as the project weighs it?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from hiring_kit import resources
from hiring_kit.build.fit import RULES as FIT
from hiring_kit.build.fit import misfits_anywhere
from hiring_kit.build.letters import LETTERS, at_first_letter, look_of, unprintable_texts
from hiring_kit.build.wishes import wrong_wishes
from hiring_kit.files import real
from hiring_kit.library.load import load_library
from hiring_kit.library.loose import check_unread, unread
from hiring_kit.library.paths import yaml_files
from hiring_kit.lint import RULES
from hiring_kit.lint.run import lint
from hiring_kit.lint.settings import settle
from hiring_kit.lint.wordlist import load_wordlist
from hiring_kit.model.place import Located
from hiring_kit.model.problem import Problem, Refusal, in_reading_order
from hiring_kit.model.project import Project
from hiring_kit.render.unread import UNREAD, unread_templates
from hiring_kit.yamlio.text import SAVED

UNNEEDED = "HK902"


def check_rubrics(
    folders: Sequence[Path], project: Located[Project] | None, unsaved: Mapping[Path, str] = SAVED
) -> tuple[Problem, ...]:
    """All problems of some rubrics folders, in reading order; those of the user's own files that no shelf holds too.

    ``unsaved`` maps files (resolved) to the texts that they have in an editor. The words that content rules look for
    are the shipped ones.
    """
    library, problems = load_library(folders, unsaved)
    words, wrong = load_wordlist(resources.rubrics() / "lexicon")
    if words is None:
        raise Refusal(wrong)
    loose = unread(yaml_files(folders[1:]), folders)
    strays = [problem for path in loose for problem in check_unread(path, unsaved)]
    sound = not any(problem.severity == "error" for problem in problems)
    amiss = [*misfits_anywhere(library)] if sound else []
    others = {
        **{rule: [p for p in amiss if p.rule == rule] for rule in FIT},
        LETTERS: unprintable_texts(library, look_of(project)),
    }
    judged = map(at_first_letter, lint(library, words, others=others))
    found = (*problems, *judged, *strays)
    if project:
        own = Path(project.file).parent / project.record.templates
        found = (*found, *unread_templates(str(own) if own.is_dir() else ""))
        wishes = (problem for _, problem in wrong_wishes(project, folders))
        found = (*settle(found, project, {**RULES, **others, UNREAD: ()}), *wishes)
    # What was not read was not judged: whether an exemption is still needed shows when it reads again.
    return in_reading_order(p for p in found if sound or p.rule != UNNEEDED)


def check_outside(files: Iterable[Path], folders: Sequence[Path]) -> tuple[Problem, ...]:
    """Problems of those files that are no content of some rubrics folders and do not lie in the user's own."""
    own = [real(folder) for folder in folders[1:]]
    return tuple(
        problem
        for file in unread(files, folders)
        if not any(real(file).is_relative_to(folder) for folder in own)
        for problem in check_unread(file)
    )
