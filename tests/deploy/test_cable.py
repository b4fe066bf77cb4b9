"""Laptops are let in at the cable by their keys; what the keys open is test_pull_ssh.py's."""

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from edge_app.exceptions import CableError
from edge_app.update.cable import allow, allowed, laptops_file, read_key, revoke
from edge_app.update.command import app
from edge_app.update.releases import Layout


def line(key=None, name="ana@laptop"):
    public = (key or ed25519.Ed25519PrivateKey.generate()).public_key()
    return f"{public.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()} {name}\n"


@pytest.fixture
def layout(tmp_path):
    one = Layout(tmp_path / "root")
    one.etc.mkdir(parents=True)
    return one


@pytest.fixture
def key(tmp_path):
    path = tmp_path / "id.pub"
    path.write_text(line())
    return path


def test_a_laptop_is_let_in_once_and_out_again(layout, key, tmp_path):
    other = tmp_path / "other.pub"
    other.write_text(line(ec.generate_private_key(ec.SECP256R1()), name="bo"))
    assert allow(layout, key) == "ana@laptop"
    allow(layout, other)
    allow(layout, key)
    assert [one.split()[2] for one in allowed(layout)] == ["bo", "ana@laptop"]
    assert laptops_file(layout).stat().st_mode & 0o022 == 0
    assert revoke(layout, key) == "ana@laptop"
    assert [one.split()[2] for one in allowed(layout)] == ["bo"]
    with pytest.raises(CableError, match="was not let in"):
        revoke(layout, key)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "hello\n",
        line() + line(),
        f'command="/bin/sh" {line()}',
        f"restrict {line()}",
        line().replace("AAAA", "AAAB", 1),
        "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n",
    ],
)
def test_what_is_not_one_plain_public_key_is_refused_and_nothing_changes(layout, key, tmp_path, content):
    allow(layout, key)
    before = allowed(layout)
    bad = tmp_path / "bad.pub"
    bad.write_text(content)
    with pytest.raises(CableError, match="no OpenSSH public key"):
        allow(layout, bad)
    assert allowed(layout) == before


def test_a_weak_key_is_refused(layout, tmp_path):
    weak = tmp_path / "weak.pub"
    weak.write_text(line(rsa.generate_private_key(65537, 1024)))  # noqa: S505 - it has to be refused
    with pytest.raises(CableError, match="too weak"):
        allow(layout, weak)


@given(st.text(max_size=50))
def test_a_keys_comment_cannot_become_another_line_or_option(tmp_path_factory, comment):
    path = tmp_path_factory.mktemp("key") / "id.pub"
    path.write_bytes(line(name=comment).encode("utf-8", "surrogatepass"))
    try:
        read = read_key(path)
    except CableError:
        return
    assert len(read.splitlines()) == 1
    assert len(read.split()) == 3


def test_the_command_lets_in_lists_and_lets_out(layout, key):
    def run(*words):
        done = CliRunner().invoke(app, ["cable", *words, "--root", str(layout.root)], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        return done.output

    assert "No laptop" in run("list")
    assert "ana@laptop may pull" in run("allow", str(key))
    assert "ssh-ed25519" in run("list")
    assert "let in no more" in run("revoke", str(key))
