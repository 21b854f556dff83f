package org.furikae.server.demo;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A multipart/form-data body (RFC 7578) whose files are sent as they are read. */
final class MultipartForm {
    private final String boundary = "furikae-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    MultipartForm field(String name, String value) {
        parts.add(BodyPublishers.ofString(head(name, "") + "\r\n" + value + "\r\n"));
        return this;
    }

    MultipartForm file(String name, Path file) throws FileNotFoundException {
        String fileName = "; filename=\"" + file.getFileName() + "\"";
        parts.add(BodyPublishers.ofString(head(name, fileName) + "Content-Type: application/octet-stream\r\n\r\n"));
        parts.add(BodyPublishers.ofFile(file));
        parts.add(BodyPublishers.ofString("\r\n"));
        return this;
    }

    private String head(String name, String more) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n";
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(new BodyPublisher[0]));
    }
}
