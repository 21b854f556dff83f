package org.furikae.web.batches;

/** Names of files as browsers send them. */
public final class FileName {
    private static final int LONGEST = 255;

    private FileName() {}

    /** The last part of a name, without folders and control characters, shortened to 255 characters from the front. */
    public static String of(String submitted) {
        String name = submitted
                .substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
