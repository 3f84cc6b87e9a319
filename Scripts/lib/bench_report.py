"""Tables and targets of a search benchmark: bench_report.py FIGURES, lines of `size system name=value ...`."""
import math
import os
import sys

figures = {}
for line in open(sys.argv[1], encoding="utf-8"):
    size, system, *pairs = line.split()
    figures.setdefault(int(size), {}).setdefault(system, {}).update(
        (name, float(value)) for name, value in (pair.split("=") for pair in pairs)
    )

# By the clock; on a machine busy with other things, by the time on a core.
BUSY = os.getloadavg()[0] > os.cpu_count() + 1
P50, P95, BUILT = ("cpu50", "cpu95", "cpu") if BUSY else ("p50", "p95", "seconds")

NAMES = {"guichet": "Guichet", "guichet-bare": "Guichet without families and synonyms", "fts5": "FTS5 bm25()", "tantivy": "tantivy 0.27",
         "tantivy-hits": "tantivy 0.27, ten titles and marked snippets", "postgres": "PostgreSQL 15"}


def get(size, system, name):
    return figures[size].get(system, {}).get(name)


def shown(value, form="{:.2f}", scale=1):
    return "" if value is None else form.format(value / scale)


def rate(size, system):
    built = figures[size].get({"guichet": "guichet-load", "tantivy": "tantivy-load"}.get(system, system), {})
    return built["entries"] / built[BUILT] if BUILT in built else None


def index_size(size, system):
    source = {"guichet": "guichet-size", "guichet-bare": "guichet-size", "fts5": "guichet-size", "tantivy": "tantivy-load"}.get(system, system)
    return get(size, source, "size")


for size in figures:
    print(f"\n{size:,} entries, {figures[size]['corpus']['bytes'] / 1e6:.0f} MB of text\n")
    print("| | p50 ms | p95 ms | p99 ms | p50 on a core | p95 on a core | queries | index MB | entries/s built | memory MB |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for system, name in NAMES.items():
        cells = [shown(get(size, system, share)) for share in ("p50", "p95", "p99", "cpu50", "cpu95")]
        cells.append(shown(get(size, system, "queries"), "{:.0f}"))
        cells.append(shown(index_size(size, system), "{:.0f}", 1e6))
        cells.append(shown(rate(size, system) if system != "fts5" else None, "{:,.0f}"))
        cells.append(shown(get(size, system, "memory"), "{:.0f}", 1e6))
        print(f"| {name} | {' | '.join(cells)} |")
    rebuilt = get(size, "guichet-rebuild", BUILT)
    if rebuilt:
        print(f"\nThe index alone, rebuilt: {get(size, 'guichet-load', 'entries') / rebuilt:,.0f} entries/s.", end=" ")
    print(f"The same queries again: {shown(get(size, 'guichet', 'again50'))} ms p50, "
          f"{shown(get(size, 'guichet', 'again95'))} p95.", end=" ")
    print(f"The first search of a process: {get(size, 'guichet', 'first'):.0f} ms. "
          f"The most memory while searching: {get(size, 'guichet', 'peak') / 1e6:.0f} MB.")

sizes = sorted(figures)
if len(sizes) > 1:
    print("\nGrowth: time as a power of the number of entries, from the smallest to the largest\n")
    print("| | p50 | p95 |\n|---|---|---|")
    for system, name in NAMES.items():
        steps = math.log(sizes[-1] / sizes[0])
        powers = [math.log(get(sizes[-1], system, s) / get(sizes[0], system, s)) / steps for s in (P50, P95)]
        print(f"| {name} | {powers[0]:.2f} | {powers[1]:.2f} |")


def target(size, what, value, bound, at_least, unit=""):
    met = value >= bound if at_least else value <= bound
    sign = "at least" if at_least else "at most"
    print(f"| {size:,} | {what} | {value:,.1f}{unit} | {sign} {bound:,g}{unit} | {'met' if met else 'missed'} |")


if BUSY:
    print(f"\nThe machine is busy (load {os.getloadavg()[0]:.0f} on {os.cpu_count()} cores): rates, growth and targets by the "
          "time on a core.")
print("\n| entries | target | measured | wanted | |\n|---|---|---|---|---|")
last = sizes[-1]


def ratio(size, of, to, share):
    return get(size, of, share) / get(size, to, share)


target(last, "p50, times faster than FTS5 bm25()", ratio(last, "fts5", "guichet", P50), 15, True)
target(last, "p95, times faster than FTS5 bm25()", ratio(last, "fts5", "guichet", P95), 10, True)
for name, share in (("p50", P50), ("p95", P95)):
    target(last, f"{name}, times faster than PostgreSQL", ratio(last, "postgres", "guichet", share), 5, True)
for size in [100_000] * (100_000 in sizes and last != 100_000) + [last]:
    for name, share, bound in (("p50", P50, 3 if size == 100_000 else 1.5), ("p95", P95, 2)):
        target(size, f"{name} for the same, times tantivy's", ratio(size, "guichet", "tantivy-hits", share), 1, False)
        target(size, f"{name} bare, times tantivy's", ratio(size, "guichet-bare", "tantivy", share), bound, False)
    if size == 100_000:
        target(size, "p99", get(size, "guichet", "p99"), 3, False, " ms")
target(last, "resident memory", get(last, "guichet", "memory") / 1e6, 220, False, " MB")
target(last, "index, times tantivy's", index_size(last, "guichet") / index_size(last, "tantivy"), 1.4, False)
target(last, "entries built a second", rate(last, "guichet"), 12000, True)
