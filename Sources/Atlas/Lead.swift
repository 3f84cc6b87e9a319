public import Desk

/// Words before a place's name that tell its kind: "CAF du Nord", "mairie de Bobigny", "quartier des Minguettes", "CA
/// Plaine Commune".
public struct Lead: Equatable, Sendable {
    /// The kinds that the place may have, if the name is of several.
    public let kinds: Set<Territory.Kind>
    /// The words after it.
    public let rest: PlacePhrase

    public init?(_ phrase: PlacePhrase) {
        guard let first = phrase.segments.first else { return nil }
        let words = first.drop { Self.articles.contains($0) && first.count > 1 }
        guard let (count, kinds) = Self.match(words) else { return nil }
        var rest = words.dropFirst(count).drop { Self.links.contains($0) }
        // "préfecture de région de Bretagne", "mairie du 18e": the rest of the kind is removed too.
        if rest.isEmpty, phrase.segments.count < 2 { return nil }
        if let first = rest.first, Self.articles.contains(first), rest.count == 1 { rest = [] }
        let others = Array(phrase.segments.dropFirst())
        let left = PlacePhrase([Array(rest)] + others, isCapitals: phrase.isCapitals, isList: phrase.isList)
        guard !left.segments.isEmpty else { return nil }
        self.kinds = kinds
        self.rest = left
    }

    private static func match(_ words: ArraySlice<String>) -> (Int, Set<Territory.Kind>)? {
        for count in stride(from: min(longest, words.count), to: 0, by: -1) {
            if let kinds = table[words.prefix(count).joined(separator: " ")] { return (count, kinds) }
        }
        return nil
    }

    private static let articles: Set<String> = ["l", "le", "la", "les"]
    private static let links: Set<String> = ["de", "du", "des", "d", "en", "a", "dans"]
    private static let longest = 5

    private static let table: [String: Set<Territory.Kind>] = {
        var table: [String: Set<Territory.Kind>] = [:]
        for (kinds, leads) in all { for lead in leads { table[lead] = kinds } }
        return table
    }()

    private static let all: [(Set<Territory.Kind>, [String])] = [
        (
            [.departement, .collectivite],
            [
                "departement", "departements", "dept", "dpt", "conseil departemental", "conseil general", "cd", "caf",
                "caisse d allocations familiales", "cpam", "caisse primaire d assurance maladie", "cgss", "ddets",
                "ddetspp",
                "ddcs", "ddcspp", "ddt", "ddtm", "deets", "dsden", "inspection academique", "udaf", "mdph", "sdis",
                "pmi", "msa",
                "urssaf", "prefecture", "prefecture departementale", "prefet", "prefete", "ddfip", "sdjes", "ddsp",
                "direction departementale", "delegation departementale", "service departemental",
                "unite departementale", "ud",
                "maison departementale", "association departementale", "dans", "en",
                "delegue du prefet", "delegue du prefet dans", "delegue du prefet a", "deleguee du prefet",
                "prefecture de police", "sous prefet a la ville", "sous prefete a la ville", "sous prefet ville",
                "sous prefete ville", "prefete deleguee", "prefet delegue",
            ]
        ),
        (
            [.region, .formerRegion],
            [
                "region", "conseil regional", "dreets", "direccte", "ars", "agence regionale de sante", "drac", "dreal",
                "draaf", "drajes", "drjscs", "prefecture de region", "prefet de region", "sgar",
                "direction regionale", "rectorat", "carif oref", "cres", "cros", "urhlm", "drihl", "drieets", "drieat",
                "drdjscs", "prefete de region",
            ]
        ),
        (
            [.commune, .arrondissement],
            [
                "commune", "ville", "mairie", "maire", "hotel de ville", "municipalite", "ccas", "cias",
                "sous prefecture",
                "sous prefet", "mission locale", "centre social", "maison de l emploi", "plie", "tribunal",
                "tribunal judiciaire", "tribunal administratif", "tribunal de grande instance", "hopital", "chu",
                "commissariat",
                "universite", "lycee", "college", "ecole", "gare", "cite educative", "contrat de ville",
                "contrat de ville et de metropole", "france travail", "pole emploi", "maison de quartier", "mjc",
                "banlieue", "peripherie",
                "sous prefete", "bailleur", "bailleur social", "bailleurs", "politique de la ville",
                "service politique de la ville", "direction de la politique de la ville", "ecole elementaire",
                "ecole primaire", "ecole maternelle", "habitants", "les habitants", "association", "associations",
                "sur",
                "elus", "elu", "mairie annexe", "centre communal d action sociale", "maison des associations",
                "maison du projet", "lycee professionnel", "iut", "hlm", "ehpad", "mediatheque",
                "cour d appel", "office public de l habitat", "oph", "regie de quartier", "conseil citoyen",
            ]
        ),
        (
            [.epci],
            [
                "ca", "cc", "cu", "ept", "epci", "agglo", "agglomeration", "communaute", "metropole", "eurometropole",
                "communaute d agglomeration", "communaute de communes", "communaute urbaine", "intercommunalite",
                "interco",
                "communaute d agglo", "grande agglomeration", "etablissement public territorial",
                "communes de l agglo", "communes de l agglomeration", "communes de la communaute",
                "communes de la metropole", "villes de l agglo", "territoire", "pays", "bassin", "bassin de vie",
                "bassin d emploi", "aire urbaine", "couronne",
            ]
        ),
        (
            [.quartier],
            [
                "quartier", "quartiers", "quartier prioritaire", "quartiers prioritaires", "qpv", "qp", "zus", "zup",
                "zru",
                "zone urbaine sensible", "cite", "cites", "residence", "grand ensemble", "secteur", "le quartier",
                "quartier prioritaire de la ville", "tous les qpv", "tous les quartiers", "npnru", "pnru", "anru",
                "prir",
                "prin", "projet anru", "projet npnru", "quartiers engagements", "quartiers engagement",
                "quartiers 2030", "quartiers populaires",
            ]
        ),
    ]
}
