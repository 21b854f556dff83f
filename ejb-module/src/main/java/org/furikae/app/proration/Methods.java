package org.furikae.app.proration;

import java.util.List;
import java.util.Optional;
import org.furikae.proration.ProrationMethod;

/**
 * The dated methods by which unresolved claims are shared. One person proposes, another puts in force; at most one is in force on
 * any day. Runs keep the method that they used, so nothing here changes a run. Every change is written to the audit trail.
 */
public interface Methods {
    /** Every method ever entered, newest first. For supervisors and auditors. */
    List<StoredMethod> all();

    /** Those in force, by date. */
    List<StoredMethod> inForce();

    Optional<StoredMethod> find(long number);

    /**
     * Enters a method. It can be tried in drafts from now on.
     *
     * @param method dates may overlap those of others as long as it is not in force; whether it calls itself confirmed does not count
     * @param replaces a method in force that ends when this one is put in force, such as the same with another last day
     * @param reason why, for the other person and for the audit trail; not blank
     * @return its number
     */
    long propose(ProrationMethod method, Optional<Long> replaces, String reason) throws ProrationRefusedException;

    /** Writes a proposed method anew. Methods in force are replaced instead, see {@link #propose}. */
    void change(long number, int version, ProrationMethod method, Optional<Long> replaces, String reason)
            throws ProrationRefusedException;

    /**
     * Puts a proposed method in force without having held it against its source: it works, and is shown as unconfirmed.
     *
     * @throws ProrationRefusedException when the caller entered it, when it overlaps another in force, or it was changed meanwhile
     */
    void putInForce(long number, int version, String reason) throws ProrationRefusedException;

    /**
     * Confirms that a method says what its source says. One that is only proposed comes into force with it.
     *
     * @throws ProrationRefusedException as {@link #putInForce}, and when the method names no source
     */
    void confirm(long number, int version, String reason) throws ProrationRefusedException;

    /** Withdraws a method, proposed or in force. Drafts of months without a method cannot be made or approved. */
    void withdraw(long number, int version, String reason) throws ProrationRefusedException;
}
