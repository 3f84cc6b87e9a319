/// What a person is known by: an e-mail address, the telephone number of someone who gave no address, or a question of
/// someone who gave neither.
public enum PersonKey: Hashable, Sendable {
    /// In lower case.
    case email(String)
    /// As `Telephone.numbers` writes it.
    case telephone(String)
    /// The whole reference of a question that they asked: 2026-00042.
    case question(String)

    /// Reads what was typed. An address is held to fewer rules than a new asker's, so that persons stored under earlier
    /// rules can be found.
    /// - Throws: `Refusal` where it is neither an address, nor a number, nor a whole reference.
    public init(_ text: String) throws(Refusal) {
        let text = try Text.required(text, .email)
        if text.contains("@") {
            guard text.contains(".") else { throw .badEmail(text.lowercased()) }
            self = .email(text.lowercased())
        } else if text.wholeMatch(of: #/(19|20)[0-9]{2}-[0-9]+/#) != nil {
            self = .question(text)
        } else {
            let numbers = Telephone.numbers(in: text)
            guard let number = numbers.first, numbers.count == 1, !text.contains(where: \.isLetter) else {
                throw .badPerson(text)
            }
            self = .telephone(number)
        }
    }

    /// What a stored asker is known by; nil where neither is stored.
    public init?(of asker: Asker) {
        if let email = asker.email {
            self = .email(email)
        } else if let number = asker.telephone.flatMap({ Telephone.numbers(in: $0).first }) {
            self = .telephone(number)
        } else {
            return nil
        }
    }

    /// As it is typed.
    public var text: String {
        switch self {
        case .email(let text), .telephone(let text), .question(let text): text
        }
    }
}
