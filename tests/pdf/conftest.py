"""The views of a long procedure, which the book is tested with, too."""

from tests.book.conftest import view, views

__all__ = ["view", "views"]
