"""Is a test that reaches for the network stopped?"""

from __future__ import annotations

import socket

import pytest


def test_a_connection_is_refused() -> None:
    with (
        socket.socket() as one,
        pytest.raises(pytest.fail.Exception, match="reached for the network"),
    ):
        one.connect(("192.0.2.1", 9))


def test_a_name_is_not_looked_up() -> None:
    with pytest.raises(pytest.fail.Exception, match="reached for the network"):
        socket.create_connection(("localhost", 9))


def test_processes_of_this_machine_may_talk() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"word")
        assert other.recv(4) == b"word"
