package dev.handover.classification.method.prior;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables that ship with the program: fields end with semicolons, the first row names them, # begins a comment. */
public final class Table {

    private Table() {}

    /**
     * Reads a table. The file is part of the program: the same program always reads the same rows.
     *
     * @param owner a class of the library that ships the file
     * @param resource its path, beginning with a slash
     * @return the rows in their order, each by column; an empty field is an empty text
     * @throws IllegalStateException when a row has another number of fields than the first
     */
    public static List<Map<String, String>> read(Class<?> owner, String resource) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (InputStream stream = owner.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String[] columns = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] fields = line.split(";", -1);
                if (columns == null) {
                    columns = fields;
                } else {
                    rows.add(row(columns, fields, resource));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(rows);
    }

    private static Map<String, String> row(String[] columns, String[] fields, String resource) {
        if (fields.length != columns.length) {
            throw new IllegalStateException(
                    resource + ": " + fields.length + " fields, not " + columns.length + ": " + fields[0]);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], fields[i].strip());
        }
        return row;
    }
}
