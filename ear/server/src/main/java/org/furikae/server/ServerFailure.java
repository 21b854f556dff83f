package org.furikae.server;

/** Why the server cannot start or go on, said so that the administrator knows what to do next. */
public final class ServerFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitStatus;

    private ServerFailure(int exitStatus, String message, Throwable cause) {
        super(message, cause);
        this.exitStatus = exitStatus;
    }

    /** The call was wrong, or what it needs is taken or missing; exit status 2. */
    public static ServerFailure wrongCall(String message) {
        return new ServerFailure(2, message, null);
    }

    /** Something that should have worked did not; exit status 3. */
    public static ServerFailure fault(String message) {
        return new ServerFailure(3, message, null);
    }

    /** Something that should have worked did not; exit status 3. */
    public static ServerFailure fault(String message, Throwable cause) {
        return new ServerFailure(3, message, cause);
    }

    public int exitStatus() {
        return exitStatus;
    }
}
