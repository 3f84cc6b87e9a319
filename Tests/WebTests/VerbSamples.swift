import Foundation

/// One sample of each verb that a server performs, as JSON with all its fields.
enum VerbSamples {
    private static let text = #""title":"Un titre","question":"Qui paie ?","answer":"L'État.","sources":[\#(source)]"#
    private static let source =
        #"{"text":"Loi","url":"https://example.org/","date":"2012-01-01","legal":"L. 121-1"}"#
    private static let form =
        #"{"text":{\#(text)},"territory":"Bobigny","themes":["emploi"],"audience":"elu","seeAlso":["F-2012-00001"]}"#
    private static let account = #"{"name":"Zoé","centre":"oriv"}"#
    /// The text "Bonjour".
    private static let files = #"[{"name":"note.txt","content":"Qm9uam91cg=="}]"#
    private static let ask = """
        {"title":"Un titre","body":"Un corps","audience":"elu","themes":["emploi"],"territory":"Bobigny",
        "confirmed":true,"undecided":false,"asker":{"name":"Léa","email":"lea@example.org","telephone":"01",
        "organisation":"Asso"},"idempotencyKey":"k","searched":"adulte","language":"fr",
        "attachments":\(files)}
        """
    private static let centre = """
        {"slug":"oriv","name":"ORIV","scope":"regional","legalForm":"association","founded":1990,
        "website":"oriv.org","notes":"","confidence":"sure","coverage":[{"kind":"departement","code":"67",
        "from":"2001-01-01","until":"2040-01-01"}]}
        """
    private static let settings =
        #"{"slug":"oriv","answerDays":5,"secondReader":true,"selfPublish":false}"#
    private static let record = """
        {"id":"x1","reference":"F-2011-00009","status":"published","stale":"report",\(text),"territory":"Bobigny",
        "themes":["emploi"],"audience":"elu","see_also":["F-2012-00001"],"centre":"oriv","author":"import",
        "reviewer":"Awa@oriv","verified_on":"2011-01-01","review_by":"2012-09-01",
        "published_at":"2011-01-01T00:00:00Z","replaced_by":"F-2012-00001"}
        """

    /// Verbs with only a reference and perhaps the version seen.
    private static let named = """
        ShowEntry CheckEntry SubmitEntry VerifyEntry PublishEntry ShowEntryHistory ShowQuestion Claim Release
        ListAttachments ApproveAnswer Withdraw Confirm Undo CreateLink RevokeLinks ListLinks Accept Unrestrict Similar MarkAnswered
        """
    /// The same, with a text.
    private static let said = """
        ReturnEntry ReportEntry RetireEntry TakeOver AskBack ReplyAsAsker Note Contribute AnswerQuestion ReturnAnswer
        Close Reopen Transfer Decline Assign Restrict
        """

