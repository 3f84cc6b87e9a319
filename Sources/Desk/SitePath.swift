/// The paths of the site that mails and programs link to.
public enum SitePath {
    /// The secret of a private link follows.
    public static let followUp = "/follow/"
    /// The reference of an entry follows.
    public static let entry = "/entries/"
    /// The reference of a question follows: an agent's page.
    public static let question = "/desk/questions/"
    /// The reference of an entry follows: an agent's page.
    public static let review = "/desk/entries/"
    /// Where an agent chooses what to be told of.
    public static let account = "/desk/account"
    /// The code of a sign-in by mail follows.
    public static let signInByMail = "/sign-in/mail?code="
}
