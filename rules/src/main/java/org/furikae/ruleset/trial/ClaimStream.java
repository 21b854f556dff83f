package org.furikae.ruleset.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Hands claims to a trial a few at a time and takes what changed. */
final class ClaimStream {
    private final Iterator<TrialClaim> claims;
    private final int atATime;
    private final long total;
    private final Consumer<ClaimChange> changes;
    private long sent;
    private long decided;
    private long changed;
    private boolean ended;

    ClaimStream(Iterator<TrialClaim> claims, int atATime, long total, Consumer<ClaimChange> changes) {
        this.claims = claims;
        this.atATime = atATime;
        this.total = total;
        this.changes = changes;
    }

    long decided() {
        return decided;
    }

    long changed() {
        return changed;
    }

    long total() {
        return total;
    }

    /** Sends the next claims, or says once that there are none. */
    void send(Frames frames) throws IOException {
        if (ended) {
            return;
        }
        List<TrialClaim> next = new ArrayList<>();
        while (next.size() < atATime && claims.hasNext()) {
            next.add(claims.next());
        }
        if (next.isEmpty()) {
            ended = true;
            frames.write(Frames.Kind.END_OF_CLAIMS, new byte[0]);
        } else {
            frames.write(Frames.Kind.CLAIMS, Messages.write(new Messages.Claims(sent, next)));
            sent += next.size();
        }
    }

    /** @throws IOException when it is not an answer to what was sent */
    void receive(Messages.Changes answer) throws IOException {
        if (answer.upTo() < decided || answer.upTo() > sent || answer.changes().size() > atATime) {
            throw new Frames.ProtocolException();
        }
        decided = answer.upTo();
        changed += answer.changes().size();
        answer.changes().forEach(changes);
    }
}