    static let all: [String: String] = {
        var samples: [String: String] = [
            "Ask": ask, "AskOnline": #"{"ask":\#(ask)}"#,
            "Search": """
            {"words":"logement","everything":false,"filters":{"territory":"Bobigny","theme":"emploi","centre":"oriv",
            "audience":"elu","since":"2011-01-01"},"near":"Bobigny","sort":"date","offset":0,"limit":10,
            "after":{"count":2,"score":1.5,"date":0,"references":["F-2012-00001"]},"options":5}
            """,
            "ExplainRoute": #"{"text":"Bobigny","date":"2012-01-01"}"#, "CompletePlace": #"{"text":"bobi","limit":5}"#,
            "ShowFollowUp": #"{"link":"abc"}"#,
            "SaveAttachment": #"{"holder":{"named":{"_0":"2012-00001"}},"id":1}"#,
            "ActByLink": #"{"link":"abc","act":{"reply":{"_0":"Bonjour"}},"seen":1,"attachments":\#(files)}"#,
            "FindDuplicates": #"{"title":"Un logement","reference":"2012-00001","limit":3,"threshold":0.5}"#,
            "Suggest": #"{"words":"loge","limit":5}"#,
            "ListEntries": """
            {"centre":"oriv","statuses":["published"],"theme":"emploi","territory":"Bobigny",
            "after":{"reviewBy":"2012-01-01","reference":"F-2012-00001"},"limit":10}
            """,
            "ExportEntries": #"{"centre":"oriv","theme":"emploi","everything":false,"after":0,"limit":10}"#,
            "DraftEntry": #"{"question":"2012-00001","form":\#(form),"seen":1}"#,
            "EditEntry": #"{"reference":"F-2012-00001","form":\#(form),"seen":1}"#,
            "Publish": """
            {"reference":"2012-00001","form":\(form),"checked":true,"redacts":false,"toNational":false,"seen":1}
            """,
            "ListEntryEvents": #"{"reference":"F-2012-00001","since":"2011-01-01T00:00:00Z","after":0,"limit":10}"#,
            "ListEvents": #"{"reference":"2012-00001","since":"2011-01-01T00:00:00Z","after":0,"limit":10}"#,
            "SourceChanged": #"{"source":"https://example.org/","reason":"Déplacée"}"#,
            "LinkEntries": """
            {"links":[{"reference":"F-2012-00001","seeAlso":["F-2012-00001"],"replacedBy":"F-2012-00001"}]}
            """,
            "ListSearches": #"{"outcome":"zero","since":"2012-01-01","limit":10}"#,
            "ShowCentreSettings": #"{"slug":"oriv"}"#, "SetCentreSettings": settings,
            "ListQuestions": """
            {"filters":{"statuses":["answered"],"withoutEntry":true,"centre":"oriv","theme":"emploi",
            "territory":"Bobigny","since":"2011-01-01","until":"2012-12-31"},"after":"2012-00001","limit":10}
            """,
            "ListInbox": """
            {"centre":"oriv","parts":["new"],"theme":"emploi","territory":"Bobigny","since":"2011-01-01T00:00:00Z",
            "order":"due"}
            """,
            "Merge": #"{"reference":"2012-00001","into":"2012-00002","seen":1}"#,
            "ListCentres": "{}", "ShowNetwork": "{}", "ShowCentre": #"{"slug":"oriv"}"#,
            "SaveCentre": #"{"centre":\#(centre),"isNew":false,"settings":\#(settings)}"#,
            "ImportDirectory": #"{"centres":[\#(centre)],"activate":false}"#,
            "CheckCoverage": #"{"date":"2012-01-01"}"#,
            "ImportTerritories": #"{"files":[{"name":"a.csv","data":"YTtiCg=="}],"activate":false}"#,
            "ImportEntries": #"{"records":[\#(record)],"centre":"oriv","set":"x","activate":true}"#,
            "ListThemes": "{}", "ShowTheme": #"{"theme":"emploi"}"#,
            "AddTheme": #"{"label":"Sport","slug":"sport","terms":[{"term":"EPS","expansion":"sport"}]}"#,
            "MergeThemes": #"{"theme":"sante","into":"emploi"}"#,
            "RenameTheme": #"{"theme":"emploi","label":"Emploi","slug":"emploi"}"#,
            "ExportPerson": #"{"person":"lea@example.org"}"#,
            "ErasePerson": #"{"person":"x@example.org","confirmed":"0a1b2c3d","keeping":[1]}"#,
            "ListPersons": #"{"expired":false,"requested":true}"#,
            "Tick": "{}", "ListAccounts": "{}",
            "AddAccount": #"{"account":\#(account),"role":"agent","email":"zoe@example.org"}"#,
            "EditAccount": #"{"account":\#(account),"email":"zoe@example.org","language":"en"}"#,
            "DisableAccount": #"{"account":\#(account)}"#, "ShowAccount": "{}",
            "CreateToken": #"{"account":\#(account),"expiresAt":"2013-01-01T00:00:00Z","scope":"act"}"#,
            "ListTokens": #"{"account":\#(account)}"#, "RevokeToken": #"{"id":99}"#,
            "ListAudit": #"{"since":"2013-01-01T00:00:00Z","account":\#(account),"after":1,"limit":5}"#,
            "ShowNotices": "{}", "SetNotices": #"{"choices":[{"kind":"new","way":"now"}]}"#,
            "RequestSignIn": #"{"email":"zoe@example.org","holder":"0123456789abcdef","next":"/desk/find"}"#,
            "CreateTokenByMail": #"{"code":"abcd-efgh","holder":"0123456789abcdef"}"#,
            "ListSessions": #"{"account":\#(account)}"#, "EndSession": #"{"id":99}"#,
            "RequestErasure": #"{"person":"x@example.org"}"#, "ListRemainders": "{}",
            "SettleRemainders": #"{"ids":[1],"erases":false}"#, "ShowDeskSettings": "{}",
            "SetDeskSetting": #"{"setting":"site-url","value":"https://guichet.example.org"}"#,
            "UnsetDeskSetting": #"{"setting":"site-url"}"#,
            "ListMail": #"{"isFailed":true,"after":1,"limit":5}"#, "ShowMail": #"{"id":99}"#,
            "RetryMail": #"{"id":99}"#, "DropMail": #"{"id":99}"#,
            "ReceiveMail": #"{"raw":"RnJvbTogYUBiLmZyCgpCb25qb3Vy","sender":"a@b.fr","recipients":["guichet@b.fr"]}"#,
            "PlaceMail": #"{"id":99}"#, "ListReceivedMail": #"{"isWhole":true,"after":1,"limit":5}"#,
            "ShowReceivedMail": #"{"id":99,"isRaw":true}"#,
            "AssignReceivedMail": #"{"id":99,"reference":"2012-00001"}"#,
            "CorrectAddress": #"{"reference":"2012-00001","email":"lea@example.net"}"#,
            "AskReceivedMail": #"{"id":99,"territory":"Bobigny","title":"Un titre","centre":"oriv"}"#,
            "DiscardReceivedMail": #"{"id":99,"reason":"Une publicité"}"#,
        ]
        for name in named.split(whereSeparator: \.isWhitespace).map(String.init) {
            let reference = name.contains("Entry") || name == "Similar" ? "F-2012-00001" : "2012-00001"
            samples[name] = """
                {"reference":"\(reference)","seen":1,"limit":5,"checked":true,"redacts":false,"toNational":false,
                "reviewBy":"2013-01-01","words":"logement","replacesOthers":false}
                """
        }
        for name in said.split(whereSeparator: \.isWhitespace).map(String.init) {
            let reference = name.contains("Entry") ? "F-2012-00001" : "2012-00001"
            samples[name] = """
                {"reference":"\(reference)","seen":1,"text":"Un texte","reason":"Une raison","centre":"oriv",
                "centres":["oriv"],"closing":"out_of_scope","isAskers":false,"submits":false,"sources":[\(source)],
                "replacedBy":"F-2012-00001"}
                """
        }
        return samples
    }()
}
