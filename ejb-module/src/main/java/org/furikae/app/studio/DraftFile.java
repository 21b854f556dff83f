package org.furikae.app.studio;

/**
 * A file of a draft.
 *
 * @param path such as {@code insurer/as-filed/rule.drl}
 * @param revision the last one that changed it; 0 when it is as the draft began
 */
public record DraftFile(String path, int revision, String text) {}
