"""What the index of the entries takes in a desk's file, in bytes: bench_index_size.py DESK"""
import sqlite3
import sys

desk = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
sizes = dict(desk.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
# FTS5 keeps an index in tables named after it; the others are what searching keeps beside it.
derived = ("entry_index", "wording_index", "word", "acronym", "document_length", "sqlite_autoindex_word_", "sqlite_autoindex_acronym_")
index = {name: size for name, size in sizes.items() if name != "wording" and name.startswith(derived)}
print(f"size={sum(index.values())} file={sum(sizes.values())}")
