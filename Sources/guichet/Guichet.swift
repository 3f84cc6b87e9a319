import ArgumentParser
import Desk
import Foundation
import Phrasebook

@main
struct Guichet: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "guichet",
            abstract: tr(
                "Le guichet de questions-réponses des centres de ressources politique de la ville.",
                "The question-and-answer desk of the resource centres for urban policy."),
            discussion: tr(
                """
                Pour poser une question : guichet ask. Pour chercher une réponse : guichet search MOTS.
                Codes de sortie : 0 fait, 1 erreur, 2 mauvaise demande, 3 introuvable, 4 pas permis, 5 quelqu'un a été \
                plus rapide, 6 plusieurs choix possibles.
                """,
                """
                To ask a question: guichet ask. To find an answer: guichet search WORDS.
                Exit codes: 0 done, 1 fault, 2 usage, 3 not found, 4 not allowed, 5 someone was faster, 6 several \
                things fit.
                """),
            version: "0.1.0",
            groupedSubcommands: [
                CommandGroup(
                    name: tr("Demander et chercher", "Asking and searching"),
                    subcommands: [
                        AskCommand.self, SearchCommand.self, SimilarCommand.self, ExplainRouteCommand.self,
                        ReplyAsAskerCommand.self,
                        WithdrawCommand.self,
                        ConfirmCommand.self,
                    ]),
                CommandGroup(
                    name: tr("Répondre", "Answering"),
                    subcommands: [
                        ListInboxCommand.self, ListQuestionsCommand.self, NextCommand.self, ShowQuestionCommand.self,
                        ClaimCommand.self,
                        ReleaseCommand.self,
                        TakeOverCommand.self, AskBackCommand.self, NoteCommand.self, AnswerQuestionCommand.self,
                        ContributeCommand.self, SubmitCommand.self, ApproveAnswerCommand.self, ReturnAnswerCommand.self,
                        CloseCommand.self,
                        ReopenCommand.self, MergeCommand.self, UndoCommand.self, PublishCommand.self,
                        ListLinksCommand.self, CorrectAddressCommand.self, AttachmentCommand.self,
                    ]),
                CommandGroup(
                    name: tr("Passer la main", "Handing over"),
                    subcommands: [
                        TransferCommand.self, AcceptCommand.self, DeclineCommand.self, AssignCommand.self,
                        RestrictCommand.self, UnrestrictCommand.self,
                    ]),
                CommandGroup(
                    name: tr("Tenir le guichet", "Keeping the desk"),
                    subcommands: [
                        InitCommand.self, ServeCommand.self, LoginCommand.self, LogoutCommand.self, AccountCommand.self,
                        TokenCommand.self, SessionCommand.self, ListAuditCommand.self, DeskCommand.self,
                        MailCommand.self,
                        CentreCommand.self, CoverageCommand.self,
                        TerritoryCommand.self, EntryCommand.self, SourceCommand.self, ImportEntriesCommand.self,
                        ThemeCommand.self, PersonCommand.self, ListEventsCommand.self, ListSearchesCommand.self,
                        WatchCommand.self, TickCommand.self, BackupCommand.self, RestoreCommand.self,
                        ReindexCommand.self, EmbedCommand.self,
                        DoctorCommand.self, ConfigCommand.self,
                    ]),
            ])
    }

    static func main() {
        Output.prepare()
        do {
            try Arguments.check()
            if try Manual.show(Arguments.forParser) { return }
            try TypedCommand.checkHelp()
            var command = try parseAsRoot(Arguments.forParser)
            try command.run()
            MailRun.begin()
        } catch {
            // A command may fail after some of its acts succeeded. Their mails are sent in any case.
            MailRun.begin()
            Failure(error).report()
        }
    }
}
