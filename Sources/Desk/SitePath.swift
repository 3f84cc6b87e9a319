/// The paths of the site that mails and programs link to.
public enum SitePath {
    /// The secret of a private link follows.
    public static let followUp = "/follow/"
    /// The reference of an entry follows.
    public static let entry = "/entries/"
    /// The code of a sign-in by mail follows.
    public static let signInByMail = "/sign-in/mail?code="
}
