import Desk

/// Collects the damages of one file.
struct DamageLog {
    let file: String
    private var damages: [Damage] = []
    private var total = 0

    init(file: String) {
        self.file = file
    }

    mutating func add(_ reason: Damage.Reason, at place: Damage.Place) {
        total += 1
        if damages.count < FileDamage.kept { damages.append(Damage(place: place, reason: reason)) }
    }

    func check() throws(FileDamage) {
        if total > 0 { throw FileDamage(file: file, damages: damages, total: total) }
    }

    /// Refuses the file for a reason after which no other matters.
    func refusal(_ reason: Damage.Reason, at place: Damage.Place = .file) -> FileDamage {
        FileDamage(file: file, damages: [Damage(place: place, reason: reason)], total: 1)
    }
}
