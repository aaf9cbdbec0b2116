"""Reading a file: visible prose as blocks and sentences, every character with its place in the source."""
