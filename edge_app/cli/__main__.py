"""``python -m edge_app.cli``: the command line where its script is not on the path."""

from edge_app.cli import main

main()
