import ArgumentParser
import Desk
import Documents
import Phrasebook
import Store

struct EmbedCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "embed",
            abstract: tr(
                "Prépare la recherche par le sens, avec un service de plongements.",
                "Prepares searching by meaning, with an embedding service."),
            discussion: tr(
                """
                Demande un vecteur pour chaque titre, passage et formulation des fiches qui n'en a pas encore ; tick le fait \
                aussi, peu à la fois. Le service (POST /v1/embeddings, comme OpenAI) se règle par guichet config, ou dans \
                l'environnement (GUICHET_EMBEDDINGS_URL, ...) : embeddings-url, embeddings-model, embeddings-query-model \
                (s'il est autre pour les questions), embeddings-key-file, embeddings-query-prefix et \
                embeddings-passage-prefix (« query: » et « passage: » pour les modèles E5). Les textes des fiches et les \
                recherches lui sont envoyés. S'il tarde de plus de 150 ms ou manque, la recherche se fait sans lui.

                Exemple : guichet embed
                """,
                """
                Asks for a vector for each title, passage and wording of the entries that has none yet; tick does it too, a few \
                at a time. The service (POST /v1/embeddings, as OpenAI's) is set by guichet config, or in the environment \
                (GUICHET_EMBEDDINGS_URL, ...): embeddings-url, embeddings-model, embeddings-query-model (where it is another \
                for queries), embeddings-key-file, embeddings-query-prefix and embeddings-passage-prefix ("query:" and \
                "passage:" for the E5 models). The entries' texts and the searches are sent to it. When it takes longer than \
                150 ms or is away, searching does without it.

                Example: guichet embed
                """))
    }

    @OptionGroup var desk: DeskOptions

    func run() throws {
        guard let client = try Embeddings.client() else { throw Refusal.noEndpoint }
        let count = try Store(path: desk.path(), embedder: client).embed { Progress.tell($0) }
        if count > 0 { Output.noteAct() }
        if desk.json { Screen.json(EmbeddedDocument(count)) } else { Screen.write(phrases.upkeep.embedded(count)) }
    }
}
