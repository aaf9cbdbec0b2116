"""factpress: articles from one fact base, and a lint for every other text."""

__version__ = "0.1.0"
