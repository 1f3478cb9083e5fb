package app.glovebox.wire;

/// The Portal's paths and header names, said once for both ends.
public final class Routes {
    /// GET, no session: who answers, and its Car time. Used to measure the way to the Portal.
    public static final String HELLO = "/v1/hello";
    /// POST [Messages.NewAccount], answers 201.
    public static final String ACCOUNTS = "/v1/accounts";
    /// POST [Messages.SignInStart], answers [Messages.Kdf]; the same shape for an unknown address.
    public static final String SIGN_IN_START = "/v1/sign-in/start";
    /// POST [Messages.SignIn], answers [Messages.Tokens].
    public static final String SIGN_IN = "/v1/sign-in";
    /// POST [Messages.Renew], answers [Messages.Tokens].
    public static final String RENEW = "/v1/session/renew";
    /// DELETE with bearer token: ends the session, answers 204.
    public static final String SESSION = "/v1/session";
    /// PUT [Messages.NewPassword] with bearer token, answers 204. The same change sent again is answered the same.
    public static final String PASSWORD = "/v1/account/password";
    /// Followed by a vault's id (16 bytes as base64url). GET with bearer token: [Messages.Anchor], 404 when there is
    /// none. PUT [Messages.SetAnchor] with bearer token, answers 204.
    public static final String ANCHORS = "/v1/anchors/";
    /// GET with bearer token: [Messages.Me].
    public static final String ME = "/v1/me";
    /// GET with bearer token: the event stream (text/event-stream); `Last-Event-ID` resumes.
    public static final String EVENTS = "/v1/events";

    /// On every answer: the Portal's Car time, ISO 8601 instant.
    public static final String CAR_TIME = "Glovebox-Car-Time";
    /// On every answer: Car seconds per real second, 1 to 10,000.
    public static final String CAR_SPEED = "Glovebox-Car-Speed";
    public static final String LAST_EVENT_ID = "Last-Event-ID";

    /// Server-sent event types: see [Messages.Snapshot], [Messages.Readings], [Messages.Heartbeat].
    public static final String EVENT_SNAPSHOT = "snapshot";
    public static final String EVENT_READINGS = "readings";
    public static final String EVENT_HEARTBEAT = "heartbeat";

    private Routes() {
    }
}
