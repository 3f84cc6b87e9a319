import Foundation
import Ranking

/// `[--without PART]... [--with WEIGHT=VALUE]...`: the settings of the ranking that a command measures.
struct SettingsOptions {
    private var without: [String] = []
    private var weights: [String: Double] = [:]

    static let names = ["--without", "--with"]

    /// - Returns: false where the value is none.
    mutating func take(_ option: String, _ value: String) -> Bool {
        if option == "--without" {
            without.append(value)
            return true
        }
        let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let number = Double(parts[1]), number.isFinite, number >= 0 else { return false }
        weights[parts[0]] = number
        return true
    }

    /// Ends the program with what is known where a name is not.
    func settings() -> RankingSettings {
        do {
            return try RankingSettings(without: without, weights: weights)
        } catch {
            let text = "\(error.name): unknown; known: \(error.known.joined(separator: ", "))\n"
            FileHandle.standardError.write(Data(text.utf8))
            exit(2)
        }
    }
}
