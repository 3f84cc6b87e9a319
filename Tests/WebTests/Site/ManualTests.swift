import Desk
import HTTPTypes
import Markup
import Phrasebook
import Testing

@testable import Web

@Suite("The manual on the site")
struct ManualTests {
    static let chapters = [
        ManualChapter(
            name: "searching",
            markdown: """
                # Searching

                How to find an entry, by
                its `words`.

                ## Words

                See [Formats](formats.md), and <b>.

                ```sh
                guichet search x
                ```
                """),
        ManualChapter(name: "formats", markdown: "# Formats\n\nFiles.\n"),
    ]

    @Test("Its pages", arguments: Language.allCases)
    func pages(_ language: Language) throws {
        try Snapshot.check(ManualPage(Self.chapters, language.phrases), "manual", language, path: "/manual")
        let page = ManualChapterPage(Self.chapters[0], next: Self.chapters[1], language.phrases)
        try Snapshot.check(page, "chapter", language, path: "/manual/searching")
    }

    @Test("It lists its chapters with what they say, and every page leads to it")
    func contents() async throws {
        try await ServedDesk(manual: Self.chapters).test { client in
            let home = try await client.send(.get, "/")
            #expect(home.text.contains(#"<a href="/manual">Manuel</a>"#))
            let contents = try await client.send(.get, "/manual?lang=en")
            #expect(contents.status == 200)
            #expect(contents.text.contains(#"<a href="/manual/searching">Searching</a>"#))
            #expect(contents.text.contains("How to find an entry, by its words."))
        }
    }

    @Test("A chapter says in which language it is, and leads to others")
    func chapter() async throws {
        try await ServedDesk(manual: Self.chapters).test { client in
            let chapter = try await client.send(.get, "/manual/searching")
            #expect(chapter.status == 200)
            #expect(chapter.headers[.contentLanguage] == "fr")
            #expect(chapter.text.contains(#"<h1 lang="en">Searching</h1>"#))
            #expect(chapter.text.contains(#"<div class="prose manual" lang="en">"#))
            #expect(chapter.text.contains(#"<a href="/manual/formats">Formats</a>"#))
            #expect(chapter.text.contains("&lt;b&gt;"))
            #expect(!chapter.text.contains("<br"))
        }
    }

    @Test("A chapter that there is not", arguments: ["/manual/xyzzy", "/manual/searching.md", "/manual/Search"])
    func none(path: String) async throws {
        try await ServedDesk(manual: Self.chapters).test { client in
            let answer = try await client.send(.get, path)
            #expect(answer.status == 404)
        }
    }

    @Test("It is only read")
    func onlyRead() async throws {
        try await ServedDesk(manual: Self.chapters).test { client in
            let answer = try await client.send(.post, "/manual/searching")
            #expect(answer.status == 405)
        }
    }
}
