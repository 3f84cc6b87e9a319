"""The search engines Guichet is measured beside: tantivy and PostgreSQL, over the same texts and queries.

    bench_peers.py tantivy-build FOLDER ENTRIES
    bench_peers.py tantivy-search FOLDER QUERIES SECONDS
    bench_peers.py tantivy-build-stored FOLDER ENTRIES
    bench_peers.py tantivy-hits FOLDER QUERIES SECONDS
    bench_peers.py postgres SOCKET_FOLDER ENTRIES QUERIES SECONDS

Each prints one line of `name=value` as the Bench program does: times in ms, sizes in bytes, rates in seconds.
"""
import os
import re
import sys
import time

PAGE = os.sysconf("SC_PAGESIZE")


def rows(path):
    """Each entry's number, title and text."""
    with open(path, encoding="utf-8") as texts:
        for line in texts:
            number, title, text = line.rstrip("\n").split("\t")
            yield int(number), title, text


def lines(path):
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def resident(process="self"):
    with open(f"/proc/{process}/statm") as counts:
        return int(counts.read().split()[1]) * PAGE


def report(**figures):
    print(" ".join(f"{name}={value:.4f}" for name, value in sorted(figures.items())))


def on_a_core(process="self"):
    """For how long a process has been on a core, in seconds: on a busy machine only this tells what work costs."""
    with open(f"/proc/{process}/schedstat") as counts:
        return int(counts.read().split()[0]) / 1e9


def timed(queries, seconds, ask, cpu=time.process_time):
    """Asks every query once, after a warming tenth, for at most so many seconds."""
    for query in queries[: len(queries) // 10]:
        ask(query)
    times, cores, hits, end = [], [], 0, time.monotonic() + seconds
    for query in queries:
        if time.monotonic() > end:
            break
        began, core = time.perf_counter(), cpu()
        hits += ask(query)
        times.append((time.perf_counter() - began) * 1000)
        cores.append((cpu() - core) * 1000)
    share = lambda part, of: sorted(of)[min(len(of) - 1, int(len(of) * part))]
    return dict(queries=len(times), hits=hits, p50=share(0.5, times), p95=share(0.95, times), p99=share(0.99, times),
                cpu50=share(0.5, cores), cpu95=share(0.95, cores))


def french(engine):
    return (
        engine.TextAnalyzerBuilder(engine.Tokenizer.simple())
        .filter(engine.Filter.lowercase())
        .filter(engine.Filter.stopword("french"))
        .filter(engine.Filter.ascii_fold())
        .filter(engine.Filter.stemmer("french"))
        .build()
    )


def tantivy_build(folder, entries, stored=False):
    """Two fields with positions, without stored text, as Guichet's index has them, or with it; one thread."""
    import tantivy as engine

    builder = engine.SchemaBuilder()
    builder.add_integer_field("id", stored=True)
    for field in ("title", "text"):
        builder.add_text_field(field, stored=stored, tokenizer_name="french", index_option="position")
    index = engine.Index(builder.build(), path=folder)
    index.register_tokenizer("french", french(engine))
    began, core = time.perf_counter(), time.process_time()
    writer = index.writer(heap_size=500_000_000, num_threads=1)
    count = 0
    for number, title, text in rows(entries):
        writer.add_document(engine.Document(id=number, title=title, text=text))
        count += 1
    writer.commit()
    writer.wait_merging_threads()
    built, cpu = time.perf_counter() - began, time.process_time() - core
    index.writer(heap_size=50_000_000, num_threads=1).garbage_collect_files()
    size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
    report(entries=count, seconds=built, cpu=cpu, size=size)


def tantivy_search(folder, queries, seconds):
    """Any word, the title twice the text, the ten best with their numbers."""
    before = resident()
    import tantivy as engine

    index = engine.Index.open(folder)
    index.register_tokenizer("french", french(engine))
    searcher = index.searcher()

    def ask(query):
        parsed = index.parse_query(query, ["title", "text"], field_boosts={"title": 2.0})
        return len([searcher.doc(address)["id"] for _, address in searcher.search(parsed, 10, count=False).hits])

    figures = timed(lines(queries), seconds, ask)
    report(memory=resident() - before, **figures)


def tantivy_build_stored(folder, entries):
    tantivy_build(folder, entries, stored=True)


def tantivy_hits(folder, queries, seconds):
    """The same, with what Guichet gives: ten titles and ten snippets of the texts, the words marked in both."""
    import tantivy as engine

    index = engine.Index.open(folder)
    index.register_tokenizer("french", french(engine))
    searcher = index.searcher()

    def ask(query):
        parsed = index.parse_query(query, ["title", "text"], field_boosts={"title": 2.0})
        marks = [engine.SnippetGenerator.create(searcher, parsed, index.schema, field) for field in ("title", "text")]
        # About as long as Guichet's forty words.
        marks[1].set_max_num_chars(250)
        hits = searcher.search(parsed, 10, count=False).hits
        documents = [searcher.doc(address) for _, address in hits]
        return len([[mark.snippet_from_doc(document).to_html() for mark in marks] for document in documents])

    report(**timed(lines(queries), seconds, ask))


def postgres(sockets, entries, queries, seconds):
    """A stored tsvector, the title weighted above the text, under a GIN index; any word, by ts_rank."""
    import psycopg

    link = psycopg.connect(host=sockets, user="bench", dbname="postgres", autocommit=True)
    run = link.execute
    run("SET jit = off")
    run("SET max_parallel_workers_per_gather = 0")
    run("SET max_parallel_maintenance_workers = 0")
    run("SET maintenance_work_mem = '512MB'")
    run("CREATE UNLOGGED TABLE entry (id integer, title text, text text, words tsvector)")
    run("CREATE UNLOGGED TABLE given (id integer, title text, text text)")
    with link.cursor().copy("COPY given FROM STDIN") as copy, open(entries, "rb") as texts:
        while part := texts.read(1 << 20):
            copy.write(part)
    server = run("SELECT pg_backend_pid()").fetchone()[0]
    began, core = time.perf_counter(), on_a_core(server)
    run(
        "INSERT INTO entry SELECT id, title, text, setweight(to_tsvector('french', title), 'A')"
        " || to_tsvector('french', text) FROM given"
    )
    run("CREATE INDEX entry_words ON entry USING gin (words)")
    built, cpu = time.perf_counter() - began, on_a_core(server) - core
    run("VACUUM ANALYZE entry")
    count = run("SELECT count(*) FROM entry").fetchone()[0]
    size = run("SELECT pg_relation_size('entry_words') + (SELECT sum(pg_column_size(words)) FROM entry)").fetchone()[0]

    def ask(query):
        any_word = " | ".join(re.findall(r"\w+", query))
        return len(
            run(
                "SELECT id FROM entry, to_tsquery('french', %s) AS query"
                " WHERE words @@ query ORDER BY ts_rank(words, query) DESC LIMIT 10",
                [any_word],
            ).fetchall()
        )

    figures = timed(lines(queries), seconds, ask, lambda: on_a_core(server))
    report(entries=count, seconds=built, cpu=cpu, size=float(size), memory=resident(server), **figures)
    run("DROP TABLE entry, given")


if __name__ == "__main__":
    name, *given = sys.argv[1:]
    if not name.startswith("tantivy-build"):
        given[-1] = float(given[-1])
    {
        "tantivy-build": tantivy_build,
        "tantivy-search": tantivy_search,
        "tantivy-build-stored": tantivy_build_stored,
        "tantivy-hits": tantivy_hits,
        "postgres": postgres,
    }[name](*given)
