/// What an asker says when they confirm a question: what it lacked, or should say otherwise.
public struct Confirmation: Codable, Equatable, Sendable {
    /// The place as typed; nil where the question's own is right.
    public let territory: String?
    /// Whether the asker confirmed the place that was guessed from a similar spelling.
    public let confirmed: Bool
    /// Whether the asker could not choose between several places, so that the national desk decides.
    public let undecided: Bool
    /// The slug of the centre chosen among those of the place; nil when none was chosen.
    public let centre: String?
    /// Nil where the question's own is right.
    public let audience: Audience?

    /// - Throws: `Refusal` for a place that is empty, too long, or holds a control character.
    public init(
        territory: String? = nil, confirmed: Bool = false, undecided: Bool = false, centre: String? = nil,
        audience: Audience? = nil
    ) throws(Refusal) {
        self.territory = try territory.map { text throws(Refusal) in try Text.required(text, .territory) }
        (self.confirmed, self.undecided) = (confirmed, undecided)
        self.centre = (centre?.trimmed).flatMap { $0.isEmpty ? nil : String($0.prefix(80)) }
        self.audience = audience
    }

    func validated() throws(Refusal) -> Confirmation {
        try Confirmation(
            territory: territory, confirmed: confirmed, undecided: undecided, centre: centre, audience: audience)
    }
}
