"""The hub's pages, for people at the laptop."""
