package org.furikae.testdata.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An input made from another one. */
final class Mutation {
    /** What readers of tables, XML and zip files stumble over. */
    private static final List<String> TOKENS = List.of(
            "\"",
            "\"\"",
            ",",
            "\r",
            "\n",
            "\r\n",
            "\u0000",
            "\uFEFF",
            "\u001A",
            "=",
            "-0",
            "1e308",
            "NaN",
            "_x0000_",
            "_xD800_",
            "<",
            ">",
            "&",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?xml?>",
            "<!DOCTYPE x>",
            "&#0;",
            "&#xFFFF;",
            "&lt;",
            "</row>",
            "<row>",
            "<row r=\"99999999999\">",
            "<row r=\"0\">",
            "</c>",
            "<c>",
            "<c r=\"A0\">",
            "<c r=\"ZZZZ1\">",
            "<c t=\"s\">",
            "<c t=\"d\">",
            "<c s=\"-1\">",
            "<v>",
            "</v>",
            "<f>",
            "<is>",
            "</is>",
            "</sheetData>",
            "r:id=\"x\"",
            "../",
            "http://x/",
            "令和元年5月1日",
            "R99.99.99",
            "7777777",
            "9999999999999999999",
            "髙𠮷",
            "PK\u0003\u0004",
            "PK\u0001\u0002",
            "PK\u0005\u0006");

    private static final int ALTERATIONS = 6;
    private static final int PIECE = 64;
    /** Bytes; larger ones are bombs, of which the table of hostile files has enough. */
    private static final int LARGEST_PART = 1 << 18;

    private final long seed;
    private final String name;
    private final byte[] content;

    private Mutation(long seed, String name, byte[] content) {
        this.seed = seed;
        this.name = name;
        this.content = content;
    }

    /** Of the chance that made it. */
    long seed() {
        return seed;
    }

    /** Of the file that it was made from. */
    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    /**
     * @param seeds files to make it from, at least one
     * @param valid how many of these, the first ones, are accepted as they are
     */
    static Mutation of(long seed, List<Map.Entry<String, byte[]>> seeds, int valid) {
        Random chance = new Random(seed * 0x9E3779B97F4A7C15L);
        // Most hostile files are refused at the door; half of the inputs come from those that are not.
        Map.Entry<String, byte[]> from = seeds.get(chance.nextInt(chance.nextBoolean() ? valid : seeds.size()));
        Map.Entry<String, byte[]> other = seeds.get(chance.nextInt(seeds.size()));
        // What is inside a workbook is behind checksums: half of the changes go in front of these.
        byte[] content = from.getValue()[0] == 'P' && chance.nextBoolean()
                ? inside(from.getValue(), other.getValue(), chance)
                : altered(from.getValue(), other.getValue(), chance);
        return new Mutation(seed, from.getKey(), content);
    }

    private static byte[] inside(byte[] zip, byte[] other, Random chance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int part = chance.nextInt(5);
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream target = new ZipOutputStream(out)) {
            target.setLevel(1);
            int i = 0;
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                target.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = source.readAllBytes();
                target.write(i++ == part && content.length <= LARGEST_PART ? altered(content, other, chance) : content);
            }
        } catch (IOException | IllegalArgumentException broken) {
            return altered(zip, other, chance);
        }
        return out.toByteArray();
    }

    private static byte[] altered(byte[] content, byte[] other, Random chance) {
        byte[] result = content;
        int times = 1 + chance.nextInt(ALTERATIONS);
        for (int i = 0; i < times; i++) {
            result = once(result, other, chance);
        }
        return result;
    }

    private static byte[] once(byte[] content, byte[] other, Random chance) {
        int at = chance.nextInt(content.length + 1);
        int end = Math.min(content.length, at + chance.nextInt(PIECE));
        return switch (chance.nextInt(7)) {
            case 0 -> flipped(content, chance);
            case 1 ->
                replaced(
                        content,
                        at,
                        at,
                        TOKENS.get(chance.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
            case 2 ->
                replaced(
                        content,
                        at,
                        end,
                        TOKENS.get(chance.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
            case 3 -> replaced(content, at, end, new byte[0]);
            case 4 -> replaced(content, at, at, Arrays.copyOfRange(content, at, end));
            case 5 -> replaced(content, at, at, piece(other, chance));
            default -> chance.nextInt(4) == 0 ? Arrays.copyOf(content, at) : flipped(content, chance);
        };
    }

    private static byte[] flipped(byte[] content, Random chance) {
        byte[] result = content.clone();
        if (result.length > 0) {
            result[chance.nextInt(result.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return result;
    }

    private static byte[] piece(byte[] other, Random chance) {
        int from = chance.nextInt(other.length);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + PIECE + chance.nextInt(PIECE)));
    }

    private static byte[] replaced(byte[] content, int from, int to, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + by.length);
        out.write(content, 0, from);
        out.writeBytes(by);
        out.write(content, to, content.length - to);
        return out.toByteArray();
    }
}
