package dev.handover.audit.capture;

import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.chassis.problem.ProblemType;

/** Why a file can't be taken, or an import not be moved on. */
public enum ImportProblem implements ProblemType {
    IMPORT_NOT_FOUND("import-not-found", 404, "There is no such import."),
    IMPORT_BUSY("import-busy", 409, "The import is being worked on."),
    IMPORT_NOT_PREVIEWED("import-not-previewed", 409, "Only a previewed import can be committed."),
    IMPORT_QUESTIONS_OPEN("import-questions-open", 409, "The import has questions that nobody has answered."),
    IMPORT_READ_AGAIN(
            "import-read-again", 409, "An answer has the file read again, so its rows are not those previewed."),
    IMPORT_NOT_COMPARED("import-not-compared", 409, "The import has nothing yet that can be compared."),
    IMPORT_NOT_COMMITTED("import-not-committed", 409, "Only what was recorded can be taken back."),
    IMPORT_FILE_EXPIRED("import-file-expired", 410, "The import's file and rows were dropped after their time."),
    FILE_MISSING("file-missing", 422, "The request holds no file."),
    FILE_TOO_LARGE("file-too-large", 413, "The file is larger than an import takes."),
    FILE_NOT_GZIP("file-not-gzip", 422, "The file begins like gzip but can't be unpacked."),
    FILE_EMPTY("file-empty", 422, "The file is empty."),
    FILE_NOT_CSV("file-not-csv", 422, "The file is not CSV."),
    FILE_WITHOUT_ROWS("file-without-rows", 422, "The file has a header but no rows."),
    FILE_COLUMNS_UNKNOWN("file-columns-unknown", 422, "The file's columns are those of no export that is read."),
    FILE_QUOTING_BROKEN("file-quoting-broken", 422, "A quoted field is never closed."),
    FILE_TOO_MANY_ROWS("file-too-many-rows", 422, "The file has more rows or users than an import takes."),
    IMPORT_FAILED("import-failed", 500, "The import failed.");

    private final String slug;
    private final int status;
    private final String title;

    ImportProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    static ImportProblem of(UnreadableFile.Kind kind) {
        return switch (kind) {
            case TOO_LARGE -> FILE_TOO_LARGE;
            case NOT_GZIP -> FILE_NOT_GZIP;
            case EMPTY -> FILE_EMPTY;
            case NOT_CSV -> FILE_NOT_CSV;
            case HEADER_ONLY -> FILE_WITHOUT_ROWS;
            case UNKNOWN_COLUMNS -> FILE_COLUMNS_UNKNOWN;
            case BROKEN_QUOTING -> FILE_QUOTING_BROKEN;
            case TOO_MANY_ROWS -> FILE_TOO_MANY_ROWS;
        };
    }

    static ImportProblem named(String slug) {
        for (ImportProblem problem : values()) {
            if (problem.slug.equals(slug)) {
                return problem;
            }
        }
        return IMPORT_FAILED;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
