"""Does the name of a form field read back as what it was made from?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring_kit.model.field import FieldName
from hiring_kit.model.record import ID_PATTERN

ids = st.from_regex(ID_PATTERN, fullmatch=True).filter(lambda s: len(s) <= 64)


@given(st.from_regex(r"[0-9a-f]{8}", fullmatch=True), ids, ids, ids)
def test_names_read_back(fingerprint: str, stage: str, competency: str, part: str) -> None:
    name = FieldName(fingerprint=fingerprint, stage=stage, competency=competency, part=part)
    assert FieldName.parse(str(name)) == name
    assert "." not in str(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "rating",
        "k0123abcd__s__c",
        "0123abcd__s__c__p",
        "k0123abcd__s__c__p__q",
        "kXYZ__s__c__p",
    ],
)
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        FieldName.parse(name)
