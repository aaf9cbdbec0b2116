"""What is wrong with a language pack's entries: one kind of fault a file."""
