/// The public holidays (jours fériés) in French law since 2010.
///
/// Holidays by custom or collective agreement are not included (Mi-Carême in Guadeloupe, Victor Schœlcher's day in the
/// Antilles, the Muslim feasts in Mayotte, which the Code du travail leaves to custom).
public enum Holidays {
    /// Whether a day is a public holiday in a département or overseas collectivity, given by its INSEE code (`67`,
    /// `974`, `988`). Nil, and any code without holidays of its own, use the national list only.
    ///
    /// National: Code du travail, L3133-1. Local: Alsace-Moselle, L3134-13; abolition of slavery, L3422-2 and décret
    /// 83-1003; the Pacific collectivities, each by its own labour law (see the table).
    public static func isHoliday(_ day: Day, departement: String?) -> Bool {
        let (year, month, date) = day.civil
        let sinceEaster = day.daysSinceEpoch - easterSunday(year).daysSinceEpoch
        let rules = national + (departement.flatMap { local[$0] } ?? [])
        return rules.contains { rule in
            switch rule {
            case .fixed(month, date, let years): years.contains(year)
            case .fixed: false
            case .easter(let offset): sinceEaster == offset
            }
        }
    }

    /// Easter Sunday of a year of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876; Meeus,
    /// Astronomical Algorithms, chapter 8). Its one-letter names are kept, so that the code can be compared with it.
    public static func easterSunday(_ year: Int) -> Day {
        let a = year % 19
        let (b, c) = year.quotientAndRemainder(dividingBy: 100)
        let (d, e) = b.quotientAndRemainder(dividingBy: 4)
        let f = (b + 8) / 25
        let g = (b - f + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = c.quotientAndRemainder(dividingBy: 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
        return Day(unchecked: year, month, day + 1)
    }
}

extension Holidays {
    private enum Rule {
        case fixed(Int, Int, ClosedRange<Int>)
        /// The day so many days after Easter Sunday.
        case easter(Int)

        static let goodFriday = Rule.easter(-2)

        static func on(_ day: Int, _ month: Int, from first: Int = 0, through last: Int = .max) -> Rule {
            .fixed(month, day, first...last)
        }
    }

    /// L3133-1, in its order: New Year, Easter Monday, Labour Day, Victory, Ascension, Whit Monday, the national day,
    /// Assumption, All Saints, Armistice, Christmas. Whit Monday remains a holiday, although some employers use it as
    /// the day of solidarity (L3133-7).
    private static let national: [Rule] = [
        .on(1, 1), .easter(1), .on(1, 5), .on(8, 5), .easter(39), .easter(50), .on(14, 7), .on(15, 8), .on(1, 11),
        .on(11, 11), .on(25, 12),
    ]

    /// L3134-13. It grants Good Friday only in communes with a Protestant or shared church. A département's code cannot
    /// tell these apart, so the day counts in all of it.
    private static let alsaceMoselle: [Rule] = [.goodFriday, .on(26, 12)]

    private static let local: [String: [Rule]] = [
        "57": alsaceMoselle,
        "67": alsaceMoselle,
        "68": alsaceMoselle,
        // Abolition of slavery, L3422-2 and before it (2016) décret 83-1003.
        "971": [.on(27, 5)],
        "972": [.on(22, 5)],
        "973": [.on(10, 6)],
        "974": [.on(20, 12)],
        "976": [.on(27, 4)],
        // Saint-Barthélemy and Saint-Martin were added by décret 2012-553. Both texts give 27 May for Saint-Martin.
        // Interministerial circulars call that an error since 2018, and the préfecture applies 28 May (L3422-2).
        "977": [.on(9, 10, from: 2012)],
        "978": [.on(27, 5, from: 2012, through: 2017), .on(28, 5, from: 2018)],
        // Wallis-et-Futuna, accord interprofessionnel territorial: Saint Pierre Chanel, Saints Peter and Paul, the
        // territory's day.
        "986": [.on(28, 4), .on(29, 6), .on(29, 7)],
        // French Polynesia, its code du travail: arrival of the Gospel, Good Friday, autonomy, which Matari'i replaced
        // (loi du pays adopted on 6 May 2025).
        "987": [.on(5, 3), .goodFriday, .on(29, 6, through: 2024), .on(20, 11, from: 2025)],
        // New Caledonia, accord interprofessionnel territorial, article 74: citizenship.
        "988": [.on(24, 9)],
    ]
}
