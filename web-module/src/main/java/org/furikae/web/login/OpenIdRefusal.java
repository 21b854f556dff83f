package org.furikae.web.login;

/** A log-in by a provider of identities that comes to nothing. */
class OpenIdRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    OpenIdRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    OpenIdRefusal(Reason reason, Exception cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** What the log-in page says about it. */
    enum Reason {
        /** The provider knows the person, we do not. */
        NO_ACCOUNT,
        /** No value of the role claim is mapped to a role. */
        NO_ROLE,
        /** The person gave up, or what came back is not what we asked for. */
        NOT_CONFIRMED,
        NO_ANSWER
    }
}
