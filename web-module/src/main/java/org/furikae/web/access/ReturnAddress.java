package org.furikae.web.access;

/** Where to go after log-in: only pages of our own, so that a link cannot lead people who just signed in elsewhere. */
public final class ReturnAddress {
    private static final String HOME = "/index.xhtml";

    private ReturnAddress() {}

    /** {@code wanted} when it is a page of ours that is not open to all, otherwise the home page. */
    public static String safe(String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//") || hasUnsafeCharacter(wanted)) {
            return HOME;
        }
        String path = wanted.split("[?#;]", 2)[0];
        boolean page = path.endsWith(".xhtml") || path.endsWith("/");
        return page
                        && AccessPolicy.ruleFor(path)
                                .filter(rule -> rule.openness() == AccessRule.Openness.TO_ROLES)
                                .isPresent()
                ? wanted
                : HOME;
    }

    private static boolean hasUnsafeCharacter(String wanted) {
        return wanted.indexOf('\\') >= 0 || wanted.chars().anyMatch(c -> c < ' ');
    }
}
