from typer.testing import CliRunner

import edge_app.cli


def test_every_command_works_on_pictures_in_memory_that_stays(monkeypatch):
    asked = []
    monkeypatch.setattr(edge_app.cli, "keep_working_memory", lambda: asked.append(True))
    CliRunner().invoke(edge_app.cli.app, ["cameras"])
    assert asked == [True]
