import Foundation
import Mustache

/// The templates, compiled into the program. `Page.template` names the template of a page.
enum Templates {
    /// The templates by name. Each new template needs a line here.
    private static let texts: [String: [UInt8]] = [
        "layout": PackageResources.layout_mustache,
        // Parts of pages.
        "act": PackageResources.act_mustache,
        "field": PackageResources.field_mustache,
        "file": PackageResources.file_mustache,
        "guard": PackageResources.guard_mustache,
        "form-errors": PackageResources.form_errors_mustache,
        "status": PackageResources.status_mustache,
        "trap": PackageResources.trap_mustache,
        // Pages.
        "centre": PackageResources.centre_mustache,
        "chapter": PackageResources.chapter_mustache,
        "check": PackageResources.check_mustache,
        "confirm": PackageResources.confirm_mustache,
        "entries": PackageResources.entries_mustache,
        "entry": PackageResources.entry_mustache,
        "failure": PackageResources.failure_mustache,
        "feed": PackageResources.feed_mustache,
        "follow": PackageResources.follow_mustache,
        "form": PackageResources.form_mustache,
        "home": PackageResources.home_mustache,
        "inbox": PackageResources.inbox_mustache,
        "mail": PackageResources.mail_mustache,
        "mails": PackageResources.mails_mustache,
        "manual": PackageResources.manual_mustache,
        "network": PackageResources.network_mustache,
        "notice": PackageResources.notice_mustache,
        "question": PackageResources.question_mustache,
        "questions": PackageResources.questions_mustache,
        "review": PackageResources.review_mustache,
        "search": PackageResources.search_mustache,
        "sessions": PackageResources.sessions_mustache,
        "themes": PackageResources.themes_mustache,
    ]

    /// - Throws: the error in a template.
    static func library() throws -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, text) in texts { try library.register(String(decoding: text, as: UTF8.self), named: name) }
        return library
    }
}
