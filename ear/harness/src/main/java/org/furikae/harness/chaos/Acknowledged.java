package org.furikae.harness.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the server said it had done, which nothing may undo. Many threads add. */
final class Acknowledged {
    private final Map<String, Slice> uploads = new LinkedHashMap<>();
    private final List<String> decisions = new ArrayList<>();
    private final Set<String> handled = new HashSet<>();
    private final List<String> runs = new ArrayList<>();
    private final List<String> releases = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** @param batch path under which the server answers for it */
    synchronized void upload(String batch, Slice slice) {
        if (uploads.put(batch, slice) != null) {
            complaints.add(batch + " stands for two files");
        }
    }

    /** Somebody is about to decide the claim by hand: whatever becomes of it, the rules alone do not decide it any more. */
    synchronized void handling(String claimId) {
        handled.add(claimId);
    }

    synchronized void decision(String claimId) {
        decisions.add(claimId);
    }

    synchronized void run(String number) {
        runs.add(number);
    }

    /** @param request number of the request that was approved */
    synchronized void release(String request) {
        releases.add(request);
    }

    /** Something that must not happen, whatever breaks. */
    synchronized void complain(String what) {
        complaints.add(what);
    }

    synchronized Map<String, Slice> uploads() {
        return new LinkedHashMap<>(uploads);
    }

    synchronized List<String> decisions() {
        return List.copyOf(decisions);
    }

    synchronized Set<String> handled() {
        return Set.copyOf(handled);
    }

    synchronized List<String> runs() {
        return List.copyOf(runs);
    }

    synchronized List<String> releases() {
        return List.copyOf(releases);
    }

    /** Complaints since the last call. */
    synchronized List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** {@code uploads 4 decisions 12 approvals 1 releases 1}, in all. */
    synchronized String line() {
        return "uploads " + uploads.size() + " decisions " + decisions.size() + " approvals " + runs.size()
                + " releases " + releases.size();
    }
}
