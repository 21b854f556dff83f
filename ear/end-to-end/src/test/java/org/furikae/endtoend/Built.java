package org.furikae.endtoend;

import java.nio.file.Path;

/** What the build made for these tests, and where it wants their pictures. */
final class Built {
    static final Path EAR = Path.of(System.getProperty("furikae.ear")).normalize();
    static final Path PAYARA = Path.of(System.getProperty("furikae.payara")).normalize();
    static final Path SCREENSHOTS = Path.of(System.getProperty("furikae.screenshots"));
    static final Path VIEWS = Path.of(System.getProperty("furikae.views")).normalize();

    private Built() {}
}
