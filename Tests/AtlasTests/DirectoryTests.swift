import Desk
import Foundation
import Testing

@testable import Atlas

@Suite("A directory of centres: one readable file")
struct DirectoryTests {
    @Test("Both that ship are read; written and read again they are the same", arguments: Directory.networks)
    func shipped(network: String) throws {
        let file = try #require(Directory.file(network))
        let centres = try Directory.read(file, name: network)
        #expect(centres.count >= 19)
        #expect(centres.contains { $0.slug == Centre.national && $0.coverage.isEmpty })
        #expect(centres.flatMap(\.coverage).count >= 72)
        // Uncertain facts are explained in the notes, not marked in the names.
        #expect(!centres.contains { $0.name.contains("?") })
        #expect(try Directory.read(Data(Directory.write(centres).utf8), name: network) == centres)
    }

    @Test("What is wrong is reported by line, all at once")
    func damaged() {
        let file = """
            slug,name,scope,founded,departements,from
            Bon Centre,Un,,,93,
            deux,,,,75,
            trois,Trois,mondial,,75,
            quatre,Quatre,,MCMX,75,
            cinq,Cinq,,,75 999 78@hier..,
            six,Six,,,75,hier
            trois,Encore,,,,
            """
        let scopes = ["departemental", "regional", "interregional", "national", "inconnue"]
        #expect(
            found(file) == [
                Damage(place: .line(2), reason: .value(column: "slug", value: "Bon Centre")),
                Damage(place: .line(3), reason: .value(column: "name", value: "")),
                Damage(place: .line(4), reason: .choice(column: "scope", value: "mondial", known: scopes)),
                Damage(place: .line(5), reason: .value(column: "founded", value: "MCMX")),
                Damage(place: .line(6), reason: .value(column: "departements", value: "999")),
                Damage(place: .line(6), reason: .value(column: "departements", value: "78@hier..")),
                Damage(place: .line(7), reason: .date(column: "from", value: "hier")),
                Damage(place: .line(8), reason: .duplicate(key: "trois", first: .line(4))),
            ])
    }

    @Test("A file of other columns is none")
    func otherColumns() {
        #expect(
            found("centre;ville\na;b\n") == [
                Damage(place: .line(1), reason: .unknownFormat(header: ["centre", "ville"]))
            ])
    }

    @Test(
        "A file without a centre is none",
        arguments: ["", "\u{FEFF}", "\n \t\n", "slug,name,departements\n", "slug,nom,couverture\n,,\n"])
    func empty(file: String) { #expect(found(file) == [Damage(place: .file, reason: .empty)]) }

    @Test("Semicolons and Windows-1252 are found out")
    func otherEncoding() throws {
        let bytes = Data("slug;name;departements\n".utf8) + Data([0x61, 0x3B, 0xC9, 0x74, 0xE9, 0x3B, 0x39, 0x33])
        let centres = try Directory.read(bytes, name: "essai.csv")
        #expect(centres.map(\.name) == ["Été"])
        #expect(centres.first?.coverage.map(\.code) == ["93"])
    }

    @Test("French names, days as Excel writes them, CR line ends, short rows and Excel's first line are understood")
    func french() throws {
        let file = "sep=;\rslug;Nom;Départements;Depuis;Site\rete;L'été;93;31/05/2012\rhiver;L'hiver;59 62\r"
        let centres = try Directory.read(Data(file.utf8), name: "essai.csv")
        #expect(centres.map(\.name) == ["L'été", "L'hiver"])
        #expect(centres[0].coverage.map(\.from) == [Day("2012-05-31")])
        #expect(centres[1].coverage.count == 2)
    }

    @Test("An unknown column is refused, and the one it resembles is said; so is a character that no text holds")
    func unknownColumn() {
        #expect(
            found("slug,name,departements,websit\na,A,93,exemple.fr\n") == [
                Damage(place: .line(1), reason: .unknownColumn("websit", near: "website", known: []))
            ])
        #expect(
            found("slug,nom,departemts\na,A,93\n") == [
                Damage(place: .line(1), reason: .unknownColumn("departemts", near: "departements", known: [])),
                Damage(
                    place: .line(1), reason: .noColumn("departements", header: ["slug", "nom", "departemts"])),
            ])
        #expect(
            found("slug,name,departements\na,A\u{8}B,93\nb,\u{FFFF},75\n") == [
                Damage(place: .line(2), reason: .character(0x8)), Damage(place: .line(3), reason: .character(0xFFFF)),
            ])
    }

    @Test("Written for Excel it has semicolons and a mark, and reads back the same")
    func excel() throws {
        let centres = try Directory.read(try #require(Directory.file("2012")), name: "2012")
        let file = Directory.write(centres, isForExcel: true)
        #expect(file.hasPrefix("\u{FEFF}slug;name;"))
        #expect(try Directory.read(Data(file.utf8), name: "2012") == centres)
    }

    @Test("Coverage says its place and its days")
    func coverage() {
        let from = Day("2018-01-01")
        #expect(Directory.coverage("93", from: from, until: nil)?.from == from)
        #expect(Directory.coverage("1", from: nil, until: nil)?.code == "01")
        #expect(Directory.coverage("975", from: nil, until: nil)?.kind == .collectivite)
        #expect(Directory.coverage("commune:93066", from: nil, until: nil)?.kind == .commune)
        let dated = Directory.coverage("78@2018-01-01..2020-01-01", from: nil, until: nil)
        #expect(dated?.from == from)
        #expect(dated?.until == Day("2020-01-01"))
        #expect(dated.map(Directory.item) == "78@2018-01-01..2020-01-01")
        #expect(Directory.coverage("78@2020-01-01..2018-01-01", from: nil, until: nil) == nil)
        #expect(Directory.coverage("20", from: nil, until: nil) == nil)
    }

    private func found(_ file: String) -> [Damage] {
        do {
            _ = try Directory.read(Data(file.utf8), name: "essai.csv")
        } catch .option(.damagedFile(let damage)) {
            return damage.damages
        } catch {}
        return []
    }
}
