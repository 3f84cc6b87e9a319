"""What the index of the entries takes in a desk's file, in bytes: bench_index_size.py DESK"""
import sqlite3
import sys

desk = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
sizes = dict(desk.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
# FTS5 keeps an index in tables named after it; what else is derived for searching is named in the same way.
index = {name: size for name, size in sizes.items() if name.startswith("entry_index")}
print(f"size={sum(index.values())} file={sum(sizes.values())}")
